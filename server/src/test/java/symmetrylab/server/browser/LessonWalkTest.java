package symmetrylab.server.browser;

import org.junit.jupiter.api.Test;

/** The lessons from their first prediction to the link to the next, with every kind of wrong answer on the way. */
class LessonWalkTest {
    private static final String UNMET = "hypotheses not met";

    private static Visit open(String lesson) {
        return Visit.of(LabServer.shared()).open("/lessons/" + lesson);
    }

    @Test
    void manySolutions() {
        try (Visit visit = open("many-solutions")) {
            new LessonWalk(visit)
                    .predicts(0, "30")
                    .runs(0)
                    .sees(0, "All three", "You said: 30°. Your run: 63.4°. That is 33° away.", "The run says the same.")
                    .predicts(1, "Turned away from the new point")
                    .runs(1, "holds", "holds", "holds")
                    .sees(
                            1,
                            "By about ten",
                            "You said: Turned away from the new point. So the run says: Turned towards the new point.",
                            "The run says: By about thirty degrees.")
                    .seesItFail(1, UNMET, UNMET, UNMET)
                    .errs(0, "It turns towards", "next to no weight")
                    .runsTheCounterexample(0, 1, "max margin 63.43°", "holds", "holds", "holds")
                    .isRight(0, "Nothing", "It carries no margin")
                    .predicts(2, "0.5")
                    .runs(2, "not yet", "not yet", "not yet")
                    .sees(2, "A tiny loss, and an arrow that has settled", "You said: 0.5°.", "still degrees away.")
                    .predicts(3, "Fall to zero all the same")
                    .runs(3, UNMET, UNMET, UNMET)
                    .sees(3, "Fails", "You said: Fall to zero all the same.", "The run says: Hypotheses not met.")
                    .errs(1, "That the theorem is true", "A run is finite")
                    .runsTheCounterexample(1, 3, "third start 63.16°", "not yet", "not yet", "not yet")
                    .isRight(1, "That at this step", "how the distance has been falling")
                    .meetsTheChallenge("scale=10&margin=1000")
                    .goesOnTo("Fully connected networks");
        }
    }

    @Test
    void fullyConnectedNetworks() {
        try (Visit visit = open("fully-connected")) {
            new LessonWalk(visit)
                    .predicts(0, "20")
                    .runs(0)
                    .sees(0, "It stayed where it was", "You said: 20°.", "The run says: It fell with the other.")
                    .predicts(1, "4: 0.9; 1000: 0.005")
                    .runs(1)
                    .sees(
                            1,
                            "Yes, it only falls",
                            "You said: 4: 0.9; 1000: 0.005.",
                            "It fell, rose again, and then fell.")
                    .errs(0, "All 64", "only ever needs to carry one direction")
                    .runsTheCounterexample(0, 1, "to 0.00687 as smallest margin")
                    .isRight(0, "One", "Every hidden layer tends to rank one")
                    .predicts(2, "Fails: depth changes the answer")
                    .runs(2, "not yet", "holds")
                    .sees(
                            2,
                            "The distance is zero",
                            "You said: Fails: depth changes the answer. So the run says: Not yet.",
                            "on a line that is less steep.")
                    .errs(1, "Yes, the loss is nearly zero", "falls much faster than the angle")
                    .opensTheCounterexample(1, "third start 54.70°", "not yet")
                    .isRight(1, "Not necessarily", "may still be degrees away")
                    .predicts(3, "Hypotheses not met")
                    .runs(3, UNMET)
                    .sees(
                            3,
                            "Many degrees away",
                            "You said: Hypotheses not met. The run agrees with you.",
                            "The run says the same.")
                    .errs(2, "No, once it is close", "You know how it goes on")
                    .runsTheCounterexample(2, 3, "fully connected", "holds")
                    .isRight(2, "Yes", "may be crossed on the way")
                    .meetsTheChallenge("depth=4&scale=0.01&points=1,2,1")
                    .goesOnTo("Diagonal networks");
        }
    }

