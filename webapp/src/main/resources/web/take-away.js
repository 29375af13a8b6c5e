// What a reader leaves a lesson with: one page of predictions, observations, answers, runs and the links that replay them.

import { verdictWord } from './claims.js';
import { save } from './exports.js';
import { linkTo } from './replay.js';
import { visit } from './store.js';
import { t } from './words.js';

export class TakeAway {
  #section;
  #record;

  constructor(section) {
    this.#section = section;
    this.#record = section.querySelector('.record');
  }

  /** Opens the record as it is now, or closes it. */
  toggle() {
    this.#record.hidden = !this.#record.hidden;
    this.#section.querySelector('.take-open').setAttribute('aria-expanded', String(!this.#record.hidden));
    if (this.#record.hidden) return;
    const page = this.#page();
    this.#record.replaceChildren(page, this.#buttons(page));
  }

  #buttons(page) {
    const row = element('p', '', 'buttons');
    const print = element('button', t('take.print'), 'primary');
    print.addEventListener('click', () => {
      document.body.classList.add('print-record');
      addEventListener('afterprint', () => document.body.classList.remove('print-record'), { once: true });
      window.print();
    });
    const keep = element('button', t('take.save'), '');
    keep.addEventListener('click', () => {
      const title = document.title.replaceAll('<', '&lt;');
      save('record.html', 'text/html', `<!DOCTYPE html><meta charset="utf-8"><title>${title}</title>${page.outerHTML}`);
    });
    for (const button of [print, keep]) button.type = 'button';
    row.append(print, keep);
    return row;
  }

  #page() {
    const page = element('article', '', 'record-page');
    page.append(element('h3', document.querySelector('h1').textContent));
    page.append(element('p', `Symmetry Lab ${document.body.dataset.version ?? ''} · ${new Date().toISOString().slice(0, 10)}`));
    const said = [...document.querySelectorAll('.prediction, .observation, .question, .challenge')].map(spoken).filter(Boolean);
    page.append(element('h4', t('take.predictions')), list(said));
    const runs = [...document.querySelectorAll('.bench')].flatMap((bench) =>
      (visit.recall(`runs:${location.pathname}:${bench.id}`) ?? []).map((run) => ({ bench, run })),
    );
    page.append(element('h4', t('take.runs')), runs.length > 0 ? table(runs) : element('p', t('take.empty')));
    return page;
  }
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
  const list = element('ul', '');
  for (const text of texts) list.append(element('li', text));
  return list;
}

function table(runs) {
  const made = element('table', '');
  const head = made.createTHead().insertRow();
  for (const key of ['notebook.run', 'notebook.settings', 'notebook.step', 'notebook.residuals', 'notebook.verdicts']) {
    head.append(element('th', t(key)));
  }
  for (const { bench, run } of runs) {
    const row = made.insertRow();
    const link = element('a', String(run.number));
    link.href = linkTo(bench, run);
    row.insertCell().append(link);
    row.insertCell().textContent = decodeURIComponent(run.settings) || t('notebook.defaults');
    row.insertCell().textContent = String(run.step);
    row.insertCell().textContent = run.claims.map((claim) => claim.residual).join(', ');
    row.insertCell().textContent = run.claims.map((claim) => verdictWord(claim.verdict)).join(', ');
  }
  return made;
}

function element(name, text, classes = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (classes) made.className = classes;
  return made;
}
