// Keeps the pictures of one run in step with its events; the drawing itself is done by the core.

export class Picture {
  #viewer;
  #figure;
  #element;
  #canvas;
  #readout;
  #cursor = -1;

  constructor(element, viewer, kind) {
    this.#element = element;
    this.#viewer = viewer;
    this.#figure = element.dataset.figure;
    this.kind = kind;
    this.#canvas = element.querySelector('.canvas');
    this.#readout = element.querySelector('.readout');
    this.name = element.querySelector('.picture-name')?.textContent ?? this.#figure;
    new ResizeObserver(() => this.draw()).observe(this.#canvas);
    element.querySelector('.twin')?.addEventListener('toggle', () => this.#fillTable());
    this.#readValues();
  }

  get size() {
    const width = Math.max(240, Math.round(this.#canvas.clientWidth));
    const height = Math.round(Math.min(460, Math.max(200, this.#viewer.heightOf(this.#figure, width))));
    return [width, height];
  }

  draw() {
    if (this.#canvas.clientWidth === 0) return;
    const [width, height] = this.size;
    this.#canvas.innerHTML = this.#viewer.svg(this.#figure, this.name, width, height);
    if (this.#cursor >= 0) this.#show(this.#viewer.readingOf(this.#figure, width, height, this.#cursor));
    this.#fillTable();
  }

  /** Says in a sentence what the picture shows; not at every frame, since it is read aloud. */
  tell(sentence) {
    const place = this.#element.querySelector('.summary');
    if (place) place.textContent = sentence ?? this.#viewer.summary(this.#figure);
  }

  /** Keeps the window of a plane while points are placed. */
  hold() {
    this.#viewer.hold(this.#figure);
  }

  /** The point of the plane under a pointer. */
  pointAt(event) {
    const box = this.#canvas.getBoundingClientRect();
    const [width, height] = this.size;
    const x = ((event.clientX - box.left) * width) / box.width;
    const y = ((event.clientY - box.top) * height) / (this.#canvas.firstElementChild.getBoundingClientRect().height || height);
    return JSON.parse(this.#viewer.pointAt(this.#figure, width, height, x, y));
  }

  onClick(take) {
    this.#canvas.addEventListener('click', (event) => take(this.pointAt(event)));
    this.#canvas.classList.add('clickable');
  }

  #readValues() {
    const canvas = this.#canvas;
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'group');
    canvas.setAttribute('aria-label', `${this.name}: read the values with the arrow keys`);
    canvas.addEventListener('pointermove', (event) => {
      const [width, height] = this.size;
      const box = canvas.getBoundingClientRect();
      const x = ((event.clientX - box.left) * width) / box.width;
      const y = ((event.clientY - box.top) * height) / box.height;
      this.#show(this.#viewer.readingAt(this.#figure, width, height, x, y));
    });
    canvas.addEventListener('keydown', (event) => {
      const moves = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10, Home: -1e6, End: 1e6 };
      if (!(event.key in moves)) return;
      event.preventDefault();
      const [width, height] = this.size;
      const index = Math.max(0, this.#cursor + moves[event.key]);
      this.#show(this.#viewer.readingOf(this.#figure, width, height, index));
    });
  }

  #show(json) {
    const reading = JSON.parse(json);
    this.#cursor = reading.index;
    this.#readout.textContent = reading.text;
    const svg = this.#canvas.querySelector('svg');
    svg.querySelector('.cursor')?.remove();
    if (reading.index < 0) return;
    const mark = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    mark.setAttribute('class', 'cursor');
    mark.setAttribute('x', reading.left);
    mark.setAttribute('width', Math.max(0.01, reading.right - reading.left));
    mark.setAttribute('y', reading.top);
    mark.setAttribute('height', reading.bottom - reading.top);
    svg.append(mark);
  }

  #fillTable() {
    const twin = this.#element.querySelector('.twin');
    if (!twin?.open) return;
    const { head, rows } = JSON.parse(this.#viewer.table(this.#figure));
    const table = document.createElement('table');
    const header = table.createTHead().insertRow();
    for (const text of head) {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.textContent = text;
      header.append(cell);
    }
    const body = table.createTBody();
    for (const row of rows) {
      const line = body.insertRow();
      for (const text of row) line.insertCell().textContent = text;
    }
    twin.querySelector('.table').replaceChildren(table);
  }
}
