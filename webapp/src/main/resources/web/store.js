// What this browser keeps: for the visit (it survives a reload) or for longer. One that keeps nothing still runs all.

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

export const visit = new Store(() => sessionStorage);
export const lasting = new Store(() => localStorage);

/** Where the runs of a bench are kept. */
export const notebookKey = (bench) => `runs:${location.pathname}:${bench.id}`;
