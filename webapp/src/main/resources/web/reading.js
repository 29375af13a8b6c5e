// What a page does before any experiment: its colours, and questions that answer.

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
// A question answers after it has been committed, right or wrong, and can be tried again.

export function startQuestion(element) {
  const form = element.querySelector('form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = form.querySelector('input[name=answer]:checked');
    for (const feedback of element.querySelectorAll('.feedback')) feedback.hidden = true;
    const said = element.querySelector('.said');
    if (!chosen) {
      said.textContent = 'Choose an answer first.';
      return;
    }
    said.textContent = '';
    chosen.closest('.option').querySelector('.feedback').hidden = false;
  });
}
