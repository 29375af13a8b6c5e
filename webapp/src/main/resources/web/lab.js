// The page's only script: it wakes what the server has rendered. Without it the lesson still reads and prints.
import { startQuestion, startTheme } from './reading.js';

startTheme();
for (const question of document.querySelectorAll('.question')) startQuestion(question);

const benches = [...document.querySelectorAll('.bench')];
if (benches.length > 0) {
  // after first paint: the text and the stored pictures stand already
  requestAnimationFrame(() =>
    setTimeout(async () => {
      try {
        const [{ Bench }, core] = await Promise.all([import('./bench.js'), import('./core.js')]);
        for (const element of benches) new Bench(element, core);
      } catch (error) {
        for (const element of benches) {
          element.querySelector('.problem.general').textContent =
            'The experiment could not start in this browser; the text and the stored pictures are complete without it.';
        }
        throw error;
      }
    }),
  );
}
