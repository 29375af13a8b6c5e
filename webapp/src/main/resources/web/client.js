// One face for a run, wherever it takes place: both kinds call on.lines(lines, progress), on.ended(),
// on.refused(sentence) and, while they wait for a lost connection, on.waiting(sentence). What draws the run cannot tell
// one from the other.
import { phrases, t } from './page.js';

const RETRY = 2000; // milliseconds before a broken stream is opened anew

const spares = new Map(); // by core, a worker that has done its run: the next one need not wait for the core to load

/** A run in this browser. */
export class LocalRun {
  #core;
  #worker;
  #ended = false;

  constructor({ core, experiment, settings, tables }, on) {
    // a lesson in one file has no address to load from: it brings its workers along, as plain scripts
    const script = globalThis.symmetryLabWorkers?.[core];
    const named = { type: 'module', name: core };
    const fresh = () => (script ? new Worker(script) : new Worker(new URL('./worker.js', import.meta.url), named));
    this.#core = core;
    this.#worker = spares.get(core) ?? fresh();
    spares.delete(core);
    this.#worker.onmessage = ({ data }) => {
      if (data.refused) return on.refused(data.refused);
      on.lines(data.lines, data.progress);
      this.#ended = data.ended;
      if (data.ended) on.ended();
    };
    this.#worker.onerror = (event) => on.refused(event.message || t('run.worker'));
    this.#worker.postMessage({ command: 'open', experiment, settings, tables, phrases });
  }

  play() {
    this.#worker.postMessage({ command: 'play' });
  }

  pause() {
    this.#worker.postMessage({ command: 'pause' });
  }

  step() {
    this.#worker.postMessage({ command: 'step' });
  }

  pace(pace) {
    this.#worker.postMessage({ command: 'pace', pace });
  }

  close() {
    const spare = spares.get(this.#core);
    if (this.#ended && !spare) spares.set(this.#core, this.#worker);
    else if (spare !== this.#worker) this.#worker.terminate();
  }
}

/** A run that the page keeps, where the place has neither the time nor a server for it. */
class KeptRun {
  #on;
  #left;

  constructor({ kept }, on) {
    this.#on = on;
    this.#left = [...kept];
  }

  play() {
    this.#on.lines(this.#left.splice(0), 1);
    this.#on.ended();
  }

  step() {
    const next = this.#left.findIndex((line, i) => i > 0 && isSample(line));
    if (next < 0) return this.play();
    this.#on.lines(this.#left.splice(0, next), 0.5);
  }

  pause() {}

  pace() {}

  close() {}
}

/** A run on the server: it goes on there while the page pauses, and the page catches up when it plays again. */
export class RemoteRun {
  #on;
  #source = null;
  #location = null;
  #held = [];
  #playing = false;
  #wanted = 0; // samples that steps have asked for while paused
  #ended = false;
  #closed = false;
  #progress = 0;
  #reason = '';

  constructor({ experiment, settings }, on) {
    this.#on = on;
    this.#start(experiment, settings).catch(() => on.refused(t('run.silent')));
  }

  async #start(experiment, settings) {
    const response = await fetch(`/api/v1/experiments/${experiment}/runs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: settings,
    });
    if (response.status !== 202) {
      const problem = await response.json().catch(() => ({}));
      return this.#on.refused(problem.detail || t('run.status', response.status));
    }
    this.#location = response.headers.get('Location');
    if (this.#closed) return this.close();
    this.#listen();
  }

  // EventSource reconnects by itself and names the last event it saw; the server goes on from there.
  #listen() {
    this.#source = new EventSource(`${this.#location}/events`);
    this.#source.onmessage = ({ data }) => this.#take(data);
    this.#source.onerror = () => {
      if (this.#source.readyState === EventSource.CLOSED) setTimeout(() => this.#again(), RETRY);
      if (!this.#ended) this.#on.waiting(t('run.waiting'));
    };
    this.#source.addEventListener('progress', ({ data }) => {
      this.#progress = Number(data);
      this.#deliver();
    });
    this.#source.addEventListener('end', ({ data }) => {
      this.#source.close();
      this.#ended = true;
      if (data && data !== 'finished') return this.#on.refused(this.#reason || t('run.ended', data));
      this.#deliver();
    });
  }

  // A stream that is closed for good is opened anew, unless the server has forgotten the run.
  async #again() {
    if (this.#closed) return;
    const answer = await fetch(this.#location).catch(() => null);
    if (this.#closed) return;
    if (answer?.status === 404) return this.#on.refused(t('run.forgotten'));
    this.#held = [];
    this.#on.anew();
    this.#listen();
  }

  #take(line) {
    const event = JSON.parse(line);
    if (event.event === 'failed') this.#reason = event.reason;
    this.#held.push(line);
    this.#deliver();
  }

  #deliver() {
    const lines = this.#playing ? this.#held.splice(0) : this.#stepped();
    const over = this.#ended && this.#held.length === 0;
    if (lines.length > 0 || this.#playing) this.#on.lines(lines, over ? 1 : this.#progress);
    if (over) this.#on.ended();
  }

  // As many samples as steps have asked for, each with the lines that belong to it.
  #stepped() {
    const lines = [];
    while (this.#held.length > 0 && (this.#wanted > 0 || !isSample(this.#held[0]))) {
      if (isSample(this.#held[0])) this.#wanted -= 1;
      lines.push(this.#held.shift());
    }
    return lines;
  }

  play() {
    this.#playing = true;
    this.#wanted = 0;
    this.#deliver();
  }

  pause() {
    this.#playing = false;
  }

  /** The next sample with what belongs to it. */
  step() {
    this.#playing = false;
    this.#wanted += 1;
    this.#deliver();
  }

  pace() {} // the server trains as fast as it can

  close() {
    this.#closed = true;
    this.#source?.close();
    if (this.#location && !this.#ended) fetch(this.#location, { method: 'DELETE' }).catch(() => {});
  }
}

function isSample(line) {
  return line.startsWith('{"event":"sampled"');
}

/**
 * The run at hand and its state: ready, playing, paused or ended. What a run that was given up still says is not heard.
 * Whoever owns it hears on.lines, on.ended, on.refused, on.waiting, on.anew and, after each change of state, on.changed.
 */
export class Training {
  #on;
  #run = null;
  #hearing = null;
  state = 'ready';

  constructor(on) {
    this.#on = on;
  }

  /** Whether a run is at hand that can go on. */
  get open() {
    return this.#run !== null && this.state !== 'ended';
  }

  start(request, place, pace) {
    this.close();
    const own = {};
    this.#hearing = own;
    const heard = (act) => (...args) => this.#hearing === own && act(...args);
    const on = {
      lines: heard((lines, progress) => this.#on.lines(lines, progress)),
      ended: heard(() => this.#end()),
      refused: heard((sentence) => {
        this.close();
        this.#on.refused(sentence);
      }),
      waiting: heard((sentence) => this.#on.waiting(sentence)),
      anew: heard(() => this.#on.anew()),
    };
    const kinds = { server: RemoteRun, browser: LocalRun, stored: KeptRun };
    this.#run = new kinds[place](request, on);
    this.#run.pace(pace);
  }

  play() {
    this.#become('playing'); // first: a run that waits on the server may end at once
    this.#run.play();
  }

  pause() {
    this.#run.pause();
    this.#become('paused');
  }

  step() {
    this.#become('paused');
    this.#run.step();
  }

  pace(pace) {
    this.#run?.pace(pace);
  }

  close() {
    this.#hearing = null;
    this.#run?.close();
    this.#run = null;
    this.#become('ready');
  }

  #end() {
    this.#hearing = null;
    this.#run.close();
    this.#run = null;
    this.#become('ended');
    this.#on.ended();
  }

  #become(state) {
    this.state = state;
    this.#on.changed();
  }
}

/** Trains in this browser at full pace and answers all event lines; for a run whose lines are not at hand any more. */
export function retrain(request) {
  return new Promise((resolve, reject) => {
    const all = [];
    const run = new LocalRun(request, {
      lines: (lines) => all.push(...lines),
      ended: () => {
        run.close();
        resolve(all);
      },
      refused: (sentence) => {
        run.close();
        reject(new Error(sentence));
      },
    });
    run.pace('fast');
    run.play();
  });
}
