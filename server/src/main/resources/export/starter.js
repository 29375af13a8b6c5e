// Starts a lesson that is one file: scripts and workers do not load by address from a disk, so the modules travel within
// the page, compressed, each after those that it imports, and start from blobs.
(async () => {
  const bytes = Uint8Array.from(atob(document.getElementById('modules').textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const modules = JSON.parse(await new Response(stream).text());
  const blob = (source) => URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const urls = {};
  for (const [name, source] of Object.entries(modules)) {
    urls[name] = blob(source.replace(/'\.\/([a-z-]+\.js)'/g, (whole, other) => (urls[other] ? `'${urls[other]}'` : whole)));
  }
  // a worker of such a page can import nothing at all: it gets the core within itself, as a plain script
  const returned = (whole, names) =>
    `return {${names.split(',').map((pair) => pair.trim().split(/\s+as\s+/).reverse().join(':'))}};`;
  const core = modules['core.js'].replace(/export\s*\{([^}]*)\};?\s*(\/\/# .*\s*)?$/, returned);
  const worker = modules['worker.js'].replace(/^import \* as core from .*$/m, () => `const core = (() => {${core}\n})();`);
  globalThis.symmetryLabWorker = blob(worker);
  await import(urls['lab.js']);
})();
