// Questions answer after they have been committed, right or wrong; challenges look at the reader's own run.

import { t, visit } from './page.js';
export function startQuestion(element, benches) {
  const form = element.querySelector('form');
  const key = `answer:${location.pathname}:${element.dataset.question}`;
  const show = (chosen) => {
    for (const feedback of element.querySelectorAll('.feedback')) feedback.hidden = true;
    if (chosen) chosen.closest('.option').querySelector('.feedback').hidden = false;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = form.querySelector('input[name=answer]:checked');
    element.querySelector('.said').textContent = chosen ? '' : t('question.choose');
    show(chosen);
    if (chosen) visit.keep(key, chosen.value);
  });
  const kept = [...form.querySelectorAll('input[name=answer]')].find((input) => input.value === visit.recall(key));
  if (kept) {
    kept.checked = true;
    show(kept);
  }
  // a wrong answer gets the run in which its rule fails, in the nearest experiment above that can show it
  const above = (bench) => bench.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  for (const button of element.querySelectorAll('button.counter')) {
    const fits = benches.filter((b) => b.experiment === button.dataset.experiment);
    const bench = fits.findLast(above) ?? fits[0];
    if (bench) button.addEventListener('click', () => bench.show(button.dataset.settings));
    else button.hidden = true;
  }
}

/** "Find a case where …": the goal is a condition on a run, and the reader's last run is held to it. */
export function startChallenge(element, benches) {
  const status = element.querySelector('.status');
  const key = `challenge:${location.pathname}:${element.dataset.challenge}`;
  const bench = benches.find((b) => b.id === element.dataset.bench);
  const say = (met) => {
    element.dataset.met = met;
    status.textContent = t(met ? 'challenge.met' : 'challenge.unmet');
  };
  status.textContent = t('challenge.open');
  if (visit.recall(key)) say(true);
  bench?.onEnd(() => {
    const met = bench.viewer.holds(element.dataset.goal);
    if (met) visit.keep(key, { ask: element.querySelector('.ask')?.textContent.trim(), settings: bench.settings });
    if (met || element.dataset.met !== 'true') say(met);
  });
}
