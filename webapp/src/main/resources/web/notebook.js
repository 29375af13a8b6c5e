// The runs of this visit: a table that survives a reload, and what one can do with each of them.

import { verdictWord } from './claims.js';
import { retrain } from './client.js';
import { notebookKey, t, visit } from './page.js';

const MOST = 50; // runs that are kept
const MOST_LINES = 8; // runs whose lines stay at hand

export class Notebook {
  #table;
  #bench;
  #rows;
  #removed = [];
  #lines = new Map();
  #comparison = null;

  constructor(bench) {
    this.#bench = bench;
    this.#table = bench.element.querySelector('.runs');
    this.#rows = visit.recall(notebookKey(bench)) ?? [];
    this.#show();
  }

  /** Adds a run that has ended; its lines stay at hand for as long as they fit. */
  add(run, lines) {
    const row = { ...run, number: (this.#rows.at(-1)?.number ?? 0) + 1 };
    this.#rows = [...this.#rows, row].slice(-MOST);
    this.#lines.set(row.number, lines);
    if (this.#lines.size > MOST_LINES) this.#lines.delete(this.#lines.keys().next().value);
    this.#keep();
    if (this.#comparison?.a) this.#comparison.fill();
    return row;
  }

  /** Pins a run as A; one whose lines are not at hand any more is trained again, and held to its digest. */
  async pin(run) {
    const lines = this.#lines.get(run.number) ?? (await this.#again(run));
    if (lines) {
      const { Comparison } = await import('./comparison.js');
      this.#comparison ??= new Comparison(this.#bench, () => this.unpin());
      this.#comparison.pin(run, lines);
    }
    this.#show();
  }

  async #again(run) {
    const { element, controls } = this.#bench;
    const { core, experiment } = element.dataset;
    try {
      const lines = await retrain({ core, experiment, settings: run.settings, tables: controls.tables });
      const same = JSON.parse(lines.at(-1)).digests?.join() === run.digests.join();
      this.#bench.said(t(same ? 'compare.retrained' : 'compare.departed'));
      this.#lines.set(run.number, lines);
      return lines;
    } catch (error) {
      this.#bench.said(error.message);
      return null;
    }
  }

  unpin() {
    if (!this.#comparison?.a) return;
    this.#comparison.unpin();
    this.#show();
  }

  /** Says what is held and what is changed. */
  tell() {
    this.#comparison?.tell();
  }

  get undoable() {
    return this.#removed.length > 0;
  }

  /** Brings back the run that was removed last; false where there is none. */
  undo() {
    const run = this.#removed.pop();
    if (!run) return false;
    this.#rows = [...this.#rows, run].sort((x, y) => x.number - y.number);
    this.#keep();
    return true;
  }

  #remove(run) {
    this.#rows = this.#rows.filter((row) => row.number !== run.number);
    this.#removed.push(run);
    this.#keep();
    this.#bench.said(t('notebook.removed', run.number));
  }

  #keep() {
    visit.keep(notebookKey(this.#bench), this.#rows);
    this.#show();
    this.#bench.showHistory();
  }

  #show() {
    this.#table.hidden = this.#rows.length === 0;
    const body = this.#table.tBodies[0];
    body.replaceChildren();
    for (const run of this.#rows) this.#row(body.insertRow(), run);
  }

  #row(row, run) {
    const a = this.#comparison?.a?.number;
    const mark = run.number === a ? ' A' : a !== undefined && run === this.#rows.at(-1) ? ' B' : '';
    row.insertCell().textContent = `${run.number}${mark}`;
    row.insertCell().textContent = readable(run.settings, this.#bench.controls) || t('notebook.defaults');
    row.insertCell().textContent = String(run.step);
    row.insertCell().textContent = run.claims.map((claim) => claim.residual).join(', ');
    row.insertCell().textContent = run.claims.map((claim) => verdictWord(claim.verdict)).join(', ');
    const actions = row.insertCell();
    actions.className = 'actions';
    const acts = {
      'notebook.pin': () => this.pin(run),
      'notebook.restore': () => this.#bench.show(run.settings, false),
      'notebook.link': async () => (await import('./exports.js')).take(this.#bench, 'link', run),
      'notebook.remove': () => this.#remove(run),
    };
    for (const [key, act] of Object.entries(acts)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'quiet';
      button.textContent = t(key);
      button.setAttribute('aria-label', t('notebook.of', t(key), run.number));
      button.addEventListener('click', act);
      actions.append(button);
    }
  }
}

/** Settings text as words: labels, and points by their count. */
function readable(settings, controls) {
  return [...new URLSearchParams(settings)]
    .map(([name, value]) => {
      const short = name === 'points' && !value.startsWith('@') ? value.split(';').length : value.slice(0, 12);
      return `${controls.label(name)} ${short}`;
    })
    .join(', ');
}
