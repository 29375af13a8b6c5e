// Turns the spheres of a bench: by a drag, by Shift and an arrow key, or by buttons. They never turn by themselves.

import { t } from './page.js';

const STEP = 15; // degrees of a key or a button
const ACROSS = 300; // degrees of a drag over the whole picture
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const NAMES = { ArrowLeft: ['←', 'turn.left'], ArrowRight: ['→', 'turn.right'], ArrowUp: ['↑', 'turn.up'], ArrowDown: ['↓', 'turn.down'] };

export class Turn {
  #bench;
  #canvas;
  #viewer;
  #picture;
  #row = document.createElement('div');
  #held = null; // where the pointer was
  #due = null;
  #dragged = false;

  /** @param picture is drawn anew when its bench has turned */
  constructor(element, viewer, picture) {
    this.#bench = element.closest('.bench');
    this.#canvas = element.querySelector('.canvas');
    this.#viewer = viewer;
    this.#picture = picture;
    const front = JSON.parse(viewer.gaze());
    this.#bench.addEventListener('turned', () => this.#shown && picture.draw());
    this.#bench.addEventListener('gaze', () => this.#recall());
    this.#startDrag();
    this.#canvas.addEventListener('keydown', (event) => {
      if (!this.#shown || !event.shiftKey || !(event.key in WAYS)) return;
      event.preventDefault();
      this.#by(...WAYS[event.key]);
      this.#picture.tell();
    });
    this.#row.className = 'turning';
    this.#row.setAttribute('role', 'group');
    this.#row.setAttribute('aria-label', t('turn.title'));
    for (const [key, [sign, name]] of Object.entries(NAMES)) this.#button(sign, t(name), () => this.#by(...WAYS[key]));
    this.#button(t('turn.front'), '', () => this.#to(...front));
    this.#canvas.after(this.#row);
    element.addEventListener('change', () => this.#show());
    this.#show();
    this.#recall();
  }

  // what a link has brought
  #recall() {
    if (this.#bench.dataset.gaze) this.#to(...this.#bench.dataset.gaze.split(',').map(Number));
  }

  get #shown() {
    return this.#picture.kind === 'sphere';
  }

  #show() {
    this.#row.hidden = !this.#shown;
  }

  #button(text, label, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = text;
    if (label) button.setAttribute('aria-label', label);
    button.addEventListener('click', () => {
      act();
      this.#picture.tell();
    });
    this.#row.append(button);
  }

  // the eye goes right or up, so what it sees goes left or down
  #by(right, up) {
    const [longitude, latitude] = JSON.parse(this.#viewer.gaze());
    this.#to(longitude + STEP * right, latitude + STEP * up);
  }

  #to(longitude, latitude) {
    this.#viewer.turn(longitude, latitude);
    this.#bench.dataset.gaze = JSON.parse(this.#viewer.gaze()).map(Math.round).join(',');
    this.#bench.dispatchEvent(new Event('turned'));
  }

  #startDrag() {
    const canvas = this.#canvas;
    canvas.addEventListener('pointerdown', (event) => {
      if (!this.#shown || event.button !== 0) return;
      this.#held = [event.clientX, event.clientY];
      this.#dragged = false;
    });
    canvas.addEventListener('pointermove', (event) => this.#drag(event));
    for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, () => this.#drop());
    // the end of a drag chooses nothing
    canvas.addEventListener('click', (event) => this.#dragged && event.stopImmediatePropagation(), true);
  }

  #drop() {
    if (this.#held !== null && this.#dragged) this.#picture.tell();
    this.#held = null;
  }

  #drag(event) {
    if (this.#held === null) return;
    const [dx, dy] = [event.clientX - this.#held[0], event.clientY - this.#held[1]];
    if (!this.#dragged && Math.abs(dx) + Math.abs(dy) < 4) return;
    if (!this.#dragged) this.#canvas.setPointerCapture(event.pointerId);
    this.#dragged = true;
    this.#held = [event.clientX, event.clientY];
    const scale = ACROSS / Math.max(1, this.#canvas.clientWidth);
    const [longitude, latitude] = this.#due ?? JSON.parse(this.#viewer.gaze());
    if (this.#due === null) requestAnimationFrame(() => this.#draw());
    this.#due = [longitude - scale * dx, Math.max(-90, Math.min(90, latitude + scale * dy))];
  }

  #draw() {
    this.#to(...this.#due);
    this.#due = null;
  }
}
