// Own points: clicked into the plane, typed as text, or read from a file by the server.

export class Points {
  #bench;
  #controls;
  #name;

  constructor(bench, controls, parameter) {
    this.#bench = bench;
    this.#controls = controls;
    this.#name = parameter.name;
    const box = bench.querySelector('.own-points');
    if (!box) return;
    box.hidden = false;
    this.tool = box;
    box.querySelector('.clear')?.addEventListener('click', () => this.#write([]));
    bench.querySelector('.file')?.addEventListener('change', (event) => this.#upload(event.target));
  }

  /** Lets clicks into the plane add a point of the chosen class, or remove the nearest one. */
  attach(picture) {
    for (const mode of this.tool?.querySelectorAll('input[name=click]') ?? []) {
      mode.addEventListener('change', () => picture.hold());
    }
    picture.onClick(([x, y]) => {
      const mode = this.tool?.querySelector('input[name=click]:checked')?.value ?? 'off';
      if (mode === 'off') return;
      const rows = this.#rows();
      if (mode === 'remove') removeNearest(rows, x, y);
      else rows.push([round(x), round(y), mode === 'positive' ? 1 : -1]);
      picture.hold();
      this.#write(rows);
    });
  }

  /** Points that a link names by their hash are asked of the server; where it has them not, the check says so. */
  async fetchNamed() {
    const reference = this.#controls.value(this.#name);
    if (!reference.startsWith('@')) return;
    const answer = await fetch(`/api/v1/data/${encodeURIComponent(reference)}`).catch(() => null);
    if (!answer?.ok) return;
    this.#controls.hold(reference, await answer.text());
    this.#bench.dispatchEvent(new CustomEvent('points'));
  }

  #rows() {
    const text = this.#controls.value(this.#name).trim();
    return text === '' || text.startsWith('@') ? [] : text.split(';').map((row) => row.split(',').map(Number));
  }

  #write(rows) {
    this.#controls.set(this.#name, rows.map((row) => row.join(',')).join(';'));
    this.#bench.dispatchEvent(new CustomEvent('points'));
  }

  async #upload(input) {
    // images of digits come with a second file, their labels; the server takes one behind the other
    const files = [...input.files].sort((a, b) => a.name.includes('label') - b.name.includes('label'));
    if (files.length === 0) return;
    const file = files[0];
    const query = new URLSearchParams({ name: file.name });
    for (const field of this.#bench.querySelectorAll('.file-options [name]')) if (field.value) query.set(field.name, field.value);
    const say = (text) => this.#controls.showProblem(this.#name, text);
    try {
      const answer = await fetch(`/api/v1/data?${query}`, { method: 'POST', body: new Blob(files), headers: { 'Content-Type': 'application/octet-stream' } });
      const body = await answer.json();
      if (!answer.ok) return say(body.detail ?? `the server answers ${answer.status}`);
      const text = await (await fetch(`/api/v1/data/${encodeURIComponent(body.reference)}`)).text();
      this.#controls.hold(body.reference, text);
      this.#controls.set(this.#name, body.reference);
      this.#bench.dispatchEvent(new CustomEvent('points'));
      say(`${file.name}: ${body.rows} points with ${body.columns} features.`);
    } catch {
      say('the server does not answer; your points are kept, try again');
    } finally {
      input.value = '';
    }
  }
}

function round(value) {
  return Math.round(value * 100) / 100;
}

function removeNearest(rows, x, y) {
  let best = -1;
  let least = Infinity;
  rows.forEach(([a, b], i) => {
    const distance = Math.hypot(a - x, b - y);
    if (distance < least) [best, least] = [i, distance];
  });
  if (best >= 0) rows.splice(best, 1);
}
