package evenfall.intake.submission;

import evenfall.intake.interview.Step;

/** The form cannot be sent before something else was done. */
class StillMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Step step;

    StillMissing(Step step) {
        super("Not before " + step.path());
        this.step = step;
    }

    Step step() {
        return step;
    }
}
