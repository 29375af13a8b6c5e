// Trains the same networks by the compiled core and by hand, in turns, in one module worker.
// The bench puts the text of hand.js before this one.

// Slices that tell something also examine claims; the others are steps and nothing else, and only they count.
function trainByCore(core, { experiment, settings, steps }) {
  const lines = [];
  const run = core.open(experiment, settings, (line) => lines.push(line));
  let time = 0;
  let done = 0;
  let before = 0;
  for (let more = true; more; ) {
    const told = lines.length;
    const start = performance.now();
    more = run.advance();
    const span = performance.now() - start;
    const after = run.progress();
    if (lines.length === told) {
      time += span;
      done += (after - before) * steps;
    }
    before = after;
  }
  return { lines, rate: done / time };
}

async function measure({ address, task }) {
  const core = (await import(address)).core();
  if (task.table) core.addTable(task.table);
  const answer = { core: [], hand: [] };
  for (let i = 0; i < task.runs; i++) {
    const byCore = trainByCore(core, task);
    const start = performance.now();
    const byHand = task.lanes.map((lane) => trainByHand(lane, task));
    answer.hand.push(task.steps / (performance.now() - start));
    answer.core.push(byCore.rate);
    answer.lines = byCore.lines;
    answer.samples = byHand;
  }
  return answer;
}

// a promise that is rejected in a worker reaches nobody by itself
self.onmessage = ({ data }) =>
  measure(data).then(
    (answer) => self.postMessage(answer),
    (error) => self.postMessage({ failed: String(error) }),
  );
