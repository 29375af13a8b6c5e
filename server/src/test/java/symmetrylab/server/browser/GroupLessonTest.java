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
                    .goesOnTo("The sphere");
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
                            "Below about ten degrees it is a blot.")
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
