// The page's first script: it wakes what the server has rendered. Without it the lesson still reads and prints.
import { lasting, phrases, t } from './page.js';

const THEMES = ['auto', 'light', 'dark', 'projector'];

function startTheme() {
  const button = document.querySelector('.theme');
  const root = document.documentElement;
  const show = (theme) => {
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
    button?.setAttribute('aria-label', t('theme.change', t(`theme.${theme}`)));
    if (button) button.title = t(`theme.${theme}`);
  };
  const stored = () => (THEMES.includes(lasting.recall('theme')) ? lasting.recall('theme') : 'auto');
  let theme = stored();
  show(theme);
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    lasting.keep('theme', theme);
    show(theme);
  });
}

/** The dot of the step that is read. */
function startProgress() {
  const dots = [...document.querySelectorAll('.progress-dots a')];
  if (dots.length === 0) return;
  const steps = new Map(dots.map((dot) => [document.getElementById(dot.hash.slice(1)), dot]));
  const seen = new IntersectionObserver(
    (entries) => {
      for (const entry of entries.filter((e) => e.isIntersecting)) {
        for (const dot of dots) dot.removeAttribute('aria-current');
        steps.get(entry.target).setAttribute('aria-current', 'step');
      }
    },
    { rootMargin: '-30% 0px -60% 0px' },
  );
  for (const step of steps.keys()) if (step) seen.observe(step);
}

function startTakeAway(benches) {
  const section = document.querySelector('.take-away');
  if (!section) return;
  section.hidden = false;
  section.querySelector('.take-open').addEventListener('click', async () => {
    const { TakeAway } = await import('./take-away.js');
    new TakeAway(section, benches).toggle();
  });
}

/** Print shows every conclusion: what is folded away, and of experiments that were not run what is stored of them. */
function startPrinting(benches) {
  const asked = benches.filter((bench) => 'predicted' in bench.dataset);
  const parts = (bench) => [...bench.querySelectorAll('.picture, .claim')];
  const stored = new Map(asked.map((bench) => [bench, parts(bench).map((part) => part.cloneNode(true))]));
  const undo = [];
  addEventListener('beforeprint', () => {
    for (const [bench, kept] of stored) {
      if (bench.querySelector('.scrub:enabled')) continue;
      parts(bench).forEach((part, i) => {
        part.replaceWith(kept[i]);
        undo.push(() => kept[i].replaceWith(part));
      });
    }
    for (const details of document.querySelectorAll('details:not([open]):not(.twin):not(.own-points):not(.more)')) {
      details.open = true;
      undo.push(() => (details.open = false));
    }
  });
  addEventListener('afterprint', () => {
    for (const act of undo.splice(0)) act();
  });
}

/** In a frame the page tells its host how high it is. */
function startEmbedding() {
  if (parent === window || !document.body.classList.contains('embedded')) return;
  const tell = () => parent.postMessage({ symmetryLabHeight: document.documentElement.offsetHeight }, '*');
  new ResizeObserver(tell).observe(document.documentElement);
}

/** The compiled modules that hold the experiments of these benches, by their address: one a course. */
async function loadCores(elements) {
  const cores = new Map();
  for (const { dataset } of elements) {
    dataset.core = new URL(dataset.core, document.baseURI); // workers and modules have other folders than the page
    if (cores.has(dataset.core)) continue;
    const core = (await import(dataset.core)).core();
    core.speak(phrases);
    cores.set(dataset.core, core);
  }
  return cores;
}

async function startExercises(benches) {
  const exercises = document.querySelectorAll('.challenge, .question');
  if (exercises.length === 0) return;
  const { startChallenge, startQuestion } = await import('./exercise.js');
  for (const exercise of exercises) (exercise.matches('.question') ? startQuestion : startChallenge)(exercise, benches);
}

async function startBenches(elements, awake) {
  try {
    const [{ Bench }, cores] = await Promise.all([import('./bench.js'), loadCores(elements)]);
    const benches = elements.map((element) => new Bench(element, cores.get(element.dataset.core)));
    awake.push(...benches);
    await startExercises(benches);
    if (location.hash.includes('run=')) {
      const { openLink } = await import('./replay.js');
      openLink(location.hash, benches);
    }
  } catch (error) {
    for (const element of elements) element.querySelector('.problem.general').textContent = t('bench.broken');
    throw error;
  }
}

const awake = []; // the benches, as soon as the core is there
startTheme();
startProgress();
startTakeAway(awake);
startEmbedding();
const elements = [...document.querySelectorAll('.bench')];
startPrinting(elements);
// after first paint: the text and the stored pictures stand already
if (elements.length > 0) requestAnimationFrame(() => setTimeout(() => startBenches(elements, awake)));
else startExercises([]);
