// A run as a link: lesson, version, settings with their seeds, prediction, and the digest of the result after samples
// 1, 2, 4, 8, … and at the end. Opening it runs again and says whether it is identical, or where it departs.

import { t } from './page.js';
import { fetchNamed } from './points.js';

const WORD = 8; // hexadecimal digits of a digest that a link carries

/** The address of the page with a run of this bench element in its fragment; a fragment is never sent to a server. */
export function linkTo(bench, run) {
  const fields = new URLSearchParams({
    run: bench.id,
    version: document.body.dataset.version ?? '',
    settings: run.settings,
    digest: run.digests.map((digest) => digest.slice(0, WORD)).join('.'),
    samples: String(run.samples),
  });
  if (bench.dataset.gaze) fields.set('gaze', bench.dataset.gaze); // what spheres are turned to
  if (run.prediction) fields.set('prediction', run.prediction);
  return `${location.href.split('#')[0]}#${fields}`;
}

/** Reads a link and replays it in the bench that it names; a damaged link leaves the lesson as it was. */
export async function openLink(hash, benches) {
  const fields = new URLSearchParams(hash.slice(1));
  const bench = benches.find((b) => b.id === fields.get('run'));
  if (!bench) return tell(benches[0], t('replay.damaged', t('replay.damaged.bench')));
  const digests = (fields.get('digest') ?? '').split('.');
  if (!digests.every((digest) => /^[0-9a-f]{8}$/.test(digest))) return tell(bench, t('replay.damaged', t('replay.damaged.digest')));
  const settings = fields.get('settings') ?? '';
  const version = fields.get('version');
  const here = document.body.dataset.version ?? '';
  const notes = version === here ? [] : [t('replay.older', version || '?', here)];
  const points = new URLSearchParams(settings).get('points') ?? '';
  if (points.startsWith('@') && !bench.controls.table(points) && !(await fetchNamed(bench, points))) {
    return tell(bench, [...notes, t('replay.file', points)].join(' '));
  }
  const refused = bench.controls.refusal(settings);
  if (refused) return tell(bench, t('replay.damaged', refused));
  const gaze = (fields.get('gaze') ?? '').split(',').map(Number);
  if (gaze.length === 2 && gaze.every(Number.isFinite)) {
    bench.element.dataset.gaze = gaze.join(',');
    bench.element.dispatchEvent(new Event('gaze'));
  }
  bench.element.scrollIntoView();
  tell(bench, [...notes, t('replay.running')].join(' '));
  bench.replay(settings, (run) => {
    const prediction = fields.get('prediction');
    const sender = prediction ? t('replay.predicted', bench.spoken(prediction)) : '';
    tell(bench, [...notes, compared(run, digests), sender].filter(Boolean).join(' '), identical(run, digests));
  });
}

function identical(run, digests) {
  return run.digests.length === digests.length && digests.every((digest, i) => run.digests[i].startsWith(digest));
}

// digests[i] stands after sample 2^i; the last one after the end, unless the number of samples is a power of two
function compared(run, digests) {
  if (identical(run, digests)) return t('replay.identical', run.samples);
  const i = digests.findIndex((digest, k) => !run.digests[k]?.startsWith(digest));
  const first = i < 0 ? digests.length : i;
  if (first === 0) return t('replay.begin');
  const agreed = Math.min(run.samples, 2 ** (first - 1));
  const last = first >= Math.min(run.digests.length, digests.length) - 1;
  return last ? t('replay.end', agreed) : t('replay.departs', agreed, 2 ** first);
}

function tell(bench, sentence, same) {
  const place = bench.element.querySelector('.replay');
  place.hidden = false;
  if (same !== undefined) place.dataset.identical = same;
  place.textContent = sentence;
}
