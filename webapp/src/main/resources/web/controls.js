// The form of an experiment: settings in, settings text out, and every problem beside the control that has it. It can be
// undone, and held to one change at a time while a run is compared with another.


import { t, visit } from './page.js';
const DEEPEST = 100; // states that undo goes back to
const STEPS = 200; // of a slider

export class Controls {
  #form;
  #schema;
  #core;
  #labels;
  #changed;
  #tables = new Map();
  #key = '';
  #past = [];
  #future = [];
  #base = null;
  #bench;

  /** @param changed hears of each change, @param undo takes back what was done last, @param load takes a preset */
  constructor(form, { schema, core, labels, changed, undo, load }) {
    this.#form = form;
    this.#schema = schema;
    this.#core = core;
    this.#labels = labels;
    this.#changed = changed;
    form.addEventListener('submit', (event) => event.preventDefault());
    for (const parameter of schema.parameters) {
      const field = this.#field(parameter.name);
      if (field?.type === 'number' && 'slider' in field.dataset) addSlider(field, shapeOf(field, parameter));
    }
    form.addEventListener('input', (event) => {
      if (this.#field(event.target.name) || event.target.matches('.slider')) this.#moved();
    });
    form.addEventListener('change', () => this.remember());
    this.#past.push(this.query);
    this.#bench = form.closest('.bench');
    this.#bench.querySelector('.history').hidden = false;
    this.#bench.querySelector('.undo').addEventListener('click', undo);
    this.#bench.querySelector('.redo').addEventListener('click', () => this.redo());
    for (const preset of this.#bench.querySelectorAll('.preset')) {
      preset.addEventListener('click', () => load(preset.dataset.settings));
    }
  }

  /** @param elsewhere whether there is something else to take back */
  showHistory(elsewhere) {
    this.#bench.querySelector('.undo').disabled = this.#past.length < 2 && !elsewhere;
    this.#bench.querySelector('.redo').disabled = this.#future.length === 0;
    const settings = this.settings;
    for (const preset of this.#bench.querySelectorAll('.preset')) {
      const chosen = settings === preset.dataset.settings;
      preset.setAttribute('aria-pressed', String(chosen));
      if (chosen) this.#bring(preset);
    }
  }

  /** To the middle, where the presets are a strip that scrolls. */
  #bring(preset) {
    const here = preset.getBoundingClientRect();
    const strip = preset.parentElement.getBoundingClientRect();
    preset.parentElement.scrollLeft += (here.left + here.right - strip.left - strip.right) / 2;
  }