    @Test
    void diagonalNetworks() {
        try (Visit visit = open("diagonal")) {
            new LessonWalk(visit)
                    .predicts(0, "45")
                    .runs(0)
                    .sees(0, "Only one", "You said: 45°. Your run: 89.9°. That is 45° away.", "The run says the same.")
                    .predicts(1, "It turns negative")
                    .runs(1)
                    .sees(
                            1,
                            "Onto it",
                            "You said: It turns negative as the data ask. So the run says: It cannot turn negative.",
                            "The run says: To a right angle.")
                    .errs(0, "Yes, products of layers", "has no axes to prefer")
                    .opensTheCounterexample(0, "fully connected 62.88°", "holds", "holds")
                    .isRight(0, "No, it tends to", "the wiring does")
                    .predicts(2, "Both, as that has the smaller norm")
                    .runs(2, "holds", UNMET)
                    .sees(
                            2,
                            "Both hold",
                            "You said: Both, as that has the smaller norm. So the run says: One, although",
                            "the theorem is silent.")
                    .errs(1, "Yes, a residual that small", "It says that the point is stationary")
                    .runsTheCounterexample(1, 2, "2 of 2", "holds", UNMET)
                    .isRight(1, "That does not follow", "the problem is convex")
                    .meetsTheChallenge("points=1,3,1;3,1,1&scale=0.05")
                    .takesAway(
                            "You said: 45°. Your run: 89.9°. That is 45° away.",
                            "What will become of the second coordinate",
                            "The run says: To a right angle.",
                            "That does not follow",
                            "Found. The run meets all of it.",
                            "hypotheses not met")
                    .goesOnTo("Convolution");
        }
    }

    @Test
    void convolution() {
        try (Visit visit = open("convolution")) {
            new LessonWalk(visit)
                    .predicts(0, "63")
                    .runs(0)
                    .sees(0, "Both", "You said: 63°. Your run: 45.0°. That is 18° away.", "The run says: Only the sum.")
                    .predicts(1, "The coordinates of")
                    .runs(1)
                    .sees(
                            1,
                            "Two, which are",
                            "You said: The coordinates of β. So the run says: The frequencies of β.",
                            "The run says the same.")
                    .errs(0, "It is the sparsest", "the start decides")
                    .opensTheCounterexample(0, "diagonal stands at (0.2500, 0.2500)", "holds", UNMET)
                    .isRight(0, "It is a stationary point", "in the Fourier basis")
                    .predicts(2, "2")
                    .runs(2, "holds", UNMET)
                    .sees(
                            2,
                            "The slowest",
                            "You said: 2. Your run: 7. That is 5 away.",
                            "The run says: The fastest, frequency 4.")
                    .errs(1, "To the strongest frequency", "one weight cannot")
                    .runsTheCounterexample(1, 2, "8 of 8", "holds", UNMET)
                    .isRight(1, "To", "A single weight can only scale")
                    .meetsTheChallenge("points=3,1,2,1,3,2,1,2,1&scale=0.001")
                    .goesOnTo("One formalism");
        }
    }

    @Test
    void oneFormalism() {
        try (Visit visit = open("formalism")) {
            new LessonWalk(visit)
                    .predicts(0, "Products of two")
                    .runs(0)
                    .sees(0, "They differ", "You said: Products of two coordinates.", "The run says: They are equal.")
                    .predicts(1, "Yes")
                    .runs(1, UNMET)
                    .sees(
                            1,
                            "The difference from",
                            "You said: Yes. So the run says: No.",
                            "The run says: The distance of the columns from orthonormal ones.")
                    .errs(0, "Shared weights", "do not fall into orthogonal pieces")
                    .opensTheCounterexample(0, "4.51\u00a0·\u00a010⁻⁶", UNMET, UNMET, "holds")
                    .isRight(0, "The columns of the pieces", "the wiring's own")
                    .predicts(2, "Nothing")
                    .runs(2)
                    .sees(
                            2,
                            "They fall together",
                            "You said: Nothing. So the run says: Divide it by about ten.",
                            "The run says the same.")
                    .errs(1, "Yes, a matrix has one pair", "only that it is one of them")
                    .runsTheCounterexample(1, 2, "diagonal")
                    .isRight(1, "No, there are many", "necessary condition")
                    .predicts(3, "Fails")
                    .runs(3, "not yet")
                    .sees(
                            3,
                            "They have come to rest",
                            "You said: Fails. So the run says: Not yet.",
                            "The run says: They still fall.")
                    .seesItFail(3, UNMET)
                    .predicts(4, "1")
                    .runs(4, UNMET)
                    .sees(
                            4,
                            "Yes, at the least",
                            "You said: 1. Your run: 2. That is 1 away.",
                            "The run says: No, at a larger one.")
                    .errs(2, "At two points again", "no stationary points but its least")
                    .runsTheCounterexample(2, 4, "1 of 2", "holds")
                    .isRight(2, "At one point, the least", "the problem is convex")
                    .meetsTheChallenge("depth=3&scale=0.01&points=-0.5,1,1.5,1;0,-1,-1.5,1;-0.5,-1.5,0,1")
                    .goesOnTo("One point, two layers");
        }
    }

