// The interface strings of the page's language; the page carries the table.

const table = JSON.parse(document.getElementById('words').textContent);

/** What the core says, in the page's language: its English phrases with their translations, as JSON. */
export const phrases = JSON.stringify(table.phrases ?? {});

/** The string of a key; {0}, {1} … stand for the arguments. A key without a string shows itself. */
export function t(key, ...args) {
  return args.reduce((text, arg, i) => text.replaceAll(`{${i}}`, String(arg)), table[key] ?? key);
}
