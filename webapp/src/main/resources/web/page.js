// What every script of a page needs: the strings of its language, and what this browser keeps of a visit.

// the page carries the table of its strings
const table = JSON.parse(document.getElementById('words').textContent);

/** What the core says, in the page's language: its English phrases with their translations, as JSON. */
export const phrases = JSON.stringify(table.phrases ?? {});

/** The string of a key; {0}, {1} … stand for the arguments. A key without a string shows itself. */
export function t(key, ...args) {
  return args.reduce((text, arg, i) => text.replaceAll(`{${i}}`, String(arg)), table[key] ?? key);
}

// storage may be refused; a browser that keeps nothing still runs all
function access(act) {
  try {
    return act();
  } catch {
    return null;
  }
}

class Store {
  #area;

  constructor(area) {
    this.#area = area;
  }

  /** What was kept under a key, or null. */
  recall(key) {
    return access(() => JSON.parse(this.#area().getItem(key)));
  }

  /** True where it could be kept. */
  keep(key, value) {
    return access(() => this.#area().setItem(key, JSON.stringify(value)) ?? true) === true;
  }
}

/** Kept for the visit: it survives a reload. */
export const visit = new Store(() => sessionStorage);
/** Kept for longer. */
export const lasting = new Store(() => localStorage);

/** Where the runs of a bench are kept. */
export const notebookKey = (bench) => `runs:${location.pathname}:${bench.id}`;
