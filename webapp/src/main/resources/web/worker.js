// Trains in a thread of its own, slice by slice, so that the page keeps its frames and every command is obeyed
// between two slices.
// The worker is named by the address of the module that holds its experiments.

const PACES = { slow: 400, steady: 30, fast: 0 }; // milliseconds between slices
const LONGEST_BURST = 25; // milliseconds before commands are looked at again

const loading = import(self.name).then((module) => module.core());

let core = null;
let run = null;
let playing = false;
let pace = 'steady';
let lines = [];
let timer = 0;

function open({ experiment, settings, tables, phrases }) {
  core.speak(phrases);
  for (const table of tables) core.addTable(table);
  lines = [];
  run = core.open(experiment, settings, (line) => lines.push(line));
}

function flush(more) {
  self.postMessage({ lines, progress: run.progress(), ended: !more });
  lines = [];
}

function slice() {
  timer = 0;
  let more = true;
  const start = performance.now();
  do {
    more = run.advance();
  } while (more && pace === 'fast' && performance.now() - start < LONGEST_BURST);
  flush(more);
  if (!more) playing = false;
  if (playing) timer = setTimeout(slice, PACES[pace]);
}

const commands = {
  open,
  play() {
    playing = true;
    if (!timer) timer = setTimeout(slice, 0);
  },
  pause() {
    playing = false;
    clearTimeout(timer);
    timer = 0;
  },
  step() {
    commands.pause();
    slice();
  },
  pace(message) {
    pace = message.pace;
  },
};

self.onmessage = async ({ data }) => {
  try {
    core ??= await loading;
    commands[data.command](data);
  } catch (error) {
    self.postMessage({ refused: error.message });
  }
};
