// What a step asks of its reader around a bench: a prediction before the run, an observation after it.

export class Inquiry {
  #bench;
  prediction = null;
  #observation = null;
  #asleep = false; // there is a prediction to make, and its form does not answer yet
  /** Resolves when all forms are awake. */
  ready = Promise.resolve();

  constructor(bench) {
    this.#bench = bench;
    const own = (name) => document.querySelector(`.${name}[data-bench="${bench.id}"]`);
    const [prediction, observation] = [own('prediction'), own('observation')];
    this.#asleep = prediction !== null;
    if (prediction || observation) this.ready = this.#wake(prediction, observation);
  }

  async #wake(prediction, observation) {
    const { Observation, Prediction } = await import('./prediction.js');
    if (prediction) this.prediction = new Prediction(prediction, this.#bench.schema.figures, () => this.#changed());
    if (observation) this.#observation = new Observation(observation, this.#bench, this.prediction);
    this.#asleep = false;
    this.#changed();
  }

  /** Whether a run may begin: a prediction was made or skipped, or none is asked for. */
  get answered() {
    return !this.#asleep && (this.prediction === null || this.prediction.committed);
  }

  /** What is drawn into the plots of the guess; null for nothing. */
  get guess() {
    return this.prediction?.guess ?? null;
  }

  /** What was predicted, as links carry it. */
  get value() {
    return this.prediction?.committed ? this.prediction.value : '';
  }

  /** A prediction that somebody else made, in words. */
  spoken(value) {
    return this.prediction?.options.find(({ index }) => index === value)?.text ?? `${value}${this.prediction?.unit ?? ''}`;
  }

  /** After each end and each new beginning of a run. */
  wait() {
    this.#observation?.wait();
  }

  #changed() {
    this.#give();
    this.#bench.asked();
  }

  // while it is open, a prediction is drawn straight into its picture
  #give() {
    if (this.prediction === null) return;
    const hand = this.prediction.hand(() => this.#bench.render());
    for (const picture of this.#bench.pictures) {
      const fits = hand && (!hand.figure || hand.figure === picture.figure);
      picture.give(fits ? hand.tool : null, hand?.kind);
    }
  }
}
