package symmetrylab.server.browser;

import org.junit.jupiter.api.Test;

/** The lessons on groups from their first prediction to the link to the next, wrong answers included. */
class GroupLessonTest {
    private static final String UNMET = "hypotheses not met";

    private static Visit open(String lesson) {
        return Visit.of(LabServer.shared()).open("/lessons/" + lesson);
    }

    @Test
    void groups() {
        try (Visit visit = open("groups")) {
            new LessonWalk(visit)
                    .predicts(0, "4")
                    .runs(0)
                    .sees(0, "At r³", "You said: 4. Your run: 2. That is 2 away.", "The run says: At rs.")
                    .predicts(1, "The same sets")
                    .runs(1, "holds", UNMET)
                    .sees(1, "Four", "You said: The same sets. So the run says: Other sets.", "The run says the same.")
                    .seesItFail(1, UNMET, UNMET)
                    .errs(0, "Yes, the multiples of five", "Five steps at a time")
                    .runsTheCounterexample(0, 1, "12 elements", "holds", "holds")
                    .isRight(0, "No", "fill twelve places")
                    .predicts(2, "It stands on rs as well")
                    .runs(2, UNMET)
                    .sees(2, "rs", "You said: It stands on rs as well. So the run says: It stands elsewhere.", "r³s.")
                    .predicts(3, "It is moved in the same way")
                    .runs(3, "holds")
                    .sees(3, "Not at all", "You said: It is moved in the same way. The run agrees", "says the same.")
                    .errs(1, "Yes, a symmetry", "meets the filter")
                    .isRight(1, "Only if the group commutes", "left and right are the same")
                    .meetsTheChallenge("group=A4&subset=(1 2)(3 4) | (1 3)(2 4)")
                    .takesAway("Groups and group convolution", "You said: 4")
                    .goesOnTo("Irreducible representations");
        }
    }

    @Test
    void representations() {
        try (Visit visit = open("representations")) {
            new LessonWalk(visit)
                    .predicts(0, "8")
                    .runs(0)
                    .sees(0, "All six", "You said: 8. Your run: 5. That is 3 away.", "The run says: Five.")
                    .predicts(1, "The entries")
                    .runs(1, "holds")
                    .sees(1, "Both differ", "You said: The entries.", "their singular values do not.")
                    .seesItFail(1, UNMET)
                    .errs(0, "In every basis", "stretches some vectors")
                    .runsTheCounterexample(0, 1, "5 of 6 singular values", UNMET)
                    .isRight(0, "In orthonormal ones", "only turn")
                    .predicts(2, "It does not")
                    .runs(2, UNMET)
                    .sees(2, "In all of them", "You said: It does not. So the run says: It shows.", "with two rows.")
                    .errs(1, "On all", "inside the sum")
                    .isRight(1, "On those that commute", "single numbers")
                    .errs(2, "Yes, blocks share", "are orthogonal")
                    .isRight(2, "Only if that block is zero", "its own share")
                    .meetsTheChallenge("signal=character E1")
                    .goesOnTo("Linear networks on groups");
        }
    }

    @Test
    void linearNetworks() {
        try (Visit visit = open("low-rank-networks")) {
            new LessonWalk(visit)
                    .predicts(0, "The network on the circle")
                    .runs(0)
                    .sees(
                            0,
                            "Fewer",
                            "You said: The network on the circle. So the run says: The network on the group.",
                            "The run says: All of them.")
                    .predicts(1, "Yes")
                    .runs(1, "holds", "holds")
                    .sees(1, "No, they are nearly the same", "You said: Yes. The run agrees", "The run says the same.")
                    .errs(0, "Few elements on which", "spread over the group")
                    .isRight(0, "Few Fourier coefficients", "size of one coefficient")
                    .predicts(2, "Between the axes")
                    .runs(2, "holds", "holds")
                    .sees(
                            2,
                            "On an axis",
                            "You said: Between the axes. So the run says: On an axis.",
                            "The run says the same.")
                    .predicts(3, "1")
                    .runs(3, "holds", "holds")
                    .sees(3, "The same", "You said: 1. Your run: 5. That is 4 away.", "The run says: Larger.")
                    .errs(1, "Yes, always", "need not be the least sum")
                    .isRight(1, "Not always", "the sums still differ")
                    .errs(2, "It has the least sum", "that are not least")
                    .isRight(2, "It is stationary", "The equations say that much")
                    .predicts(4, "Yes")
                    .runs(4, "not yet", "holds")
                    .sees(
                            4,
                            "In another order",
                            "You said: Yes. So the run says: No, it is still above.",
                            "The run says: Group, circle, fully connected.")
                    .meetsTheChallenge("group=D5&count=4")
                    .goesOnTo("Uncertainty on groups");
        }
    }

