// On a page that frames experiments: each frame gets the height that it asks for.

addEventListener('message', ({ source, data }) => {
  const height = data?.symmetryLabHeight;
  if (typeof height !== 'number' || !(height > 0 && height < 20_000)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.height = String(Math.ceil(height));
  }
});
