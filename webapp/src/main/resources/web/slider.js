// A slider before a number field: the field stays, as the typed twin of every drag.

const STEPS = 200;

export function addSlider(field, { least, most, whole, log, name }) {
  const forth = (value) => (log ? Math.log10(value) : value);
  const back = (place) => (log ? Number((10 ** place).toPrecision(2)) : place);
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.className = 'slider';
  slider.min = forth(least);
  slider.max = forth(most);
  slider.step = whole ? 1 : (slider.max - slider.min) / STEPS;
  slider.setAttribute('aria-label', `${name}, slider`);
  slider.value = forth(Number(field.value));
  slider.addEventListener('input', () => {
    field.value = back(Number(slider.value));
  });
  const follow = () => {
    if (Number(field.value) > 0 || !log) slider.value = forth(Number(field.value));
  };
  field.addEventListener('input', follow);
  field.addEventListener('placed', follow);
  field.after(slider);
}
