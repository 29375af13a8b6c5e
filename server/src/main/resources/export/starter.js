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
  // a worker of such a page can import nothing at all: it gets its core within itself, as a plain script
  const returned = (whole, names) =>
    `return {${names.split(',').map((pair) => pair.trim().split(/\s+as\s+/).reverse().join(':'))}};`;
  const worker = (name) => {
    const core = modules[name].replace(/export\s*\{([^}]*)\};?\s*(\/\/# .*\s*)?$/, returned);
    const loading = `const loading = Promise.resolve((() => {${core}\n})().core());`;
    return blob(modules['worker.js'].replace(/^const loading = .*$/m, () => loading));
  };
  globalThis.symmetryLabWorkers = {};
  for (const bench of document.querySelectorAll('.bench')) {
    const name = bench.dataset.core.split('/').at(-1);
    bench.dataset.core = urls[name];
    symmetryLabWorkers[urls[name]] ??= worker(name);
  }
  await import(urls['lab.js']);
})();
