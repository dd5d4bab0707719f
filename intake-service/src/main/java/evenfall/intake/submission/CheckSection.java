package evenfall.intake.submission;

import java.util.List;

/** A part of the answers, as the patient checks them. */
record CheckSection(String title, List<Line> lines) {

    /**
     * What was asked and what was answered.
     *
     * @param answers none where the question was left empty, or the answer is kept back
     * @param keptBack whether there is an answer that is for the clinic alone
     * @param path the page on which it can be changed
     */
    record Line(String asked, List<String> answers, boolean keptBack, String path) {}

    /** Where something can be told or changed. */
    record Place(String title, String path) {}

    /**
     * Answers that do not fit each other.
     *
     * @param text asks the patient kindly to look at them again
     */
    record LookAgain(String text, List<Place> places) {}
}
