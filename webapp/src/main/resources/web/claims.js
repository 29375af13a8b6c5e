// Fills the claim cards with the evidence of the run at hand.

import { t } from './page.js';

const VERDICTS = ['holds', 'not yet', 'fails', 'hypotheses not met'];

export class Claims {
  #cards;
  #viewer;

  /** @param show takes the settings in which a claim is seen to fail */
  constructor(bench, viewer, show) {
    this.#viewer = viewer;
    this.#cards = [...bench.querySelectorAll('.claim')];
    for (const button of bench.querySelectorAll('.break')) button.addEventListener('click', () => show(button.dataset.settings));
  }

  /** Empties all cards: nothing has been seen yet. */
  clear() {
    for (const card of this.#cards) {
      for (const place of card.querySelectorAll('.left, .right, .residual, .tolerance, .sentence, dd .measured')) place.textContent = '';
      for (const row of card.querySelectorAll('.hypothesis')) delete row.dataset.met;
      for (const word of card.querySelectorAll('.met')) word.textContent = '';
      const verdict = card.querySelector('.verdict');
      verdict.dataset.verdict = -1;
      verdict.querySelector('.word').textContent = t('claim.unrun');
    }
  }

  draw() {
    const claims = JSON.parse(this.#viewer.claims());
    for (const card of this.#cards) {
      const own = claims.filter((claim) => claim.id === card.dataset.claim);
      const claim = own.find((c) => c.lane === card.dataset.lane) ?? own[0];
      if (claim) fill(card, claim);
    }
  }
}

/** A verdict in the words of the page. */
export function verdictWord(verdict) {
  return t(`verdict.${VERDICTS.indexOf(verdict)}`);
}

// a text that has not changed is not laid out again
function put(place, text) {
  if (place && place.textContent !== text) place.textContent = text;
}

function fill(card, claim) {
  for (const name of ['left', 'right', 'residual', 'tolerance', 'sentence']) put(card.querySelector(`.${name}`), claim[name]);
  const verdict = card.querySelector('.verdict');
  verdict.dataset.verdict = VERDICTS.indexOf(claim.verdict);
  put(verdict.querySelector('.word'), verdictWord(claim.verdict));
  for (const hypothesis of claim.hypotheses) {
    const row = card.querySelector(`[data-hypothesis="${hypothesis.id}"]`);
    if (!row) continue;
    row.dataset.met = hypothesis.met;
    put(row.querySelector('.met'), t(hypothesis.met ? 'claim.met' : 'claim.unmet'));
    put(row.querySelector('dd .measured'), hypothesis.measured);
  }
}
