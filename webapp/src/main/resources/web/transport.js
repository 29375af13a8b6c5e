// Play, pause, step, restart, pace and place of a run.

export class Transport {
  #element;
  #play;
  #step;
  #note;
  #bar;

  constructor(element, bench) {
    this.#element = element;
    this.#play = element.querySelector('.play');
    this.#step = element.querySelector('.step-once');
    this.#note = element.querySelector('.note');
    this.#bar = element.querySelector('progress');
    this.#play.addEventListener('click', () => bench.play());
    this.#step.addEventListener('click', () => bench.step());
    element.querySelector('.restart').addEventListener('click', () => bench.restart());
    element.querySelector('.pace').addEventListener('change', () => bench.pace(this.pace));
    element.querySelector('.place').addEventListener('change', () => bench.restart());
    element.hidden = false;
    this.show(bench);
  }

  get pace() {
    return this.#element.querySelector('.pace').value;
  }

  get place() {
    return this.#element.querySelector('.place').value;
  }

  progress(part) {
    this.#bar.value = part;
  }

  say(text) {
    this.#note.textContent = text;
  }

  show(bench) {
    const playing = bench.state === 'playing';
    this.#play.disabled = !bench.mayRun;
    this.#step.disabled = !bench.mayRun;
    this.#play.dataset.playing = playing;
    this.#play.querySelector('.play-word').textContent = playing ? 'Pause' : { ended: 'Run again', paused: 'Continue' }[bench.state] ?? 'Run';
    if (!bench.mayRun) this.say('Predict first, or skip; then run.');
    else if (playing) this.say('Training.');
    else if (bench.state === 'paused') this.say('Paused.');
    else if (bench.state === 'ready') this.say('Ready.');
  }
}
