// Predict, commit, run, observe, explain: a prediction is committed (or its skipping recorded) before the run opens, it
// stays in the plot, and the explanation opens after the reader has said what was seen.

import { addSlider } from './controls.js';
import { t, visit } from './page.js';

/** A form with one answer that is given once; what was answered is kept for the visit. */
class Answer {
  #key;
  element;
  committed = false;
  value = null;

  constructor(element, key, answered) {
    this.element = element;
    this.#key = `${key}:${location.pathname}`;
    element.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      const value = String(this.entered ?? '').trim();
      if (value === '') return this.say(t(this.chooseWords));
      this.commit(value);
      answered();
    });
    element.querySelector('.skip').addEventListener('click', () => {
      this.commit('');
      answered();
    });
  }

  get chooseWords() {
    return 'predict.choose';
  }

  get entered() {
    return new FormData(this.element.querySelector('form')).get('answer');
  }

  /** The options of a choice, with what is chosen and what is right. */
  get options() {
    return [...this.element.querySelectorAll('.option')].map((option, index) => ({
      index: String(index),
      text: option.querySelector('label').textContent.trim(),
      when: option.dataset.when,
      right: option.dataset.right === 'true',
    }));
  }

  /** What the run says: the option whose condition it meets, or the one that is right by itself. */
  told(bench) {
    return this.options.find(({ when, right }) => (when ? bench.viewer.holds(when) : right));
  }

  get chosen() {
    return this.options.find(({ index }) => index === this.value);
  }

  commit(value) {
    this.committed = true;
    this.value = value;
    visit.keep(this.#key, value);
    this.freeze();
  }

  /** Takes up what was committed before a reload. */
  restore() {
    const kept = visit.recall(this.#key);
    if (kept === null) return;
    this.committed = true;
    this.value = kept;
    this.put(kept);
    this.freeze();
  }

  put(value) {
    for (const input of this.element.querySelectorAll('[name=answer]')) {
      if (input.type === 'radio') input.checked = input.value === value;
      else if (value !== '') input.value = value;
      input.dispatchEvent(new Event('placed'));
    }
  }

  freeze() {
    for (const control of this.element.querySelectorAll('form :is(input, textarea, button)')) control.disabled = true;
    this.element.classList.add('committed');
  }

  /** What is kept beside the answer, in the language of the page; null before there is anything. */
  get judgement() {
    return visit.recall(`${this.#key}:${document.documentElement.lang}`);
  }

  set judgement(text) {
    visit.keep(`${this.#key}:${document.documentElement.lang}`, text);
  }

  say(text) {
    this.element.querySelector('.said').textContent = text;
  }
}

export class Prediction extends Answer {
  #figures;

  /** @param figures those of the experiment, by which a number finds the curves it belongs to */
  constructor(element, figures, changed) {
    super(element, `prediction:${element.dataset.prediction}`, changed);
    this.#figures = figures;
    const angle = element.querySelector('input[type=number][min]');
    if (angle) addSlider(angle, { least: Number(angle.min), most: Number(angle.max), whole: true, log: false, name: angle.labels[0].textContent });
    this.restore();
    element.querySelector('form').addEventListener('input', changed);
  }

  get kind() {
    return this.element.dataset.kind;
  }

  get measure() {
    return this.element.dataset.measure;
  }

  get unit() {
    return this.kind === 'direction' ? '°' : (this.element.dataset.unit ?? '');
  }

  get chooseWords() {
    return this.kind === 'curve' ? 'predict.draw' : 'predict.choose';
  }

  get #current() {
    return this.committed ? this.value : this.entered;
  }

  /** What is drawn into the plot of the guess, while it is being made and afterwards; null for nothing. */
  get guess() {
    const current = this.#current;
    if (this.kind === 'curve') return this.#curve(current ?? '');
    if (current === null || current === '' || this.kind === 'choice') return null;
    if (this.kind === 'direction') return { kind: 'direction', degrees: Number(current) };
    return this.#level(Number(current));
  }

  // a number that is a value of a series is drawn into the curves that show it
  #level(value) {
    const [form, series] = (this.measure ?? '').split('/');
    const figure = form === 'series' ? this.#figures.find(({ ys }) => ys?.includes(series)) : undefined;
    return figure && Number.isFinite(value) ? { kind: 'number', figure: figure.id, series, value } : null;
  }

  #curve(text) {
    const { figure, series, lane, x, y } = this.element.dataset;
    const points = parsePoints(text);
    const range = (list) => list.split(',').map(Number);
    return { kind: 'curve', figure, series, lane, x: range(x), y: range(y), xs: points.map((p) => p[0]), ys: points.map((p) => p[1]) };
  }

  /** The tool that draws this prediction into a picture, and the kind of figure it needs; null for a choice. */
  hand(changed) {
    if (this.committed || this.kind === 'choice') return null;
    const put = (value) => {
      this.put(value);
      changed();
    };
    if (this.kind === 'direction') {
      const aim = (x, y) => put(String(Math.round((Math.atan2(y, x) * 180) / Math.PI)));
      return { kind: 'plane', tool: { down: aim, move: aim } };
    }
    if (this.kind === 'number') {
      const level = (_, y) => put(String(Number(y.toPrecision(2))));
      return { kind: 'curves', tool: { down: level, move: level } };
    }
    const add = (x, y) => {
      const points = parsePoints(this.entered ?? '').filter((p) => Math.abs(Math.log(p[0] / x)) > 0.08);
      points.push([Number(x.toPrecision(2)), Number(y.toPrecision(2))]);
      points.sort((a, b) => a[0] - b[0]);
      put(points.map((p) => p.join(': ')).join('; '));
    };
    return { kind: 'curves', figure: this.element.dataset.figure, tool: { down: add, move: add } };
  }

  freeze() {
    super.freeze();
    this.element.dataset.answer = this.value === '' ? t('predict.skipped.told') : this.#words;
    this.say(t(this.value === '' ? 'predict.skipped' : 'predict.noted'));
  }

  get #words() {
    return this.chosen?.text ?? `${this.value}${this.unit}`;
  }

  /** The guess in words. */
  get spoken() {
    return this.value === '' ? t('predict.skipped.told') : t('predict.said', this.#words);
  }

  /** What became of the guess in the reader's own run. */
  outcome(bench) {
    const parts = [this.spoken];
    if (this.kind === 'choice') {
      const told = this.told(bench);
      if (told) parts.push(this.value === told.index ? t('predict.right') : t('predict.option', told.text));
    } else if (this.kind === 'curve') {
      parts.push(this.value === '' ? '' : (JSON.parse(bench.viewer.guessError()).sentence ?? ''));
    } else {
      parts.push(...this.#compared(bench));
    }
    return parts.filter(Boolean).join(' ');
  }

  #compared(bench) {
    const { value, text } = measured(bench, this.measure);
    if (value === undefined) return [];
    const run = t('predict.run', `${text}${this.unit}`);
    if (this.value === '') return [run];
    let off = Math.abs(Number(this.value) - value);
    if (this.kind === 'direction') off = Math.min(off % 360, 360 - (off % 360));
    const close = off <= (this.kind === 'direction' ? 3 : 0.05 * Math.abs(value));
    return [run, close ? t('predict.close') : t('predict.off', `${Number(off.toPrecision(2))}${this.unit}`)];
  }
}

