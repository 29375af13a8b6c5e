// Run A is pinned, one thing is changed, run B follows with the same seed; both are drawn, or their difference.

import { t } from './page.js';
import { fillTable } from './picture.js';

export class Comparison {
  #bench;
  #modes;
  /** The run that is pinned, or null. */
  a = null;

  constructor(bench, release) {
    this.#bench = bench;
    this.#modes = bench.element.querySelector('.compare');
    this.#modes.addEventListener('change', () => this.#choose());
    this.#modes.querySelector('.unpin').addEventListener('click', release);
  }

  /** Run A: the one at hand, or one whose lines are given. */
  pin(run, lines) {
    this.a = run;
    this.#bench.viewer.pinLines(JSON.stringify(lines));
    this.#modes.hidden = false;
    this.#bench.controls.hold(run.settings);
    for (const preset of this.#bench.element.querySelectorAll('.preset')) preset.disabled = true;
    this.#choose();
    this.tell();
  }

  unpin() {
    this.a = null;
    this.#bench.viewer.unpin();
    this.#modes.hidden = true;
    this.#bench.element.querySelector('.differences').hidden = true;
    this.#bench.controls.hold(null);
    for (const preset of this.#bench.element.querySelectorAll('.preset')) preset.disabled = false;
    this.tell();
    this.#bench.render();
  }

  #choose() {
    this.#bench.viewer.compare(this.#modes.querySelector('input:checked').value);
    this.#bench.render();
    if (this.#bench.ended) for (const picture of this.#bench.pictures) picture.tell();
  }

  /** Says beside the controls what is held and what is changed. */
  tell() {
    const place = this.#bench.element.querySelector('.locked');
    place.hidden = this.a === null;
    if (this.a === null) return;
    const changed = this.#bench.controls.differing;
    place.textContent = changed.length === 0 ? t('compare.pinned') : t('compare.changed', changed.map((name) => this.#bench.controls.label(name)).join(', '));
  }

  /** After run B: the numbers of both, side by side. */
  fill() {
    const place = this.#bench.element.querySelector('.differences');
    place.hidden = false;
    fillTable(place.querySelector('.table'), JSON.parse(this.#bench.viewer.differenceTable()));
    if (this.#bench.controls.differing.length === 0) this.#bench.said(t('compare.same'));
  }
}
