// Light, dark or as the system has it; the choice is kept in this browser.
const ORDER = ['auto', 'light', 'dark'];

function stored() {
  try {
    return localStorage.getItem('theme') ?? 'auto';
  } catch {
    return 'auto';
  }
}

function apply(theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function startTheme() {
  apply(stored());
  const button = document.querySelector('.theme');
  if (!button) return;
  const show = (theme) => button.setAttribute('aria-label', `Colours: ${theme}. Change`);
  show(stored());
  button.hidden = false;
  button.addEventListener('click', () => {
    const next = ORDER[(ORDER.indexOf(stored()) + 1) % ORDER.length];
    try {
      localStorage.setItem('theme', next);
    } catch {
      // the choice lasts as long as the page
    }
    apply(next);
    show(next);
  });
}
