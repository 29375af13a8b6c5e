// One experiment on a page: controls, pictures, claim cards and transport around a single run.
import { Claims } from './claims.js';
import { LocalRun, RemoteRun } from './client.js';
import { Controls } from './controls.js';
import { Picture } from './picture.js';
import { Points } from './points.js';
import { Prediction } from './prediction.js';
import { Transport } from './transport.js';

const BROWSER_BUDGET = 2e10; // operations: beyond about twenty seconds the server is the better place

export class Bench {
  #element;
  #core;
  #data;
  #schema;
  #viewer;
  #controls;
  #pictures;
  #claims;
  #transport;
  #prediction = null;
  #run = null;
  #hearing = null;
  #state = 'ready'; // ready | playing | paused | ended
  #dirty = false;
  #points = null;
  #settings = '';
  #runs = [];

  constructor(element, core) {
    this.#element = element;
    this.#core = core;
    this.#data = JSON.parse(element.querySelector('.bench-data').textContent);
    this.#schema = JSON.parse(core.schema(element.dataset.experiment));
    this.#viewer = core.viewer(element.dataset.experiment, JSON.stringify(this.#data.labels));
    for (const line of this.#data.stored) this.#viewer.add(line);
    this.#controls = new Controls(element.querySelector('.controls'), this.#schema, core, () => this.#edited());
    this.#pictures = [...element.querySelectorAll('.picture')].map((figure) => {
      const kind = this.#schema.figures.find((f) => f.id === figure.dataset.figure).kind;
      return new Picture(figure, this.#viewer, kind);
    });
    this.#claims = new Claims(element);
    this.#transport = new Transport(element.querySelector('.transport'), this);
    this.#startPoints();
    this.#startPrediction();
    this.#startPresets();
    const restored = this.#controls.recall(`settings:${location.pathname}${location.search}:${element.id}`);
    this.#controls.check(element.dataset.experiment);
    if (restored) this.#viewer.clear();
    if (restored || this.#data.stored.length === 0) this.#blank();
    else this.#render();
    element.dataset.ready = 'true';
  }

  get state() {
    return this.#state;
  }

  get mayRun() {
    return this.#prediction === null || this.#prediction.committed;
  }

  play() {
    if (this.#state === 'playing') return this.#pause();
    if (!this.#open()) return;
    this.#state = 'playing';
    this.#run.play();
    this.#transport.show(this);
  }

  step() {
    if (!this.#open()) return;
    this.#state = 'paused';
    this.#run.step();
    this.#transport.show(this);
  }

  restart() {
    this.#close();
    this.#controls.check(this.#element.dataset.experiment);
    this.#blank();
    this.#transport.progress(0);
  }

  pace(pace) {
    this.#run?.pace(pace);
  }

  #pause() {
    this.#state = 'paused';
    this.#run.pause();
    this.#transport.show(this);
  }

  // A run in being goes on; after the end, or after a change of settings, the next one begins.
  #open() {
    if (!this.mayRun) return false;
    if (this.#run && this.#state !== 'ended') return true;
    const checked = this.#controls.check(this.#element.dataset.experiment);
    if (!checked) {
      this.#transport.say('Change what is marked, then run.');
      return false;
    }
    this.#close();
    this.#viewer.clear();
    this.#settings = checked.settings;
    const Run = this.#transport.place === 'server' ? RemoteRun : LocalRun;
    if (Run === LocalRun && checked.operations > BROWSER_BUDGET) {
      this.#controls.showProblem('', 'This takes long in a browser; the server can run it: choose “on the server” below.');
    }
    const own = {}; // what a run that was given up still says is not heard
    this.#hearing = own;
    const heard = (act) => (...args) => this.#hearing === own && act(...args);
    const request = { experiment: this.#element.dataset.experiment, settings: checked.settings, tables: this.#controls.tables };
    this.#run = new Run(request, {
      lines: heard((lines, progress) => this.#take(lines, progress)),
      ended: heard(() => this.#end()),
      refused: heard((sentence) => this.#refuse(sentence)),
      waiting: heard((sentence) => this.#transport.say(sentence)),
      anew: heard(() => this.#viewer.clear()),
    });
    this.#run.pace(this.#transport.pace);
    return true;
  }

  #close() {
    this.#hearing = null;
    this.#run?.close();
    this.#run = null;
    this.#state = 'ready';
    this.#transport?.show(this);
  }

  #take(lines, progress) {
    for (const line of lines) this.#viewer.add(line);
    this.#transport.progress(progress);
    if (this.#state === 'playing') this.#transport.say('Training.');
    if (lines.length > 0) this.#render(); // far into a run most slices only train
  }

  #end() {
    this.#state = 'ended';
    this.#run?.close();
    this.#transport.show(this);
    const claims = JSON.parse(this.#viewer.claims());
    this.#claims.show(claims);
    this.#record(claims);
    for (const picture of this.#pictures) picture.tell();
    const figure = this.#element.querySelector('.picture').dataset.figure;
    this.#prediction?.explain(`The run: ${this.#viewer.summary(figure)}`);
    this.#transport.say('The run has ended. Finite time is not the limit.');
  }

  #refuse(sentence) {
    this.#close();
    const parameter = this.#schema.parameters.find((p) => sentence.startsWith(`${p.name} `));
    this.#controls.showProblem(parameter?.name ?? '', sentence);
    this.#transport.say('Not run: see the note beside the controls.');
  }

  #render() {
    if (this.#dirty) return;
    this.#dirty = true;
    requestAnimationFrame(() => {
      this.#dirty = false;
      const degrees = this.#prediction ? this.#prediction.guess : NaN;
      this.#viewer.guess(Number.isNaN(degrees) ? '' : JSON.stringify({ kind: 'direction', degrees }));
      for (const picture of this.#pictures) picture.draw();
      this.#claims.show(JSON.parse(this.#viewer.claims()));
    });
  }

  // A change of settings ends the run at hand; its pictures stay until the next one draws.
  #edited() {
    this.#controls.check(this.#element.dataset.experiment);
    this.#controls.keep();
    if (this.#run) this.#close();
  }

  #startPoints() {
    const parameter = this.#schema.parameters.find((p) => p.kind === 'points');
    if (!parameter || !this.#element.querySelector('.own-points')) return;
    this.#points = new Points(this.#element, this.#controls, parameter);
    this.#points.fetchNamed();
    const plane = this.#pictures.find((picture) => picture.kind === 'plane');
    if (plane) this.#points.attach(plane);
    this.#element.addEventListener('points', () => {
      this.#edited();
      this.#preview();
    });
  }

  // Before a run there are only the points: what a stored run shows would give the answer away.
  #blank() {
    this.#claims.clear();
    this.#preview();
    for (const picture of this.#pictures) picture.tell('Run to see.');
  }

  // Points that were just clicked are drawn at once, before any run.
  #preview() {
    const text = this.#controls.value('points');
    const rows = text && !text.startsWith('@') ? text.split(';').map((row) => row.split(',').map(Number)) : [];
    const marks = rows
      .filter((row) => row.length === 3)
      .map(([x, y, label]) => ({ mark: 'point', x, y, label, ringed: false }));
    const plane = this.#schema.figures.find((figure) => figure.kind === 'plane');
    this.#viewer.clear();
    if (plane) this.#viewer.add(JSON.stringify({ event: 'pictured', figure: plane.id, step: 0, state: { plane: marks } }));
    this.#render();
  }

  #startPrediction() {
    const element = document.querySelector(`.prediction[data-bench="${this.#element.id}"]`);
    if (!element) return;
    this.#prediction = new Prediction(element, () => {
      this.#transport.show(this);
      this.#render();
    });
    this.#transport.show(this);
  }

  #startPresets() {
    for (const button of this.#element.querySelectorAll('.preset')) {
      button.addEventListener('click', () => {
        this.#viewer.release();
        this.#controls.apply(button.dataset.settings);
        this.restart();
        for (const other of this.#element.querySelectorAll('.preset')) other.setAttribute('aria-pressed', other === button);
      });
    }
  }

  #record(claims) {
    const table = this.#element.querySelector('.runs');
    if (!table) return;
    this.#runs.push(this.#settings);
    table.hidden = false;
    const row = table.tBodies[0].insertRow();
    const link = document.createElement('a');
    link.href = `/experiments/${this.#element.dataset.experiment}?${this.#settings}`;
    link.textContent = this.#settings || 'defaults';
    row.insertCell().textContent = String(this.#runs.length);
    row.insertCell().append(link);
    row.insertCell().textContent = claims.map((claim) => claim.residual).join(', ');
    row.insertCell().textContent = Claims.verdicts(claims).join(', ');
  }
}
