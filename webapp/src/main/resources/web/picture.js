// Keeps one frame of pictures in step with a run. The drawing, the readings and the words are the core's.

import { t } from './page.js';

const MOVES = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10, Home: -1e6, End: 1e6 };

export class Picture {
  #viewer;
  #kinds;
  #labels;
  #element;
  #canvas;
  #readout;
  #width = 0;
  #drawn = '';
  #cursor = -1;
  #linked;
  #tool = null;
  #touch = null;
  #down = false;

  /** @param linked hears what a reading points at: a step of the run, a subject */
  constructor(element, { viewer, schema, labels, linked }) {
    this.#element = element;
    this.#viewer = viewer;
    this.#labels = labels;
    this.#linked = linked;
    this.#kinds = new Map(schema.figures.map((figure) => [figure.id, figure.kind]));
    this.#canvas = element.querySelector('.canvas');
    this.#readout = element.querySelector('.readout');
    // the width is read when it has changed: to ask while pictures are put in lays the page out for each of them
    new ResizeObserver(() => {
      this.#width = this.#canvas.clientWidth;
      this.draw();
    }).observe(this.#canvas);
    element.querySelector('.twin').addEventListener('toggle', () => this.#fillTable());
    this.#startChoice();
    this.#startReading();
    if (schema.figures.some(({ kind }) => kind === 'sphere')) {
      import('./turn.js').then(({ Turn }) => new Turn(element, viewer, this));
    }
    for (const format of ['svg', 'png']) {
      element.querySelector(`.save-${format}`).addEventListener('click', () =>
        element.dispatchEvent(new CustomEvent('save', { bubbles: true, detail: { picture: this, format } })),
      );
    }
  }

  get figure() {
    return this.#element.dataset.figure;
  }

  get kind() {
    return this.#kinds.get(this.figure);
  }

  get name() {
    return this.#labels[`figure.${this.figure}`] ?? this.figure;
  }

  get size() {
    const width = Math.max(240, this.#width);
    const height = Math.round(Math.max(200, this.#viewer.heightOf(this.figure, width)));
    return [width, height];
  }

  // More views than fit are reached by choosing what a frame shows.
  #startChoice() {
    const name = this.#element.querySelector('.picture-name');
    const choice = document.createElement('select');
    choice.className = 'picture-choice';
    choice.setAttribute('aria-label', t('bench.view'));
    for (const id of this.#kinds.keys()) choice.add(new Option(this.#labels[`figure.${id}`] ?? id, id, false, id === this.figure));
    choice.addEventListener('change', () => {
      this.#element.dataset.figure = choice.value;
      this.#cursor = -1;
      this.#readout.textContent = '';
      this.#canvas.setAttribute('aria-label', this.#keys());
      this.#canvas.classList.toggle('clickable', this.#hand !== null);
      this.draw();
      this.tell();
    });
    name.replaceWith(choice);
    this.#element.querySelector('.picture-tools').hidden = false;
  }

  draw() {
    if (this.#width === 0) return;
    const [width, height] = this.size;
    this.#canvas.dataset.kind = this.kind;
    const svg = this.#viewer.svg(this.figure, this.name, width, height);
    if (svg !== this.#drawn) this.#canvas.innerHTML = svg; // what has not changed is not laid out again
    this.#drawn = svg;
    if (this.#cursor >= 0) this.#show(this.#viewer.readingOf(this.figure, width, height, this.#cursor));
    this.#fillTable();
  }

  /** Says in a sentence what the picture shows; not at every frame, since it is read aloud. */
  tell(sentence) {
    this.#element.querySelector('.summary').textContent = sentence ?? this.summary;
  }

  get summary() {
    return this.#viewer.summary(this.figure);
  }

  /** Keeps the window of a plane while points are placed. */
  hold() {
    this.#viewer.hold(this.figure);
  }

  /**
   * Hands what a pointer does in this picture to a tool: down(x, y, event), move(x, y), up(), each in the values of the
   * figure; and key(event, index) for what the keyboard has in hand. Null takes the tool away.
   */
  give(tool, kind) {
    this.#tool = tool && { tool, kind };
    this.#canvas.classList.toggle('clickable', this.#hand !== null);
  }

  /** Hands what a pointer or a key does in one of these figures to touch(figure, place, value, key), and then to done(). */
  handle(figures, touch, done) {
    const down = (place, value) => touch(this.figure, place, Number(value), '');
    const key = (event, place) => {
      if ((event.key in MOVES && !event.shiftKey) || event.key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return false;
      const acted = touch(this.figure, place, NaN, `${event.shiftKey && event.key.length > 1 ? 'Shift+' : ''}${event.key}`);
      if (acted) done();
      return acted;
    };
    this.#touch = { figures, hand: { down, move: down, up: done, key } };
    this.#canvas.setAttribute('aria-label', this.#keys());
    this.#canvas.classList.toggle('clickable', this.#hand !== null);
  }

  // a tool rests while the frame shows another kind of figure
  get #hand() {
    if (this.#drawing) return this.#tool.tool;
    return this.#touchable ? this.#touch.hand : null;
  }

  /** Whether a pointer changes it at this moment. */
  get held() {
    return this.#down;
  }

  get #drawing() {
    return this.#tool !== null && this.#tool.kind === this.kind;
  }

  get #touchable() {
    return this.#touch?.figures.includes(this.figure) ?? false;
  }

  #pixel(event) {
    const [width, height] = this.size;
    const box = (this.#canvas.firstElementChild ?? this.#canvas).getBoundingClientRect();
    return [((event.clientX - box.left) * width) / box.width, ((event.clientY - box.top) * height) / box.height];
  }

  #value(event) {
    const [width, height] = this.size;
    const [px, py] = this.#pixel(event);
    const drawn = this.kind === 'plane' ? this.#viewer.pointAt : this.#viewer.valueAt;
    const ask = this.#drawing ? drawn : this.#viewer.touchAt;
    return JSON.parse(ask.call(this.#viewer, this.figure, width, height, px, py));
  }

  #keys() {
    if (this.#touchable) return t('picture.keys.touch', this.name);
    const own = ['plane', 'sphere'].includes(this.kind);
    return t(own ? `picture.keys.${this.kind}` : 'picture.keys', this.name);
  }

  #startReading() {
    const canvas = this.#canvas;
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'group');
    canvas.setAttribute('aria-label', this.#keys());
    canvas.addEventListener('pointermove', (event) => {
      if (this.#down) return this.#hand?.move?.(...this.#value(event));
      const [width, height] = this.size;
      this.#show(this.#viewer.readingAt(this.figure, width, height, ...this.#pixel(event)));
    });
    canvas.addEventListener('pointerdown', (event) => {
      if (this.#hand === null || event.button !== 0 || this.#hand.down(...this.#value(event)) === false) return;
      this.#down = true;
      canvas.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    for (const end of ['pointerup', 'pointercancel']) {
      canvas.addEventListener(end, () => {
        if (this.#down) this.#hand?.up?.();
        this.#down = false;
      });
    }
    canvas.addEventListener('click', (event) => {
      const [width, height] = this.size;
      const reading = JSON.parse(this.#viewer.readingAt(this.figure, width, height, ...this.#pixel(event)));
      if (this.#hand === null) this.#linked({ chosen: reading.subject ?? '' });
    });
    canvas.addEventListener('keydown', (event) => this.#key(event));
  }

  #key(event) {
    if (this.#hand?.key?.(event, this.#cursor)) return event.preventDefault();
    if (!(event.key in MOVES) || event.shiftKey) return;
    event.preventDefault();
    const [width, height] = this.size;
    const last = this.#viewer.readingCount(this.figure) - 1;
    const index = Math.min(last, Math.max(0, this.#cursor + MOVES[event.key]));
    const reading = this.#show(this.#viewer.readingOf(this.figure, width, height, index));
    if (reading.step >= 0) this.#linked({ step: reading.step });
  }

  #show(json) {
    const reading = JSON.parse(json);
    this.#cursor = reading.index;
    this.#readout.textContent = reading.text;
    const svg = this.#canvas.querySelector('svg');
    svg?.querySelector('.cursor')?.remove();
    if (reading.index < 0 || !svg) return reading;
    const wide = reading.right - reading.left > 1;
    const line = document.createElementNS('http://www.w3.org/2000/svg', wide ? 'rect' : 'line');
    const places = wide
      ? { x: reading.left, y: reading.top, width: reading.right - reading.left, height: reading.bottom - reading.top, rx: 4 }
      : { x1: reading.x, x2: reading.x, y1: reading.top, y2: reading.bottom };
    line.setAttribute('class', 'cursor');
    for (const [name, value] of Object.entries(places)) line.setAttribute(name, value);
    svg.append(line);
    return reading;
  }

  #fillTable() {
    const twin = this.#element.querySelector('.twin');
    if (twin.open) fillTable(twin.querySelector('.table'), JSON.parse(this.#viewer.table(this.figure)));
  }
}

const SHARE = 5; // milliseconds of a frame after which no further part is begun

/** Draws the parts of a bench at the frames of the browser. */
export class Frames {
  #parts;
  #before;
  #due = new Set();
  #share = SHARE;

  /** @param before is done at the start of each frame */
  constructor(parts, before) {
    this.#parts = parts;
    this.#before = before;
  }

  /** Draws all parts: at the next frame, or, so that frames stay short, as many in each as there is time for. */
  ask(inTurn) {
    this.#share = inTurn ? SHARE : Infinity;
    if (this.#due.size === 0) requestAnimationFrame(() => this.#draw());
    for (const part of this.#parts) this.#due.add(part);
  }

  /** Draws all that is due, without waiting for frames. */
  finish() {
    this.#share = Infinity;
    this.#draw();
  }

  // the longest due first; a picture that somebody has in hand at every frame, and one of the others
  #draw() {
    const began = performance.now();
    this.#before();
    for (const part of [...this.#due].sort((a, b) => (b.held === true) - (a.held === true))) {
      this.#due.delete(part);
      part.draw();
      if (!part.held && performance.now() - began > this.#share) break;
    }
    if (this.#due.size > 0) requestAnimationFrame(() => this.#draw());
  }
}

/** Fills a place with a table of texts. */
export function fillTable(place, { head, rows }) {
  const table = document.createElement('table');
  const header = table.createTHead().insertRow();
  for (const text of head) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = text;
    header.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  place.replaceChildren(table);
}
