// Play, pause, step, restart, pace and place of a run; its lines as they come in, the timeline they make, and what is
// said while it goes on.

import { t } from './page.js';

const WORDS = { ready: 'transport.run', playing: 'transport.pause', paused: 'transport.continue', ended: 'transport.again' };
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

export class Transport {
  #element;
  #play;
  #step;
  #note;
  #bar;
  #scrub;
  #moments = [];
  #said = 0;

  constructor(element, bench) {
    this.#element = element;
    this.#play = element.querySelector('.play');
    this.#step = element.querySelector('.step-once');
    this.#note = element.querySelector('.note');
    this.#bar = element.querySelector('progress');
    this.#scrub = element.querySelector('.scrub');
    this.#play.addEventListener('click', () => bench.play());
    this.#step.addEventListener('click', () => bench.step());
    element.querySelector('.restart').addEventListener('click', () => bench.restart());
    element.querySelector('.pin').addEventListener('click', () => bench.pin());
    element.querySelector('.pace').addEventListener('change', () => bench.pace(this.pace));
    element.querySelector('.place')?.addEventListener('change', () => bench.restart());
    this.#scrub.addEventListener('input', () => bench.goTo(this.#moments[Number(this.#scrub.value)]));
    element.hidden = false;
    this.show(bench);
  }

  get pace() {
    return this.#element.querySelector('.pace').value;
  }

  get place() {
    return this.#element.querySelector('.place')?.value ?? 'browser';
  }

  /** Where checked settings run: browser, server, or stored, from what the page keeps; null where nowhere, with the reason told. */
  venue(bench, { settings, operations, heavy }) {
    const points = new URLSearchParams(settings).get('points') ?? '';
    if (this.place === 'server') {
      if (!points.startsWith('@') || bench.sent.has(points)) return 'server';
      bench.controls.showProblem('points', t('data.local'));
      return null;
    }
    if (!heavy) return 'browser';
    if (bench.keeps(settings)) return 'stored';
    const hosted = document.body.dataset.hosted === 'true';
    bench.controls.showProblem('', t(hosted ? 'bench.long.hosted' : 'bench.long', operations.toExponential(0)));
    return hosted && bench.schema.pace === 'run' ? 'browser' : null; // what is instant would not wait to be asked
  }

  /** How much is done, and the steps at which the run can be looked at. */
  progress(part, moments) {
    this.#bar.value = part;
    this.#moments = moments;
    this.#scrub.disabled = moments.length < 2;
    this.#scrub.max = Math.max(0, moments.length - 1);
    this.at(moments.at(-1));
  }

  /** Shows which moment is looked at. */
  at(step) {
    const index = this.#moments.findLastIndex((moment) => moment <= step);
    this.#scrub.value = Math.max(0, index);
    const words = index < 0 ? '' : t('transport.moment', this.#moments[index]);
    this.#element.querySelector('.moment').textContent = words;
    this.#scrub.setAttribute('aria-valuetext', words);
  }

  say(text) {
    if (this.#note.textContent !== text) this.#note.textContent = text;
  }

  /** Says what the run shows, at the intervals that the reader chose; at the end always. */
  speak(part, sentence) {
    const interval = Number(this.#element.querySelector('.speak').value);
    const due = part >= 1 || (interval > 0 && part >= this.#said + interval);
    if (!due) return;
    this.#said = part >= 1 ? 0 : Math.floor(part / interval + 1e-9) * interval;
    const line = document.createElement('span');
    line.textContent = t('transport.said', Math.round(part * 100), sentence());
    const log = this.#element.querySelector('.spoken');
    log.append(line);
    log.tabIndex = 0; // what has become long scrolls, and keys reach it
  }

  hush() {
    this.#said = 0;
    const log = this.#element.querySelector('.spoken');
    log.replaceChildren();
    log.removeAttribute('tabindex');
  }

  show(bench) {
    this.#play.disabled = !bench.mayRun;
    this.#step.disabled = !bench.mayRun;
    this.#play.dataset.playing = bench.state === 'playing';
    this.#play.querySelector('.play-word').textContent = t(WORDS[bench.state]);
    this.#element.querySelector('.pin').disabled = bench.state !== 'ended';
    if (bench.schema.pace === 'instant') this.say(t(bench.mayRun ? 'transport.instant' : 'bench.hidden'));
    else if (!bench.mayRun) this.say(t('transport.predict'));
    else if (bench.state === 'playing') this.say(t('transport.training'));
    else if (bench.state === 'paused') this.say(t('transport.paused'));
    else if (bench.state === 'ready') this.say(t('transport.ready'));
  }
}

/** The run at hand as it comes in: its lines, the pictures drawn from them, and how far it is. */
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

/** The buttons that take a run along; what they do is loaded when one is pressed. */
export function startExports(bench) {
  const take = async (kind, detail) => (await import('./exports.js')).take(bench, kind, detail);
  bench.element.querySelector('.exports').hidden = false;
  for (const button of bench.element.querySelectorAll('[data-export]')) {
    button.addEventListener('click', () => take(button.dataset.export, bench.run));
  }
  bench.element.addEventListener('save', ({ detail }) => take(detail.format, detail.picture));
}

/** The reader's own points; how they are taken is loaded when they are wanted. */
export function startData(bench) {
  const data = bench.element.querySelector('.own-points');
  if (!data) return;
  data.hidden = false;
  const open = async () => (await import('./points.js')).startPoints(bench);
  if (bench.controls.value('points').startsWith('@')) open();
  else data.addEventListener('toggle', open, { once: true });
}
