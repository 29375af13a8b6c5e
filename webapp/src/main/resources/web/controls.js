// The form of an experiment: settings in, settings text out, and every problem beside the control that has it.

import { addSlider } from './slider.js';

export class Controls {
  #form;
  #schema;
  #core;
  #changed;
  #tables = new Map();
  #key = '';

  constructor(form, schema, core, changed) {
    this.#form = form;
    this.#schema = schema;
    this.#core = core;
    this.#changed = changed;
    form.addEventListener('submit', (event) => event.preventDefault());
    for (const parameter of schema.parameters) {
      const field = this.#field(parameter.name);
      if (field?.type === 'number' && 'slider' in field.dataset) addSlider(field, shapeOf(field, parameter));
    }
    form.addEventListener('input', (event) => {
      if (event.target.name || event.target.matches('.slider')) changed();
    });
  }

  #field(name) {
    return this.#form.elements.namedItem(name);
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

  value(name) {
    return this.#field(name)?.value;
  }

  set(name, value) {
    const field = this.#field(name);
    if (!field) return;
    if (field.type === 'checkbox') field.checked = value === 'on';
    else field.value = value;
    field.dispatchEvent(new Event('placed'));
  }

  /** Puts settings text into the form; what it leaves out gets its default. */
  apply(query) {
    const given = new URLSearchParams(query);
    for (const { name, standard } of this.#schema.parameters) this.set(name, given.get(name) ?? standard);
    this.#changed();
  }

  /** The canonical settings text and its cost, or null after the problems have been shown. */
  check(experiment) {
    const answer = JSON.parse(this.#core.check(experiment, this.query));
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

  #offerConstant() {
    const offer = document.createElement('button');
    offer.type = 'button';
    offer.textContent = 'Add a constant feature';
    offer.addEventListener('click', () => {
      this.set('constant', 'on');
      this.#changed();
    });
    return offer;
  }

  /** Takes up the settings that were kept under this key before a reload; false where there are none. */
  recall(key) {
    this.#key = key;
    const kept = stored(() => sessionStorage.getItem(key));
    if (kept === null || kept === undefined || kept === this.query) return false;
    const given = new URLSearchParams(kept);
    for (const [name, value] of given) this.set(name, value);
    return true;
  }

  keep() {
    stored(() => sessionStorage.setItem(this.#key, this.query));
  }

  /** Holds a large table by its hash, for runs in this browser. */
  hold(reference, text) {
    this.#core.addTable(text);
    this.#tables.set(reference, text);
  }

  get tables() {
    return [...this.#tables.values()];
  }
}

/** A browser that keeps nothing still runs experiments. */
function stored(access) {
  try {
    return access();
  } catch {
    return null;
  }
}

function shapeOf(field, { least, most, kind, scale, name }) {
  return { least, most, whole: kind === 'integer', log: scale === 'log', name: field.labels[0]?.textContent.trim() ?? name };
}
