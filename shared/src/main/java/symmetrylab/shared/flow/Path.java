package symmetrylab.shared.flow;

/** The way of a network's parameters from a start: by finite steps, or along the flow itself. Mutable, one for every run. */
public sealed interface Path permits Descent, GradientFlow {
    /** Does steps until the rule, asked before each, is reached, at most so many. Answers whether it was reached. */
    boolean advanceUntil(StopRule stop, int most);

    /** Where the run stands. */
    Progress progress();

    /** A copy of the state. */
    FlowState state();

    /** Puts these parameters in the place of those that were reached: the same, without what rounding has added. */
    void correct(double[] parameters);

    /** Everything that a later {@link #restore} needs to go on with the same bits. */
    double[] save();

    /** Goes back to what {@link #save} gave, of a run of the same kind, problem and start. */
    void restore(double[] saved);
}
