package symmetrylab.server.lesson;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.ExperimentText.ParameterText;
import symmetrylab.server.lesson.BenchView.ControlView;
import symmetrylab.server.lesson.BenchView.OptionView;
import symmetrylab.server.text.Words;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.picture.Numeral;

/** Makes the controls of one form out of parameters, their texts and the values they have. */
final class ControlViews {
    private final String bench;
    private final ExperimentText text;
    private final Settings settings;
    private final Words language;

    ControlViews(String bench, ExperimentText text, Settings settings, Words language) {
        this.language = language;
        this.bench = bench;
        this.text = text;
        this.settings = settings;
    }

    List<ControlView> of(List<String> names) {
        List<ControlView> controls = new ArrayList<>();
        for (String name : names) {
            settings.schema().parameters().stream()
                    .filter(parameter -> parameter.name().equals(name))
                    .forEach(parameter -> controls.add(control(parameter)));
        }
        return controls;
    }

    List<ControlView> allBut(List<String> names) {
        return settings.schema().parameters().stream()
                .filter(parameter -> !names.contains(parameter.name()))
                .map(this::control)
                .toList();
    }

    private ControlView control(Parameter parameter) {
        if (parameter instanceof Parameter.IntegerRange p) {
            return number(p, p.least(), p.most(), "1");
        }
        if (parameter instanceof Parameter.RealRange p) {
            return number(p, p.least(), p.most(), "any");
        }
        if (parameter instanceof Parameter.Choice p) {
            return new Draft(p).view("choice", "", "", "", "", options(p));
        }
        if (parameter instanceof Parameter.Points p) {
            return new Draft(p).view("points", "", "", "", language.text("bench.points"), List.of());
        }
        if (parameter instanceof Parameter.Text) {
            return new Draft(parameter).view("text", "", "", "", "", List.of());
        }
        return new Draft(parameter).view("flag", "", "", "", "", List.of());
    }

    private ControlView number(Parameter parameter, double least, double most, String step) {
        String bounds = language.text("bench.range", Numeral.tick(least), Numeral.tick(most));
        return new Draft(parameter).view("number", Decimal.text(least), Decimal.text(most), step, bounds, List.of());
    }

    private List<OptionView> options(Parameter.Choice choice) {
        ParameterText words = text.parameters().get(choice.name());
        return choice.options().stream()
                .map(option ->
                        new OptionView(option, words.options().get(option), option.equals(settings.text(choice))))
                .toList();
    }

    private final class Draft {
        private final Parameter parameter;

        Draft(Parameter parameter) {
            this.parameter = parameter;
        }

        ControlView view(String kind, String least, String most, String step, String bounds, List<OptionView> options) {
            ParameterText words = text.parameters().get(parameter.name());
            return new ControlView(
                    bench + "-" + parameter.name(),
                    parameter.name(),
                    kind,
                    words.label(),
                    words.help(),
                    settings.text(parameter),
                    least,
                    most,
                    step,
                    bounds,
                    options);
        }
    }
}
