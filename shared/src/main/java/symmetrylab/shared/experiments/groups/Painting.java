package symmetrylab.shared.experiments.groups;

import java.util.Optional;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Touch;
import symmetrylab.shared.fourier.GroupFunction;

/** What a hand does to the values of a function that is drawn as bars. */
final class Painting {
    private static final double STEP = 0.1;

    private Painting() {}

    static Optional<Settings> touched(Settings settings, Parameter.Text group, Parameter.Text signal, Touch touch) {
        GroupText names = GroupText.of(settings, group);
        if (touch.place() < 0 || touch.place() >= names.group().order()) {
            return Optional.empty();
        }
        GroupFunction f = SignalText.on(names, settings.text(signal), signal.name());
        double old = f.re()[touch.place()];
        double value = switch (touch.key()) {
            case "" -> touch.value();
            case "Shift+ArrowUp" -> old + STEP;
            case "Shift+ArrowDown" -> old - STEP;
            case "Delete", "Backspace" -> 0;
            case "Enter", " " -> old == 0 ? 1 : 0;
            default -> Double.NaN;
        };
        String text = Double.isNaN(value) ? "" : SignalText.painted(f, touch.place(), value);
        return text.isEmpty() || text.length() > SignalText.LONGEST
                ? Optional.empty()
                : Optional.of(settings.with(signal, text));
    }
}
