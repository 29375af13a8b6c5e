// A diagonal network of any depth trained by hand in JavaScript: descent of ln L with steps gain/‖∇ ln L‖², no longer
// than 5 % of the parameters and damped where they achieve less than promised, as the core does it. Answers [step, margin, ln t] at the steps asked for.
function trainByHand({ rows, theta }, { steps, gain, samples }) {
  const n = rows.length;
  const d = rows[0].length;
  const depth = theta.length / d;
  const points = rows.map((row) => Float64Array.from(row));
  const layers = Array.from({ length: depth }, (_, l) => Float64Array.from(theta.slice(l * d, (l + 1) * d)));
  const gradient = layers.map(() => new Float64Array(d));
  const after = layers.map(() => new Float64Array(d).fill(1));
  const beta = new Float64Array(d);
  const left = new Float64Array(d);
  const margins = new Float64Array(n);
  const weights = new Float64Array(n);
  let logLoss = 0;
  let logTime = -Infinity;
  let damping = 1;

  function evaluate() {
    for (let l = depth - 1; l >= 0; l--) {
      const target = l === 0 ? beta : after[l - 1];
      const right = after[l];
      const layer = layers[l];
      for (let j = 0; j < d; j++) target[j] = right[j] * layer[j];
    }
    let least = Infinity;
    for (let i = 0; i < n; i++) {
      const row = points[i];
      let sum = 0;
      for (let j = 0; j < d; j++) sum += row[j] * beta[j];
      margins[i] = sum;
      if (sum < least) least = sum;
    }
    let sum = 0;
    for (let i = 0; i < n; i++) sum += weights[i] = Math.exp(least - margins[i]);
    for (let i = 0; i < n; i++) weights[i] /= sum;
    logLoss = Math.log(sum) - least;
    return least;
  }

  function step() {
    left.fill(0);
    for (let i = 0; i < n; i++) {
      const row = points[i];
      const weight = weights[i];
      if (weight !== 0) for (let j = 0; j < d; j++) left[j] -= weight * row[j];
    }
    let gradientSquare = 0;
    let parameterSquare = 0;
    for (let l = 0; l < depth; l++) {
      const right = after[l];
      const layer = layers[l];
      const slope = gradient[l];
      for (let j = 0; j < d; j++) {
        slope[j] = left[j] * right[j];
        left[j] *= layer[j];
        gradientSquare += slope[j] * slope[j];
        parameterSquare += layer[j] * layer[j];
      }
    }
    const length = damping * Math.min(gain / gradientSquare, 0.05 * Math.sqrt(parameterSquare / gradientSquare));
    for (let l = 0; l < depth; l++) {
      const layer = layers[l];
      const slope = gradient[l];
      for (let j = 0; j < d; j++) layer[j] -= length * slope[j];
    }
    const added = Math.log(length) - logLoss;
    const larger = Math.max(logTime, added);
    logTime = larger + Math.log1p(Math.exp(Math.min(logTime, added) - larger));
    return length * gradientSquare;
  }

  const told = [];
  let margin = evaluate();
  for (let k = 0, next = 0; k <= steps; k++) {
    if (k === samples[next]) {
      told.push([k, margin, logTime]);
      next++;
    }
    if (k < steps) {
      const before = logLoss;
      const promised = step();
      margin = evaluate();
      const share = (before - logLoss) / promised;
      damping = share < 0.8 ? Math.max(1e-4, damping * 0.7) : Math.min(1, damping * 1.02);
    }
  }
  return told;
}
