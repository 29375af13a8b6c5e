// The run at hand as it comes in: its lines, the pictures drawn from them, and how far it is.

import { t } from './words.js';

const STILL = matchMedia('(prefers-reduced-motion: reduce)');

export class Recording {
  #viewer;
  #transport;
  #drawn = 0;
  #progress = 0;
  #next = null;
  lines = [];
  /** The settings that are run. */
  settings = '';

  constructor(viewer, transport) {
    this.#viewer = viewer;
    this.#transport = transport;
  }

  /** Begins anew: nothing has been seen yet. Where {@code later}, what is shown stays until the first line comes. */
  clear(settings = '', later = false) {
    if (later) {
      this.#next = settings;
      return;
    }
    this.#viewer.clear();
    this.#viewer.moment(NaN);
    this.settings = settings;
    this.lines = [];
    this.#drawn = this.#progress = 0;
    this.#transport.hush();
    this.#transport.progress(0, []);
  }

  /** Takes lines; true when it is time to draw. Without motion a run is shown in ten steps. */
  take(lines, progress, stepping) {
    if (this.#next !== null) this.clear(this.#next);
    this.#next = null;
    for (const line of lines) this.#viewer.add(line);
    this.lines.push(...lines);
    this.#progress = progress;
    const due = !STILL.matches || stepping || progress >= this.#drawn + 0.1;
    if (lines.length === 0 || !due) return false; // far into a run most slices only train
    this.#drawn = progress;
    return true;
  }

  /** Brings the timeline up to date; not for every line, since there are many in a frame. */
  showProgress() {
    this.#transport.progress(this.#progress, JSON.parse(this.#viewer.moments()));
  }

  /** What is kept of a run that has ended, and what a link to it carries. */
  summed(claims, prediction) {
    const { digests, step } = JSON.parse(this.lines.at(-1));
    return {
      settings: this.settings,
      step,
      digests,
      samples: this.lines.filter((line) => line.startsWith('{"event":"sampled"')).length,
      prediction,
      claims: claims.map(({ id, lane, verdict, residual }) => ({ id, lane, verdict, residual })),
    };
  }

  /** Draws the points of settings, before any run. */
  preview(text, figures) {
    const figure = figures.find(({ kind }) => kind === 'plane');
    this.clear();
    const rows = text && !text.startsWith('@') ? text.split(';').map((row) => row.split(',').map(Number)) : [];
    const plane = rows
      .filter((row) => row.length === 3)
      .map(([x, y, label]) => ({ mark: 'point', x, y, label, ringed: false }));
    if (figure) this.#viewer.add(JSON.stringify({ event: 'pictured', figure: figure.id, step: 0, state: { plane } }));
  }

  /** Says how far it is, where the reader wants to hear it. */
  speak(progress, picture) {
    this.#transport.speak(progress, () => picture.summary);
    this.#transport.say(t(progress < 1 ? 'transport.training' : 'transport.ended'));
  }
}
