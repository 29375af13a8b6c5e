// An instant experiment: shown anew at each change, and changed by hand in its pictures.

const SETTLED = 700; // milliseconds without a change, after which a run is noted
const PATIENCE = 400; // before a server is asked

export class Instant {
  instant = true;
  #bench;
  #stale = false;
  #timer = 0;
  #asking = 0;
  #noted = false;

  constructor(bench) {
    this.#bench = bench;
    const touch = (...args) => this.#touch(...args);
    const done = () => bench.controls.remember();
    bench.element.querySelector('.summary').setAttribute('role', 'status'); // told when the hand rests
    for (const picture of bench.pictures) picture.handle(bench.schema.touchable, touch, done);
  }

  /** After each change: the newest settings are run as soon as the run at hand has ended. */
  changed() {
    lead(this.#bench.controls.query);
    clearTimeout(this.#timer);
    clearTimeout(this.#asking);
    this.#bench.element.dataset.settled = 'false';
    if (!this.#bench.mayRun) return;
    if (this.#bench.element.querySelector('.place')?.value === 'server') {
      this.#asking = setTimeout(() => this.#show(), PATIENCE);
      return;
    }
    this.#show();
  }

  #show() {
    this.#stale = this.#bench.state === 'playing';
    if (!this.#stale) this.#bench.play();
  }

  /** Whether what has ended is out of date; then the next one has begun. */
  again() {
    if (!this.#stale) return false;
    this.#stale = false;
    this.#bench.play();
    return true;
  }

  /** The first run is noted at once, later ones when the hand rests. */
  settle(note) {
    clearTimeout(this.#timer);
    const act = async () => {
      await note();
      this.#bench.element.dataset.settled = 'true';
    };
    this.#timer = setTimeout(act, this.#noted ? SETTLED : 0);
    this.#noted = true;
  }

  #touch(figure, place, value, key) {
    if (!this.#bench.mayRun) return false; // a prediction comes before the first change
    const { controls, core, experiment } = this.#bench;
    const { settings } = JSON.parse(core.touch(experiment, controls.query, figure, place, value, key));
    if (settings === undefined) return false;
    controls.place(settings);
    return true;
  }
}

/** Links to experiments that go on from here take the settings at hand along. */
function lead(query) {
  const given = new URLSearchParams(query);
  for (const link of document.querySelectorAll('.leads a')) {
    const settings = new URLSearchParams(link.dataset.settings);
    for (const name of link.dataset.takes.split(' ')) if (given.has(name)) settings.set(name, given.get(name));
    link.search = settings;
    link.closest('.leads').hidden = given.get('points')?.startsWith('@') === true; // a file stays on its page
  }
}
