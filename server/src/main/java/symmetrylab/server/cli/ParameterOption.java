package symmetrylab.server.cli;

import picocli.CommandLine.Model.OptionSpec;
import symmetrylab.server.content.ExperimentText.ParameterText;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.number.Decimal;

/** A parameter of a schema as an option {@code --name VALUE}. */
final class ParameterOption {
    private ParameterOption() {}

    static OptionSpec of(Parameter parameter, ParameterText text) {
        String help = Plain.of(text.help());
        // picocli reads its descriptions as formats
        String description = (text.label() + (help.isEmpty() ? "." : ". " + help) + " " + capital(range(parameter))
                        + ".")
                .replace("%", "%%");
        return OptionSpec.builder("--" + parameter.name())
                .type(String.class)
                .paramLabel(placeholder(parameter))
                .description(description)
                .build();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String placeholder(Parameter parameter) {
        if (parameter instanceof Parameter.IntegerRange) {
            return "N";
        }
        if (parameter instanceof Parameter.RealRange) {
            return "X";
        }
        if (parameter instanceof Parameter.Choice choice) {
            return String.join("|", choice.options());
        }
        if (parameter instanceof Parameter.Text) {
            return "TEXT";
        }
        return parameter instanceof Parameter.Flag ? "on|off" : "TABLE";
    }

    /** What values are allowed, and the default. */
    static String range(Parameter parameter) {
        String standard = "default " + parameter.standard();
        if (parameter instanceof Parameter.IntegerRange p) {
            return "whole number in [" + p.least() + ", " + p.most() + "], " + standard;
        }
        if (parameter instanceof Parameter.RealRange p) {
            return "number in [" + Decimal.text(p.least()) + ", " + Decimal.text(p.most()) + "], " + standard;
        }
        if (parameter instanceof Parameter.Points p) {
            String columns = p.leastColumns() == p.mostColumns()
                    ? "" + p.leastColumns()
                    : p.leastColumns() + " to " + p.mostColumns();
            return columns + " numbers a point, such as 1,2,1;-1,0,-1, " + standard;
        }
        return standard;
    }
}
