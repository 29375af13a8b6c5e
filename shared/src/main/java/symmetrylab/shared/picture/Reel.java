package symmetrylab.shared.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.FigureState.Mark;

/** The states of one figure along a run, from which it can be shown as of any step. Mutable, owned by one record. */
final class Reel {
    private final List<Integer> steps = new ArrayList<>();
    private final List<FigureState> states = new ArrayList<>();

    Reel copy() {
        Reel copy = new Reel();
        copy.steps.addAll(steps);
        copy.states.addAll(states);
        return copy;
    }

    void add(int step, FigureState state) {
        steps.add(step);
        states.add(state);
    }

    /** How many states are told by step {@code moment}; all where it is NaN. */
    private int told(double moment) {
        int count = 0;
        while (count < steps.size() && !(steps.get(count) > moment)) {
            count++;
        }
        return count;
    }

    /** What the figure shows as of {@code moment} (NaN: the latest); null before anything was told. */
    FigureState at(double moment) {
        int count = told(moment);
        if (count == 0) {
            return null;
        }
        FigureState last = states.get(count - 1);
        if (last instanceof FigureState.Bars) {
            return bars(count);
        }
        return last instanceof FigureState.Plane ? plane(count) : last; // the others are told anew as a whole
    }

    private FigureState.Bars bars(int count) {
        Map<String, FigureState.Group> latest = new LinkedHashMap<>();
        List<String> names = List.of();
        for (FigureState state : states.subList(0, count)) {
            names = ((FigureState.Bars) state).names();
            for (FigureState.Group group : ((FigureState.Bars) state).groups()) {
                latest.put(group.subject(), group);
            }
        }
        return new FigureState.Bars(List.copyOf(latest.values()), names);
    }

    /** Marks without a subject are told anew as a whole, those with one by subject. */
    private FigureState.Plane plane(int count) {
        Map<String, List<Mark>> latest = new LinkedHashMap<>();
        for (FigureState state : states.subList(0, count)) {
            Map<String, List<Mark>> told = new LinkedHashMap<>();
            for (Mark mark : ((FigureState.Plane) state).marks()) {
                told.computeIfAbsent(key(mark), key -> new ArrayList<>()).add(mark);
            }
            latest.putAll(told);
        }
        List<Mark> marks = new ArrayList<>();
        for (List<Mark> group : latest.values()) {
            marks.addAll(group);
        }
        return new FigureState.Plane(marks);
    }

    private static String key(Mark mark) {
        if (mark instanceof FigureState.Direction d) {
            return "direction " + d.subject();
        }
        if (mark instanceof FigureState.Position p) {
            return "position " + p.subject();
        }
        return mark instanceof FigureState.Point
                ? "points"
                : mark instanceof FigureState.Level ? "level" : "half-planes";
    }

    /** The positions of each subject up to {@code moment}. */
    List<Way> ways(double moment) {
        Map<String, List<Way.Stop>> stops = new LinkedHashMap<>();
        for (int i = 0; i < told(moment); i++) {
            if (states.get(i) instanceof FigureState.Plane plane) {
                for (Mark mark : plane.marks()) {
                    if (mark instanceof FigureState.Position p) {
                        stops.computeIfAbsent(p.subject(), subject -> new ArrayList<>())
                                .add(new Way.Stop(steps.get(i), p.x(), p.y()));
                    }
                }
            }
        }
        List<Way> ways = new ArrayList<>();
        stops.forEach((subject, list) -> ways.add(new Way(subject, list)));
        return ways;
    }

    /** The values that bars had of one subject, each with its step; of two at one step the later. */
    List<Column> columns(String subject, double moment) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < told(moment); i++) {
            if (states.get(i) instanceof FigureState.Bars bars) {
                for (FigureState.Group group : bars.groups()) {
                    if (group.subject().equals(subject)) {
                        int last = columns.size() - 1;
                        if (last >= 0 && columns.get(last).step() == steps.get(i)) {
                            columns.remove(last);
                        }
                        columns.add(new Column(steps.get(i), group.values()));
                    }
                }
            }
        }
        return columns;
    }
}