  #field(name) {
    const known = this.#schema.parameters.some((parameter) => parameter.name === name);
    return known ? this.#form.elements.namedItem(name) : null;
  }

  /** The settings text as it stands in the form. */
  get query() {
    const query = new URLSearchParams();
    for (const { name, kind } of this.#schema.parameters) {
      const field = this.#field(name);
      if (field) query.set(name, kind === 'flag' ? (field.checked ? 'on' : 'off') : field.value);
    }
    return query.toString();
  }

  /** The preset with these settings, or undefined. */
  presetOf(settings) {
    const presets = [...this.#bench.querySelectorAll('.preset')];
    return presets.find((button) => button.dataset.settings === settings)?.dataset.preset;
  }

  value(name) {
    return this.#field(name)?.value;
  }

  label(name) {
    return this.#labels[`parameter.${name}`] ?? name;
  }

  set(name, value) {
    this.#put(name, value);
    this.remember();
  }

  #put(name, value) {
    const field = this.#field(name);
    if (!field) return;
    if (field.type === 'checkbox') field.checked = value === 'on';
    else field.value = value;
    field.dispatchEvent(new Event('placed'));
  }

  #fill(query) {
    const given = new URLSearchParams(query);
    for (const { name, standard } of this.#schema.parameters) this.#put(name, given.get(name) ?? standard);
  }

  /** Puts settings text into the form; what it leaves out gets its default. */
  apply(query) {
    this.#fill(query);
    this.remember();
    this.#moved();
  }

  #moved() {
    this.#lock();
    this.#changed();
  }

  /** Notes the form as it is now, as a state that undo comes back to. */
  remember() {
    const query = this.query;
    if (query === this.#past.at(-1)) return;
    this.#past.push(query);
    if (this.#past.length > DEEPEST) this.#past.shift();
    this.#future = [];
    this.#changed();
  }

  /** Puts settings that a hand has made into the form, unless it is held; what they were before is noted later. */
  place(query) {
    const before = this.query;
    this.#fill(query);
    if (this.differing.length > 1) this.#fill(before);
    this.#moved();
  }

  undo() {
    if (this.#past.length < 2) return;
    this.#future.push(this.#past.pop());
    this.#fill(this.#past.at(-1));
    this.#moved();
  }

  redo() {
    if (this.#future.length === 0) return;
    this.#past.push(this.#future.pop());
    this.#fill(this.#past.at(-1));
    this.#moved();
  }

  /** Holds the form to one change against these settings, the seed to none; null lets go. */
  hold(base) {
    this.#base = base === null ? null : this.#canonical(base);
    this.#lock();
  }

  /** The parameters in which the form differs from what it is held to. */
  get differing() {
    if (this.#base === null) return [];
    const now = this.#canonical(this.query);
    return this.#schema.parameters.map(({ name }) => name).filter((name) => now.get(name) !== this.#base.get(name));
  }

  #canonical(query) {
    const answer = JSON.parse(this.#core.check(this.#schema.id, query));
    const given = new URLSearchParams(answer.settings ?? query);
    return new Map(this.#schema.parameters.map(({ name, standard }) => [name, given.get(name) ?? standard]));
  }

  #lock() {
    const changed = this.differing;
    for (const { name } of this.#schema.parameters) {
      const locked = this.#base !== null && (name === 'seed' || (changed.length > 0 && !changed.includes(name)));
      const control = this.#form.querySelector(`[data-parameter="${name}"]`);
      for (const field of control?.querySelectorAll('input, select, textarea') ?? []) field.disabled = locked;
      if (name === 'points') this.#form.querySelector('.own-points')?.toggleAttribute('data-locked', locked);
    }
  }

  /** The settings text without defaults, or null where it breaks a rule. */
  get settings() {
    return JSON.parse(this.#core.check(this.#schema.id, this.query)).settings ?? null;
  }

  /** What forbids these settings, or empty. */
  refusal(settings) {
    return (JSON.parse(this.#core.check(this.#schema.id, settings)).violations ?? []).map(({ sentence }) => sentence).join('; ');
  }

  /** The canonical settings text and its cost, or null after the problems have been shown. */
  check() {
    const answer = JSON.parse(this.#core.check(this.#schema.id, this.query));
    for (const place of this.#form.querySelectorAll('.problem')) place.textContent = '';
    for (const violation of answer.violations ?? []) this.showProblem(violation.parameter, violation.sentence);
    return answer.violations ? null : answer;
  }

  showProblem(parameter, sentence) {
    const own = this.#form.querySelector(`[data-parameter="${parameter}"] .problem`);
    const place = own ?? this.#form.querySelector('.problem.general');
    place.textContent = sentence;
    own?.closest('details')?.setAttribute('open', '');
    if (sentence.includes('constant=on')) place.append(this.#offerConstant());
  }

  /** A sentence that begins with the name of a parameter is told beside it. */
  showRefusal(sentence) {
    const parameter = this.#schema.parameters.find(({ name }) => sentence.startsWith(`${name} `));
    this.showProblem(parameter?.name ?? '', sentence);
  }

  #offerConstant() {
    const offer = document.createElement('button');
    offer.type = 'button';
    offer.textContent = t('bench.constant');
    offer.addEventListener('click', () => {
      this.set('constant', 'on');
      this.#moved();
    });
    return offer;
  }

  /** Takes up settings and tables that were kept under this key before a reload; false where there are none. */
  recall(key) {
    this.#key = key;
    for (const text of visit.recall(`${key}:tables`) ?? []) this.take(text);
    const kept = visit.recall(key);
    if (kept === null || kept === this.query) return false;
    this.#fill(kept);
    this.#past = [this.query];
    return true;
  }

  keep() {
    visit.keep(this.#key, this.query);
  }

  /** Takes a large table that settings name by its hash; answers the hash, and whether it survives a reload. */
  take(text) {
    const reference = this.#core.addTable(text);
    this.#tables.set(reference, text);
    return { reference, kept: visit.keep(`${this.#key}:tables`, this.tables) };
  }

  get tables() {
    return [...this.#tables.values()];
  }

  /** The text of a table that is here, or undefined. */
  table(reference) {
    return this.#tables.get(reference);
  }
}

function shapeOf(field, { least, most, kind, scale, name }) {
  return { least, most, whole: kind === 'integer', log: scale === 'log', name: field.labels[0]?.textContent.trim() ?? name };
}

/** A slider before a number field: the field stays, as the typed twin of every drag. */
export function addSlider(field, { least, most, whole, log, name }) {
  const forth = (value) => (log ? Math.log10(value) : value);
  const back = (place) => (log ? Number((10 ** place).toPrecision(2)) : place);
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.className = 'slider';
  slider.min = forth(least);
  slider.max = forth(most);
  slider.step = whole ? 1 : (slider.max - slider.min) / STEPS;
  slider.setAttribute('aria-label', t('bench.slider', name));
  slider.value = forth(Number(field.value));
  slider.addEventListener('input', () => {
    field.value = back(Number(slider.value));
  });
  const follow = () => {
    if (Number(field.value) > 0 || !log) slider.value = forth(Number(field.value));
  };
  field.addEventListener('input', follow);
  field.addEventListener('placed', follow);
  field.after(slider);
}
