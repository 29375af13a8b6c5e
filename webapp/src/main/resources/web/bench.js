// One experiment on a page: controls, pictures, claim cards and transport around the run at hand, and what a reader does
// with it. Parts that are needed later (notebook, own data, exports) are loaded when they are.
import { Claims } from './claims.js';
import { Training } from './client.js';
import { Controls } from './controls.js';
import { Inquiry } from './inquiry.js';
import { notebookKey, t, visit } from './page.js';
import { Frames, Picture } from './picture.js';
import { Recording, Transport, startData, startExports } from './transport.js';

/** A run begins when the reader says so; instant experiments have a rhythm of their own. */
const RUN = { instant: false, changed() {}, again: () => false, settle: (note) => note() };

export class Bench {
  element;
  schema;
  viewer;
  controls;
  core;
  pictures;
  /** The tables, by their hash, that the server has. */
  sent = new Set();
  /** The run that ended last, as the notebook and links keep it; null before there is one. */
  run = null;
  #claims;
  #transport;
  #training;
  #recording;
  #inquiry;
  #notebook = null;
  #frames;
  #coming = false; // lines have come since the last frame
  #replaying = null;
  #listeners = [];
  #kept; // the event lines of a run that is too heavy for this place
  #rhythm = RUN;

  constructor(element, core) {
    this.element = element;
    this.core = core;
    const data = JSON.parse(element.querySelector('.bench-data').textContent);
    this.#kept = data.kept ?? [];
    this.schema = JSON.parse(core.schema(element.dataset.experiment));
    this.viewer = core.viewer(element.dataset.experiment, JSON.stringify(data.labels));
    for (const line of data.stored) this.viewer.add(line);
    this.controls = new Controls(element.querySelector('.controls'), {
      schema: this.schema,
      core,
      labels: data.labels,
      changed: () => this.#edited(),
      undo: () => this.#notebook?.undo() || this.controls.undo(), // a run that was removed, else a change
      load: (settings) => this.show(settings, false),
    });
    this.#training = new Training({
      lines: (lines, progress) => this.#take(lines, progress),
      ended: () => this.#end(),
      refused: (sentence) => this.#refuse(sentence),
      waiting: (sentence) => this.said(sentence),
      anew: () => this.#recording.clear(this.settings),
      changed: () => this.#transport?.show(this),
    });
    const parts = { viewer: this.viewer, schema: this.schema, labels: data.labels, linked: (place) => this.#link(place) };
    this.pictures = [...element.querySelectorAll('.picture')].map((figure) => new Picture(figure, parts));
    this.#claims = new Claims(element, this.viewer, (settings) => this.show(settings));
    this.#frames = new Frames([...this.pictures, this.#claims, { draw: () => this.#drawProgress() }], () => this.#drawGuess());
    this.#transport = new Transport(element.querySelector('.transport'), this);
    this.#recording = new Recording(this.viewer, this.#transport);
    this.#inquiry = new Inquiry(this);
    startExports(this);
    startData(this);
    const restored = this.controls.recall(`settings:${location.pathname}${location.search}:${element.id}`);
    if (restored || data.stored.length === 0) this.#blank();
    else this.#coming = true;
    this.controls.check();
    this.asked();
    if (visit.recall(notebookKey(this))) this.#openNotebook();
    this.#wake();
  }

  get id() {
    return this.element.id;
  }

  get experiment() {
    return this.element.dataset.experiment;
  }

  /** Whether the page keeps the run of these settings, since it is too heavy here. */
  keeps(settings) {
    return this.#kept.length > 0 && settings === this.element.dataset.settings;
  }

  /** The settings of the run at hand. */
  get settings() {
    return this.#recording.settings;
  }

  /** The preset that the run at hand has the settings of, or undefined. */
  get preset() {
    return this.controls.presetOf(this.settings);
  }

  get state() {
    return this.#training.state;
  }

  get ended() {
    return this.state === 'ended';
  }

  get mayRun() {
    return this.#replaying !== null || this.#inquiry?.answered === true;
  }

  onEnd(act) {
    this.#listeners.push(act);
  }

  said(sentence) {
    this.#transport.say(sentence);
  }

  /** A prediction in words. */
  spoken(prediction) {
    return this.#inquiry.spoken(prediction);
  }

  /** The prediction has changed, or was committed. */
  asked() {
    this.#transport.show(this);
    this.render();
    this.#rhythm.changed();
  }

  play() {
    if (this.state === 'playing') return this.#rhythm.instant || this.#training.pause();
    if (this.#open()) this.#training.play();
  }

  step() {
    if (this.#open()) this.#training.step();
  }

  restart() {
    this.#training.close();
    if (this.#rhythm.instant && this.mayRun) return this.#rhythm.changed();
    this.controls.check();
    this.#blank();
  }

  pace(pace) {
    this.#training.pace(pace);
  }

  async pin() {
    const notebook = await this.#openNotebook();
    notebook.pin(this.run);
  }

  /** Looks at a moment of the run. */
  goTo(step) {
    this.viewer.moment(step);
    this.#transport.at(step);
    this.render();
  }

  /** Loads settings and, unless told otherwise, runs them. */
  show(settings, run = true) {
    this.#notebook?.unpin();
    this.viewer.release();
    this.controls.apply(settings);
    this.restart();
    this.element.scrollIntoView({ block: 'nearest' });
    if (run && this.mayRun) this.play();
  }

  /** Runs settings that a link brought, without asking for a prediction; told hears of the run that has ended. */
  replay(settings, told) {
    this.show(settings, false);
    this.#replaying = told;
    if (!this.#open()) return;
    this.#training.pace('fast');
    this.#training.play();
  }

  /** Draws pictures, timeline and cards anew, soon. */
  render() {
    this.#frames.ask(this.#rhythm.instant || this.state === 'playing');
  }

  /** Points are drawn as soon as they are there, before any run. */
  preview() {
    this.#recording.preview(this.controls.value('points'), this.schema.figures);
    this.render();
  }

  showHistory() {
    this.controls.showHistory(this.#notebook?.undoable === true);
  }

  // A run in being goes on; after the end, or after a change of settings, the next one begins.
  #open() {
    if (!this.mayRun) return false;
    if (this.#training.open) return true;
    const checked = this.controls.check();
    if (!checked) {
      this.said(t('transport.marked'));
      return false;
    }
    const place = this.#transport.venue(this, checked);
    if (!place) return false;
    this.#openNotebook(); // now, while the server is there
    this.#recording.clear(checked.settings, this.#rhythm.instant);
    const { core, experiment } = this.element.dataset;
    const request = { core, experiment, settings: checked.settings, tables: this.controls.tables, kept: this.#kept };
    this.#training.start(request, place, this.#rhythm.instant ? 'fast' : this.#transport.pace);
    return true;
  }

  #take(lines, progress) {
    this.#coming = true;
    if (this.#recording.take(lines, progress, this.state === 'paused')) this.render();
    if (this.state === 'playing' && progress < 1) this.#recording.speak(progress, this.pictures[0]);
  }

  #end() {
    this.render();
    if (this.#rhythm.again()) return;
    this.run = this.#recording.summed(JSON.parse(this.viewer.claims()), this.#inquiry.value);
    this.#replaying?.(this.run);
    this.#replaying = null;
    this.#rhythm.settle(() => this.#note());
  }

  async #note() {
    this.#frames.finish(); // a run is not told of before it is shown
    for (const picture of this.pictures) picture.tell();
    if (!this.#rhythm.instant) this.#recording.speak(1, this.pictures[0]);
    this.#inquiry.wait();
    for (const act of this.#listeners) act();
    const { lines } = this.#recording;
    this.run = (await this.#openNotebook()).add(this.run, lines);
  }

  #refuse(sentence) {
    this.controls.showRefusal(sentence);
    this.#replaying = null;
    this.said(t('transport.refused'));
  }

  // A change of settings ends the run at hand; its pictures stay until the next one draws.
  #edited() {
    this.controls.check();
    this.controls.keep();
    if (!this.#rhythm.instant) this.#training.close();
    this.#notebook?.tell();
    this.showHistory();
    this.#rhythm.changed();
  }

  // What is read or chosen in one picture is marked in all.
  #link({ step, chosen }) {
    if (step !== undefined && this.state !== 'playing') this.goTo(step);
    if (chosen === undefined) return;
    this.viewer.select(chosen);
    this.render();
  }

  #drawGuess() {
    this.viewer.guess(this.#inquiry.guess ? JSON.stringify(this.#inquiry.guess) : '');
  }

  #drawProgress() {
    if (this.#coming) this.#recording.showProgress();
    this.#coming = false;
  }

  async #wake() {
    await this.#inquiry.ready;
    if (this.schema.pace === 'instant') {
      const { Instant } = await import('./instant.js');
      this.#rhythm = new Instant(this);
      this.#rhythm.changed();
    }
    this.element.dataset.ready = 'true';
  }

  async #openNotebook() {
    const { Notebook } = await import('./notebook.js');
    return (this.#notebook ??= new Notebook(this));
  }

  // Before a run there are only the points: what a stored run shows would give the answer away.
  #blank() {
    this.#claims.clear();
    this.preview();
    this.#inquiry.wait();
    for (const picture of this.pictures) picture.tell(t(this.schema.pace === 'instant' ? 'bench.hidden' : 'bench.blank'));
  }
}
