package evenfall.intake.submission;

import java.util.List;

/** A part of the answers, as the patient checks them. */
record CheckSection(String title, List<Line> lines) {

    /**
     * What was asked and what was answered.
     *
     * @param answers none where the question was left empty
     * @param path the page on which it can be changed
     */
    record Line(String asked, List<String> answers, String path) {}

    /**
     * A part that the patient left out.
     *
     * @param path where it can still be told
     */
    record NotTold(String title, String path) {}
}
