// Reloads the page when its content has been saved. Only in pages of a server that shows a folder of content.

let shown = null;
const source = new EventSource('/preview');
source.addEventListener('version', (event) => {
  if (shown !== null && shown !== event.data) location.reload();
  shown = event.data;
});
// a page that is left must not hold one of the few connections that a browser allows
addEventListener('pagehide', () => source.close());
