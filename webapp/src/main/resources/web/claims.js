// Fills the claim cards with the evidence of the run at hand.

const VERDICTS = ['holds', 'not yet', 'fails', 'hypotheses not met'];

export class Claims {
  #cards;

  constructor(bench) {
    this.#cards = [...bench.querySelectorAll('.claim')];
  }

  /** Empties all cards: nothing has been seen yet. */
  clear() {
    for (const card of this.#cards) {
      for (const place of card.querySelectorAll('.left, .right, .residual, .tolerance, .sentence, .measured')) place.textContent = '';
      for (const row of card.querySelectorAll('.hypothesis')) delete row.dataset.met;
      for (const word of card.querySelectorAll('.met')) word.textContent = '';
      const verdict = card.querySelector('.verdict');
      verdict.dataset.verdict = -1;
      verdict.querySelector('.word').textContent = 'not run yet';
    }
  }

  show(claims) {
    for (const card of this.#cards) {
      const own = claims.filter((claim) => claim.id === card.dataset.claim);
      const claim = own.find((c) => c.lane === card.dataset.lane) ?? own[0];
      if (claim) fill(card, claim);
    }
  }

  /** The verdicts in words, for the table of runs. */
  static verdicts(claims) {
    return claims.map((claim) => claim.verdict);
  }
}

function fill(card, claim) {
  for (const name of ['left', 'right', 'residual', 'tolerance', 'sentence']) {
    const place = card.querySelector(`.${name}`);
    if (place) place.textContent = claim[name];
  }
  const verdict = card.querySelector('.verdict');
  verdict.dataset.verdict = VERDICTS.indexOf(claim.verdict);
  verdict.querySelector('.word').textContent = claim.verdict;
  for (const hypothesis of claim.hypotheses) {
    const row = card.querySelector(`[data-hypothesis="${hypothesis.id}"]`);
    if (!row) continue;
    row.dataset.met = hypothesis.met;
    row.querySelector('.met').textContent = hypothesis.met ? 'met' : 'not met';
    row.querySelector('.measured').textContent = hypothesis.measured;
  }
}
