// What a reader takes along: a link, the run as data or as a program, and pictures, always light and with their caption.

import { t } from './page.js';
import { linkTo } from './replay.js';

const SCALE = 2; // pixels of a PNG for each of its picture

/** @param detail the run to link to, or the picture to save */
export async function take(bench, kind, detail) {
  if (kind === 'svg' || kind === 'png') return savePicture(bench, kind, detail);
  if (!detail && kind !== 'embed') return bench.said(t('export.run.first'));
  const name = `${bench.experiment}-${detail?.number ?? 0}`;
  if (kind === 'csv') return save(`${name}.csv`, 'text/csv', bench.viewer.csv());
  if (kind === 'json') return save(`${name}.json`, 'application/json', bench.viewer.json());
  if (kind === 'link') return show(t('export.link.title'), t('export.link.help'), linkTo(bench.element, detail));
  if (kind === 'embed') return show(t('export.embed.title'), t('export.embed.help'), embedCode(bench));
  const code = bench.viewer.snippet(kind, document.body.dataset.version ?? '');
  return show(t(`export.${kind}.title`), '', code, kind === 'java' ? `${name}.java` : `${name}.py`);
}

function embedCode(bench) {
  const address = `${location.origin}/embed/${bench.experiment}?${bench.controls.settings ?? ''}`;
  const frame = `<iframe src="${address.replaceAll('&', '&amp;')}" title="${bench.element.getAttribute('aria-label')}" width="100%" height="900" loading="lazy"></iframe>`;
  return `${frame}\n<script async src="${location.origin}/assets/embed-host.js"></script>`;
}

function caption(bench, picture) {
  const seed = new URLSearchParams(bench.settings).get('seed') ?? bench.schema.parameters.find((p) => p.name === 'seed')?.standard ?? '–';
  return t('export.caption', picture.name, picture.summary, seed, document.body.dataset.version ?? '');
}

/** A picture by itself, as the text of an SVG file. */
export function standalone(bench, picture) {
  return bench.viewer.exportSvg(picture.figure, picture.name, caption(bench, picture));
}

async function savePicture(bench, format, picture) {
  const svg = standalone(bench, picture);
  const name = `${bench.experiment}-${picture.figure}.${format}`;
  if (format === 'svg') return save(name, 'image/svg+xml', svg);
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob((blob) => saveBlob(name, blob), 'image/png');
}

/** Saves text as a file of the reader's. */
export function save(name, type, text) {
  saveBlob(name, new Blob([text], { type }));
}

function saveBlob(name, blob) {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(blob);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// a page on plain http has no clipboard: then the text is selected, ready to be copied
function show(title, help, text, file) {
  const dialog = document.createElement('dialog');
  dialog.className = 'export';
  dialog.setAttribute('aria-label', title);
  const heading = document.createElement('h2');
  heading.textContent = title;
  const hint = document.createElement('p');
  hint.textContent = help;
  const area = document.createElement('textarea');
  area.readOnly = true;
  area.spellcheck = false;
  area.rows = Math.min(18, 3 + text.split('\n').length);
  area.value = text;
  area.setAttribute('aria-label', title);
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const row = document.createElement('div');
  row.className = 'buttons';
  row.append(
    button(t('export.copy'), 'primary', async () => {
      area.select();
      const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
      said.textContent = t(copied ? 'export.copied' : 'export.select');
    }),
  );
  if (file) row.append(button(t('export.save'), '', () => save(file, 'text/plain', text)));
  row.append(button(t('export.close'), '', () => dialog.close()));
  dialog.append(heading, hint, area, row, said);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function button(text, classes, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = classes;
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
