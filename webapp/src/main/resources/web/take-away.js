// What a reader leaves a lesson with: one page of predictions, observations, answers, runs and the links that replay them.

import { verdictWord } from './claims.js';
import { save, standalone } from './exports.js';
import { t, visit } from './page.js';
import { linkTo } from './replay.js';

/** How the record looks by itself, where no style sheet of this page is. */
const STYLE = `body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
  table { border-collapse: collapse; } th, td { padding: .25rem .75rem .25rem 0; text-align: start; vertical-align: top; }
  td { border-top: 1px solid #999; overflow-wrap: anywhere; } figure { display: inline-block; width: 22rem; margin: 0; }
  img { max-width: 100%; }`;

export class TakeAway {
  #section;
  #record;
  #benches;

  constructor(section, benches) {
    this.#section = section;
    this.#record = section.querySelector('.record');
    this.#benches = benches;
  }

  /** Opens the record as it is now, or closes it. */
  toggle() {
    this.#record.hidden = !this.#record.hidden;
    this.#section.querySelector('.take-open').setAttribute('aria-expanded', String(!this.#record.hidden));
    if (!this.#record.hidden) this.#record.replaceChildren(this.#page(3), this.#buttons());
  }

  #buttons() {
    const row = element('p', '', 'buttons');
    const print = element('button', t('take.print'), 'primary');
    print.addEventListener('click', () => {
      document.body.classList.add('print-record');
      addEventListener('afterprint', () => document.body.classList.remove('print-record'), { once: true });
      window.print();
    });
    const keep = element('button', t('take.save'));
    keep.addEventListener('click', () => save('record.html', 'text/html', alone(this.#page(1))));
    for (const button of [print, keep]) button.type = 'button';
    row.append(print, keep);
    return row;
  }

  /** @param level of its heading, as deep as its place asks for */
  #page(level) {
    const [name, part] = [`h${level}`, `h${level + 1}`];
    const page = element('article', '', 'record-page');
    page.append(element(name, document.querySelector('h1').textContent));
    const about = element('p', `Symmetry Lab ${document.body.dataset.version ?? ''} · ${new Date().toISOString().slice(0, 10)} · `);
    about.append(anchor(location.href.split('#')[0]));
    page.append(about);
    const said = [...document.querySelectorAll('.prediction, .observation, .question, .challenge')].map(spoken).filter(Boolean);
    page.append(element(part, t('take.predictions')), list(said));
    const runs = [...document.querySelectorAll('.bench')].flatMap((bench) =>
      (visit.recall(`runs:${location.pathname}:${bench.id}`) ?? []).map((run) => ({ bench, run })),
    );
    page.append(element(part, t('take.runs')), runs.length > 0 ? table(runs) : element('p', t('take.empty')));
    const pictures = this.#benches.filter(showsARun).map(picture);
    if (pictures.length > 0) page.append(element(part, t('take.pictures')), ...pictures);
    return page;
  }
}

// what a bench shows of a run that has ended; before one it shows points only
function showsARun({ state, viewer }) {
  return ['ended', 'ready'].includes(state) && JSON.parse(viewer.moments()).length > 0;
}

// the first picture of a bench; as an image it keeps its style to itself
function picture(bench) {
  const [shown] = bench.pictures;
  const image = document.createElement('img');
  image.src = `data:image/svg+xml,${encodeURIComponent(standalone(bench, shown))}`;
  image.alt = `${shown.name}. ${shown.summary}`;
  const figure = element('figure');
  figure.append(image);
  return figure;
}

// a whole document with nothing in it that runs or is fetched
function alone(page) {
  const { lang, dir } = document.documentElement;
  const made = document.implementation.createHTMLDocument(document.title);
  Object.assign(made.documentElement, { lang, dir });
  const [charset, viewport] = [element('meta'), element('meta')];
  charset.setAttribute('charset', 'utf-8');
  Object.assign(viewport, { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  made.head.append(charset, viewport);
  made.body.append(element('main'));
  made.body.firstChild.append(page);
  // as text: this page's policy has no inline styles, not even in a document that is only written down
  return `<!DOCTYPE html>\n${made.documentElement.outerHTML.replace('</head>', () => `<style>${STYLE}</style></head>`)}`;
}

// a question of the page and what the reader said to it
function spoken(block) {
  const ask = block.querySelector('.ask')?.textContent.trim();
  const chosen = block.querySelector('input[type=radio]:checked')?.closest('label')?.textContent.trim();
  const answered = block.matches('.committed') || block.querySelector('.feedback:not([hidden])') || block.dataset.met === 'true';
  if (!answered) return null;
  const told = block.querySelector('.told')?.textContent.trim() || block.querySelector('.status')?.textContent.trim();
  return [ask, told || block.dataset.answer || chosen].filter(Boolean).join(' — ');
}

function list(texts) {
  if (texts.length === 0) return element('p', t('take.empty'));
  const list = element('ul');
  for (const text of texts) list.append(element('li', text));
  return list;
}

function table(runs) {
  const made = element('table');
  const head = made.createTHead().insertRow();
  for (const key of ['notebook.run', 'notebook.settings', 'notebook.step', 'notebook.residuals', 'notebook.verdicts']) {
    const cell = element('th', t(key));
    cell.scope = 'col';
    head.append(cell);
  }
  const body = made.createTBody();
  for (const { bench, run } of runs) {
    const row = body.insertRow();
    row.insertCell().append(anchor(linkTo(bench, run), String(run.number)));
    row.insertCell().textContent = decodeURIComponent(run.settings) || t('notebook.defaults');
    row.insertCell().textContent = String(run.step);
    row.insertCell().textContent = run.claims.map((claim) => claim.residual).join(', ');
    row.insertCell().textContent = run.claims.map((claim) => verdictWord(claim.verdict)).join(', ');
  }
  return made;
}

function anchor(address, text = address) {
  const made = element('a', text);
  made.href = address;
  return made;
}

function element(name, text = '', classes = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (classes) made.className = classes;
  return made;
}