    @Test
    void onePoint() {
        try (Visit visit = open("one-point")) {
            new LessonWalk(visit)
                    .predicts(0, "About a third")
                    .runs(0)
                    .sees(
                            0,
                            "It comes to rest at some height",
                            "You said: About a third, as the pulls are one to two. So the run says: Less than a hundredth.",
                            "The run says: In the end along a straight line, which was there before.")
                    .predicts(1, "Yes, the larger one always wins")
                    .runs(1, "holds")
                    .sees(
                            1,
                            "Nowhere by more than rounding",
                            "You said: Yes, the larger one always wins. So the run says: Not yet.",
                            "The run says the same.")
                    .seesItFail(1, UNMET)
                    .errs(0, "One of the two, by chance", "Nothing favours one of them")
                    .runsTheCounterexample(0, 1, "2 of 2", "holds")
                    .isRight(0, "Both, in a mixture", "The start decides")
                    .errs(1, "Its singular values are all equal", "there would be several bars")
                    .runsTheCounterexample(1, 1, "convolution: 1.00", "holds")
                    .isRight(1, "There is a single singular value", "the limit is the input itself")
                    .predicts(2, "Yes")
                    .runs(2)
                    .sees(2, "Both", "You said: Yes. So the run says: No.", "The run says: The second.")
                    .predicts(3, "Further by a factor of thousands")
                    .runs(3)
                    .sees(
                            3,
                            "Next to an axis",
                            "You said: Further by a factor of thousands. So the run says: Further by a factor of about",
                            "The run says the same.")
                    .errs(2, "It gives a wrong limit", "not a promise of failure")
                    .runsTheCounterexample(2, 3, "diagonal stands at")
                    .isRight(2, "Nothing, it may be right or wrong", "The hypothesis is sufficient")
                    .meetsTheChallenge("balance=1&signs=against")
                    .goesOnTo("Regression");
        }
    }

    @Test
    void regression() {
        try (Visit visit = open("regression")) {
            new LessonWalk(visit)
                    .predicts(0, "Nearest to zero")
                    .runs(0)
                    .sees(0, "None", "You said: Nearest to zero", "The run says: One.")
                    .predicts(1, "On the axis again")
                    .runs(1)
                    .sees(
                            1,
                            "Round, like a circle",
                            "You said: On the axis again. So the run says: Between the axes.",
                            "The run says the same.")
                    .predicts(2, "It grows without end")
                    .runs(2)
                    .sees(2, "The parabola", "You said: It grows without end", "The run says: The straight line.")
                    .errs(0, "Yes, the wiring decides", "the scale decides")
                    .runsTheCounterexample(0, 1, "diagonal: 2 of 2")
                    .isRight(0, "No, only in the limit", "In regression they stop")
                    .predicts(3, "Yes")
                    .runs(3)
                    .sees(
                            3,
                            "It fell and came to rest above zero",
                            "You said: Yes. So the run says: No.",
                            "The run says the same.")
                    .predicts(4, "More than ten times")
                    .runs(4)
                    .sees(
                            4,
                            "All in one place",
                            "You said: More than ten times, as three scales are multiplied. So the run says: Ten times",
                            "The run says: On the line of solutions, towards the least norm.")
                    .errs(1, "Longer training", "no gradient left to follow")
                    .runsTheCounterexample(1, 3, "fully connected")
                    .isRight(1, "A smaller start", "in proportion to the scale")
                    .meetsTheChallenge("equations=1,2,-1,-1,2,1&alpha=0.0001");
        }
    }
}
