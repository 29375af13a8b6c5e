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
