// One point with many coordinates, drawn: a bar for each entry, dragged with a pointer or moved with the arrow keys.

import { t } from './page.js';

const MOST = 32; // entries that can be drawn
const REACH = 3; // the bars go from -REACH to REACH
const STEP = 0.1;

/** Opens or closes the bars in a place. {@code points} reads and writes the rows of the data; the first one is drawn. */
export function toggleVector(place, button, points) {
  place.hidden = !place.hidden;
  button.setAttribute('aria-expanded', String(!place.hidden));
  if (!place.hidden) new VectorBars(place, points);
}

class VectorBars {
  #points;
  #bars;
  #entries;

  constructor(place, points) {
    this.#points = points;
    const row = points.rows()[0] ?? [];
    this.#entries = row.length > 3 ? row.slice(0, -1) : [2, 1, 0.5, -0.5, -1, -0.5, 0.5, 1];
    const hint = document.createElement('p');
    hint.className = 'help';
    hint.textContent = t('data.vector.hint');
    this.#bars = document.createElement('div');
    this.#bars.className = 'vector-bars';
    place.replaceChildren(this.#length(), hint, this.#bars);
    this.#draw();
    this.#startPointer();
    this.#write();
  }

  #length() {
    const label = document.createElement('label');
    const field = document.createElement('input');
    Object.assign(field, { type: 'number', min: 2, max: MOST, value: this.#entries.length });
    field.addEventListener('change', () => {
      const length = Math.min(MOST, Math.max(2, Math.round(Number(field.value)) || 2));
      field.value = length;
      this.#entries = Array.from({ length }, (_, i) => this.#entries[i] ?? 0);
      this.#draw();
      this.#write();
    });
    label.append(`${t('data.vector.length')} `, field);
    return label;
  }

  #draw() {
    this.#bars.replaceChildren(
      ...this.#entries.map((value, i) => {
        const bar = document.createElement('div');
        bar.setAttribute('role', 'slider');
        bar.innerHTML = '<svg viewBox="0 0 1 60" preserveAspectRatio="none" aria-hidden="true"><rect width="1"/></svg>';
        bar.tabIndex = 0;
        bar.setAttribute('aria-label', t('data.vector.entry', i + 1));
        bar.setAttribute('aria-orientation', 'vertical');
        bar.addEventListener('keydown', (event) => this.#key(event, i));
        this.#show(bar, value);
        return bar;
      }),
    );
  }

  #show(bar, value) {
    const height = (30 * Math.abs(value)) / REACH;
    const rectangle = bar.querySelector('rect');
    rectangle.setAttribute('y', value > 0 ? 30 - height : 30);
    rectangle.setAttribute('height', height);
    bar.setAttribute('aria-valuemin', -REACH);
    bar.setAttribute('aria-valuemax', REACH);
    bar.setAttribute('aria-valuenow', value);
  }

  #set(i, value) {
    this.#entries[i] = Math.round(Math.min(REACH, Math.max(-REACH, value)) * 10) / 10;
    this.#show(this.#bars.children[i], this.#entries[i]);
  }

  #key(event, i) {
    const moves = { ArrowUp: STEP, ArrowRight: STEP, ArrowDown: -STEP, ArrowLeft: -STEP, PageUp: 1, PageDown: -1 };
    const value = { Home: -REACH, End: REACH }[event.key] ?? this.#entries[i] + moves[event.key];
    if (Number.isNaN(value)) return;
    event.preventDefault();
    this.#set(i, value);
    this.#write();
  }

  #startPointer() {
    const paint = (event) => {
      const box = this.#bars.getBoundingClientRect();
      const i = Math.floor(((event.clientX - box.left) / box.width) * this.#entries.length);
      if (i < 0 || i >= this.#entries.length) return;
      this.#set(i, REACH * (1 - (2 * (event.clientY - box.top)) / box.height));
    };
    this.#bars.addEventListener('pointerdown', (event) => {
      this.#bars.setPointerCapture(event.pointerId);
      paint(event);
    });
    this.#bars.addEventListener('pointermove', (event) => {
      if (this.#bars.hasPointerCapture(event.pointerId)) paint(event);
    });
    this.#bars.addEventListener('pointerup', () => this.#write());
  }

  #write() {
    this.#points.write([[...this.#entries, 1]]);
  }
}