    @Test
    void uncertainty() {
        try (Visit visit = open("uncertainty")) {
            new LessonWalk(visit)
                    .predicts(0, "3")
                    .runs(0)
                    .sees(0, "It is equal", "You said: 3. Your run: 8. That is 5 away.", "The run says: It is larger.")
                    .predicts(1, "Above the line")
                    .runs(1, "holds", "holds")
                    .sees(1, "None", "You said: Above the line. So the run says: On the line.", "All three.")
                    .seesItFail(1, UNMET, UNMET)
                    .errs(0, "On one", "the other way round")
                    .runsTheCounterexample(0, 1, "8.000 times 1.000", "holds", "holds")
                    .isRight(0, "On all", "the order itself")
                    .errs(1, "The rank grows", "keeps its rank")
                    .isRight(1, "The same as before", "nor the singular values")
                    .predicts(2, "On or above the line")
                    .runs(2, UNMET)
                    .sees(2, "It is on or above", "You said: On or above the line.", "below the line.")
                    .meetsTheChallenge("group=S4&signal=subgroup (1 2) | (2 3)")
                    .goesOnTo("Three networks on digits");
        }
    }

    @Test
    void digits() {
        try (Visit visit = open("digits")) {
            new LessonWalk(visit)
                    .predicts(0, "None yet")
                    .runs(0, "holds")
                    .sees(
                            0,
                            "The one on the group again",
                            "You said: None yet, since some loss is still large. So the run says: That of the network",
                            "The run says: The fully connected one.")
                    .seesItFail(0, UNMET)
                    .predicts(1, "Yes")
                    .runs(1, UNMET)
                    .sees(1, "Yes, and its norm", "You said: Yes. So the run says: No.", "The run says the same.")
                    .errs(0, "Yes, each network minimises", "a finite run need not be near one")
                    .runsTheCounterexample(0, 1, "as step reaches 5", "holds")
                    .isRight(0, "No, it says where", "on ten seeds it was seen each time")
                    .errs(1, "Most weights are zero", "all are used")
                    .runsTheCounterexample(1, 1, "as step reaches 5", "holds")
                    .isRight(1, "The output is one number", "a short sum is carried")
                    .errs(2, "On one", "full rank")
                    .opensTheCounterexample(2, "8.000 times 1.000", "holds", "holds", "holds")
                    .isRight(2, "On all", "fills all eight poses")
                    .predicts(2, "0.2")
                    .runs(2, "not yet", "holds")
                    .sees(
                            2,
                            "It stopped falling",
                            "You said: 0.2. Your run: 0.04",
                            "It fell below anything that one could measure.")
                    .predicts(3, "Less than five")
                    .runs(3)
                    .sees(
                            3,
                            "In the one on the group",
                            "You said: Less than five. So the run says: More than ten.",
                            "The run says: In the fully connected one.")
                    .meetsTheChallenge("scale=2")
                    .goesOnTo("Beyond linear");
        }
    }

