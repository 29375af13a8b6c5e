package symmetrylab.shared.experiment;

/** How a quantity is spread along an axis or a slider. */
public enum Scale {
    LINEAR,
    /** Equal ratios take equal room; only positive values can be shown. */
    LOG
}
