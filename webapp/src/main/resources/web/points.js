// Own data: points clicked, dragged or moved by key in the plane, tables pasted, dropped or chosen as a file. They stay in
// this browser unless the reader sends them.

import { t } from './page.js';

const LARGEST_TEXT = 16e6; // bytes of a table that a browser reads without losing its breath
const SMALL = 4000; // characters of points that fit into a link
const STEP = 0.1; // how far an arrow key moves a point

export function startPoints(bench) {
  new OwnData(bench);
}

class OwnData {
  #bench;
  #box;
  #mode = 'off';
  #held = -1; // the point that is being dragged
  #images = null; // files that wait for the reader's word

  constructor(bench) {
    this.#bench = bench;
    this.#box = bench.element.querySelector('.own-points');
    const find = (place) => this.#box.querySelector(place);
    this.#box.querySelector('.modes').addEventListener('change', (event) => this.#choose(event.target.value));
    find('.clear').addEventListener('click', () => this.#write([]));
    find('.take').addEventListener('click', () => this.#paste(find('.paste').value));
    find('.file').addEventListener('change', ({ target }) => this.#files([...target.files]).finally(() => (target.value = '')));
    find('.send').addEventListener('click', () => this.#send());
    find('.draw-vector')?.addEventListener('click', async ({ target }) => {
      const { toggleVector } = await import('./vector.js');
      toggleVector(find('.vector'), target, { rows: () => this.#rows(), write: (rows) => this.#write(rows) });
    });
    this.#startDrop(bench.element);
    this.#box.dataset.ready = 'true';
    const reference = bench.controls.value('points');
    if (reference.startsWith('@') && !bench.controls.table(reference)) fetchNamed(bench, reference);
  }

  #say(text) {
    this.#box.querySelector('.data-said').textContent = text;
  }

  #choose(mode) {
    this.#mode = mode;
    for (const picture of this.#bench.pictures) {
      if (picture.kind === 'plane') picture.hold();
      picture.give(mode === 'off' ? null : this.#hand(picture), 'plane');
    }
  }

  #hand(picture) {
    return {
      down: (x, y) => this.#down(picture, x, y),
      move: (x, y) => this.#drag(x, y),
      up: () => (this.#held = -1),
      key: (event, index) => this.#key(event, index),
    };
  }

  #down(picture, x, y) {
    const rows = this.#rows();
    picture.hold();
    if (this.#mode === 'move') this.#held = nearest(rows, x, y);
    else if (this.#mode === 'remove') rows.splice(nearest(rows, x, y), 1);
    else rows.push([round(x), round(y), this.#mode === 'positive' ? 1 : -1]);
    if (this.#mode !== 'move') this.#write(rows);
  }

  #drag(x, y) {
    if (this.#held < 0) return;
    const rows = this.#rows();
    rows[this.#held] = [round(x), round(y), rows[this.#held][2]];
    this.#write(rows);
  }

  // the points are the first marks of the plane, in their order
  #key(event, index) {
    const moves = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
    const rows = this.#rows();
    if (index < 0 || index >= rows.length) return false;
    if (event.key === 'Delete') rows.splice(index, 1);
    else if (event.shiftKey && event.key in moves) {
      const [dx, dy] = moves[event.key];
      rows[index] = [round(rows[index][0] + dx), round(rows[index][1] + dy), rows[index][2]];
    } else return false;
    this.#write(rows);
    return true;
  }

  #rows() {
    const text = this.#bench.controls.value('points').trim();
    return text === '' || text.startsWith('@') ? [] : text.split(';').map((row) => row.split(',').map(Number));
  }

  #write(rows) {
    this.#put(rows.map((row) => row.join(',')).join(';'));
  }

  #put(text) {
    this.#bench.controls.set('points', text);
    this.#bench.preview();
    this.#bench.controls.check();
  }

  #startDrop(element) {
    element.addEventListener('dragover', (event) => {
      event.preventDefault();
      element.classList.add('dropping');
    });
    element.addEventListener('dragleave', () => element.classList.remove('dropping'));
    element.addEventListener('drop', (event) => {
      event.preventDefault();
      element.classList.remove('dropping');
      this.#box.open = true;
      const files = [...event.dataTransfer.files];
      if (files.length > 0) this.#files(files);
      else this.#paste(event.dataTransfer.getData('text/plain'));
    });
  }

  #paste(text) {
    if (text.trim() === '') return this.#say(t('data.empty'));
    this.#take(t('data.pasted'), text);
  }

  async #files(files) {
    this.#images = null;
    this.#box.querySelector('.send').hidden = true;
    if (files.length === 0) return;
    const [file] = files;
    const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    const text = !(head[0] === 0 || (head[0] === 0x1f && head[1] === 0x8b));
    if (!text || files.length > 1) return this.#offer(files);
    if (file.size > LARGEST_TEXT) {
      this.#say(t('data.large', file.name, Math.round(file.size / 1e6), LARGEST_TEXT / 1e6));
      this.#images = this.#hosted ? [file] : null;
      this.#box.querySelector('.send').hidden = !this.#hosted;
      return;
    }
    this.#take(file.name, await file.text());
  }

  get #hosted() {
    return document.body.dataset.hosted === 'true';
  }

  // images of digits come with a second file, their labels; the server takes one behind the other
  #offer(files) {
    this.#say(t(this.#hosted ? 'data.image' : 'data.image.static', files[0].name));
    if (!this.#hosted) return;
    this.#images = files.sort((a, b) => a.name.includes('label') - b.name.includes('label'));
    this.#box.querySelector('.send').hidden = false;
  }

  get #options() {
    const fields = [...this.#box.querySelectorAll('.file-options [name]')];
    return new URLSearchParams(fields.filter(({ value }) => value).map(({ name, value }) => [name, value]));
  }

  /** Reads a table here. */
  #take(name, text) {
    try {
      const read = JSON.parse(this.#bench.core.readTable(text, this.#options.toString()));
      const note = this.#adopt(read.text);
      this.#say([t('data.taken', name, read.rows, read.columns), ...read.notes, t('data.kept'), note].filter(Boolean).join(' '));
      this.#box.querySelector('.send').hidden = !this.#hosted || read.text.length <= SMALL;
    } catch (error) {
      this.#say(`${name}: ${error.message}`);
    }
  }

  // points that fit into a link stand in it; others go by their hash
  #adopt(text) {
    if (text.length <= SMALL) {
      this.#put(text);
      return '';
    }
    const { reference, kept } = this.#bench.controls.take(text);
    this.#put(reference);
    return kept ? '' : t('data.unkept');
  }

  async #send() {
    try {
      const reference = this.#bench.controls.value('points');
      const table = this.#bench.controls.table(reference);
      const query = this.#images ? this.#options : new URLSearchParams();
      if (this.#images) query.set('name', this.#images[0].name);
      const body = this.#images ? new Blob(this.#images) : table.replaceAll(';', '\n');
      const answer = await fetch(`/api/v1/data?${query}`, { method: 'POST', body, headers: { 'Content-Type': 'application/octet-stream' } });
      const sent = await answer.json();
      if (!answer.ok) return this.#say(sent.detail ?? t('run.status', answer.status));
      const text = await (await fetch(`/api/v1/data/${encodeURIComponent(sent.reference)}`)).text();
      const name = this.#images?.[0].name ?? sent.reference;
      this.#bench.sent.add(sent.reference);
      this.#images = null;
      this.#bench.controls.take(text);
      this.#put(sent.reference);
      this.#say([t('data.taken', name, sent.rows, sent.columns), t('data.sent')].join(' '));
      this.#box.querySelector('.send').hidden = true;
    } catch {
      this.#say(t('data.nothing'));
    }
  }
}

/** Points that a link names by their hash are asked of the server; false where it has them not either. */
export async function fetchNamed(bench, reference) {
  if (document.body.dataset.hosted !== 'true') return false;
  const answer = await fetch(`/api/v1/data/${encodeURIComponent(reference)}`).catch(() => null);
  if (!answer?.ok) return false;
  bench.sent.add(reference);
  bench.controls.take(await answer.text());
  bench.preview();
  bench.controls.check();
  return true;
}

function round(value) {
  return Math.round(value * 100) / 100;
}

function nearest(rows, x, y) {
  let best = -1;
  let least = Infinity;
  rows.forEach(([a, b], i) => {
    const distance = Math.hypot(a - x, b - y);
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}