    @Test
    void beyondLinear() {
        try (Visit visit = open("beyond-linear")) {
            new LessonWalk(visit)
                    .predicts(0, "The network on the group")
                    .runs(0, "holds", "holds")
                    .sees(
                            0,
                            "It falls from the first step on",
                            "You said: The network on the group. The run agrees",
                            "It wavers at first, and falls later.")
                    .seesItFail(0, "fails", "holds")
                    .predicts(1, "Yes")
                    .runs(1)
                    .sees(1, "The bands overlap", "You said: Yes. So the run says: No.", "The run says the same.")
                    .predicts(2, "0")
                    .runs(2, "holds")
                    .sees(
                            2,
                            "It grew",
                            "You said: 0. Your run: 1. That is 1 away.",
                            "The run says: It came to rest at one half.")
                    .errs(0, "They hold", "the output gains what the bias adds")
                    .runsTheCounterexample(0, 2, "dead points from 0 to 1.00", UNMET)
                    .isRight(0, "Both may fail", "no longer scales")
                    .errs(1, "On two at least", "The smaller the rank")
                    .opensTheCounterexample(1, "8.000 times 1.000", "holds", "holds", "holds")
                    .isRight(1, "On ten at least", "Ten times two")
                    .predicts(3, "By rounding only")
                    .runs(3, UNMET)
                    .sees(
                            3,
                            "Less than fifty",
                            "You said: By rounding only. So the run says: By more than a tenth.",
                            "The run says: More than fifty.")
                    .meetsTheChallenge("group=D4&count=4")
                    .goesOnTo("The sphere");
        }
    }

    @Test
    void lowRank() {
        try (Visit visit = open("low-rank")) {
            new LessonWalk(visit)
                    .predicts(0, "15")
                    .runs(0, "holds", "holds")
                    .sees(0, "One", "You said: 15. Your run: 5.30. That is 9.7 away.", "The run says: Two.")
                    .predicts(1, "Singular directions, by far")
                    .runs(1, UNMET)
                    .sees(
                            1,
                            "One of them falls at once",
                            "You said: Singular directions, by far. So the run says: All need about thirty.",
                            "down only at the end.")
                    .errs(0, "Yes, what is simple", "low rank excludes few elements")
                    .runsTheCounterexample(0, 1, "values on elements: mean error from 1.00", "holds")
                    .isRight(0, "No, low rank spreads", "Support times rank")
                    .errs(1, "Fewer, it is", "comes from depth")
                    .runsTheCounterexample(1, 1, "singular directions: mean error from 1.00", UNMET)
                    .isRight(1, "As many as that", "no preference")
                    .predicts(2, "The group network")
                    .runs(2, "holds")
                    .sees(
                            2,
                            "The group network, clearly",
                            "You said: The group network. The run agrees",
                            "The fully connected one, within the bands.")
                    .predicts(3, "The group network is ahead again")
                    .runs(3, "holds")
                    .sees(
                            3,
                            "The fully connected one",
                            "You said: The group network is ahead again. So the run says",
                            "The diagonal one.")
                    .seesItFail(3, UNMET)
                    .errs(2, "It helps", "so few points")
                    .runsTheCounterexample(2, 3, "as points reaches 16", UNMET)
                    .isRight(2, "Not yet", "wrong sign")
                    .meetsTheChallenge("count=6");
        }
    }

    @Test
    void sphere() {
        try (Visit visit = open("sphere")) {
            new LessonWalk(visit)
                    .predicts(0, "The turned function has other bars")
                    .runs(0)
                    .sees(
                            0,
                            "It can always",
                            "You said: The turned function has other bars.",
                            "With a band limit below about ten.")
                    .predicts(1, "Power moves from degree")
                    .runs(1, UNMET)
                    .sees(
                            1,
                            "None",
                            "You said: Power moves from degree to degree. The run agrees",
                            "A few parts in a hundred.")
                    .errs(0, "It spreads them", "leaves its degree")
                    .runsTheCounterexample(0, 1, "moved: 1 of 5", "holds")
                    .isRight(0, "It mixes the seven", "orthogonal matrix")
                    .errs(1, "The coefficients", "change with every turn")
                    .isRight(1, "The power of each degree", "one column")
                    .predicts(2, "Yes, they compute the same")
                    .runs(2, "holds", "holds", "holds", "holds")
                    .sees(2, "All three", "You said: Yes, they compute the same.", "Only the highest.")
                    .errs(2, "One of them has not", "each for its norm")
                    .isRight(2, "Each ends at", "Both limits are certified")
                    .predicts(3, "About nine of ten")
                    .runs(3, "holds", UNMET, UNMET)
                    .sees(3, "It fails on these", "You said: About nine of ten.", "It reads them all.")
                    .meetsTheChallenge("activation=square&refinement=2")
                    .takesAway("The sphere", "You said: The turned function has other bars");
        }
    }
}