/** What the reader says was seen; the explanation opens with it. */
export class Observation extends Answer {
  #bench;
  #prediction;

  constructor(element, bench, prediction) {
    super(element, `observation:${element.dataset.observation}`, () => this.#explain());
    this.#bench = bench;
    this.#prediction = prediction;
    this.restore();
    this.wait();
  }

  get chooseWords() {
    return 'observe.choose';
  }

  /** Opens for an answer once the run has ended; before, there is nothing to be seen. */
  wait() {
    const open = this.#bench.ended || this.committed;
    const fieldset = this.element.querySelector('form fieldset');
    if (!this.committed) fieldset.disabled = !open;
    if (!open) this.say(t('observe.wait'));
    else if (this.committed) this.#explain();
    else this.say('');
  }

  #explain() {
    const judged = this.judgement ?? this.#judge();
    if (this.#bench.ended) this.judgement = judged;
    this.element.querySelector('.outcome').hidden = false;
    this.element.querySelector('.told').textContent = judged;
    this.element.classList.add('explained');
    this.say('');
    this.#retell();
  }

  // of the run that was observed: later runs, of a counterexample say, have no part in the guess
  #judge() {
    const parts = [this.value === '' ? t('observe.skipped') : t('observe.seen', this.chosen?.text ?? '')];
    if (!this.#bench.ended) return parts[0];
    const told = this.told(this.#bench);
    if (told) parts.push(told.index === this.value ? t('observe.agrees') : t('observe.run', told.text));
    if (this.#prediction) parts.unshift(this.#prediction.outcome(this.#bench));
    return parts.join(' ');
  }

  // numbers of the explanation speak of the reader's own run, where it is another one
  #retell() {
    if (!this.#bench.ended) return;
    for (const place of this.element.querySelectorAll('.explain data.measured')) {
      if (place.dataset.experiment && place.dataset.experiment !== this.#bench.experiment) continue;
      const { text } = measured(this.#bench, place.dataset.measure);
      if (text === undefined || this.#bench.preset === place.dataset.preset) continue;
      place.dataset.own = t('observe.own', text);
    }
  }
}

/** A measure of the run as {value?, text}; without text where the run has none. */
function measured(bench, name) {
  const found = name ? JSON.parse(bench.viewer.measure(name)) : {};
  return { value: found.value, text: found.text ?? found.word };
}

function parsePoints(text) {
  return text
    .split(/[;\n]/)
    .map((pair) => pair.split(':').map((part) => Number(part.trim())))
    .filter((pair) => pair.length === 2 && pair.every(Number.isFinite));
}
