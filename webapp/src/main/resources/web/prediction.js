// A prediction is committed (or its skipping recorded) before the run opens, and stays in the plot.

import { addSlider } from './slider.js';

export class Prediction {
  #element;
  #key;
  committed = false;
  value = null;

  constructor(element, changed) {
    this.#element = element;
    this.#key = `prediction:${location.pathname}:${element.dataset.prediction}`;
    const angle = element.querySelector('input[type=number][min]');
    if (angle) addSlider(angle, { least: Number(angle.min), most: Number(angle.max), whole: true, log: false, name: 'Direction' });
    this.#restore();
    element.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      const field = new FormData(event.target).get('answer');
      if (field === null || field === '') return this.#say('Choose an answer, or skip.');
      this.#commit(String(field));
      changed();
    });
    element.querySelector('.skip').addEventListener('click', () => {
      this.#commit('');
      changed();
    });
    element.querySelector('form').addEventListener('input', changed);
  }

  get kind() {
    return this.#element.dataset.kind;
  }

  /** The direction guessed, in degrees, while it is being chosen and afterwards; NaN for none. */
  get guess() {
    if (this.kind !== 'direction') return NaN;
    if (this.committed) return this.value === '' ? NaN : Number(this.value);
    return Number(new FormData(this.#element.querySelector('form')).get('answer'));
  }

  /** Speaks of this reader's own guess once a run has ended. */
  explain(outcome) {
    const place = this.#element.querySelector('.outcome');
    if (!place) return;
    this.#element.classList.add('explained');
    const told = place.querySelector('.told');
    if (told) told.textContent = this.value === '' ? `You skipped the prediction. ${outcome}` : `You said: ${this.#spoken()}. ${outcome}`;
  }

  #spoken() {
    if (this.kind === 'direction') return `${this.value}°`;
    const chosen = [...this.#element.querySelectorAll('input[name=answer]')].find((input) => input.value === this.value);
    return chosen?.closest('label')?.textContent.trim() ?? this.value;
  }

  #commit(value) {
    this.committed = true;
    this.value = value;
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(value));
    } catch {
      // a browser that keeps nothing still lets one predict
    }
    this.#freeze();
  }

  #restore() {
    let stored = null;
    try {
      stored = sessionStorage.getItem(this.#key);
    } catch {
      // as above
    }
    if (stored === null) return;
    this.committed = true;
    this.value = JSON.parse(stored);
    for (const input of this.#element.querySelectorAll('input[name=answer]')) {
      if (input.type === 'radio') input.checked = input.value === this.value;
      else if (this.value !== '') input.value = this.value;
      input.dispatchEvent(new Event('placed'));
    }
    this.#freeze();
  }

  #freeze() {
    for (const control of this.#element.querySelectorAll('form input, form button')) control.disabled = true;
    this.#element.classList.add('committed');
    const place = this.#element.querySelector('.outcome');
    if (place) place.hidden = false;
    this.#say(this.value === '' ? 'Skipped. Run when you are ready.' : 'Noted. Now run it and see.');
  }

  #say(text) {
    this.#element.querySelector('.said').textContent = text;
  }
}
