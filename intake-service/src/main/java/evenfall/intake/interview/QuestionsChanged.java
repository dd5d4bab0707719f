package evenfall.intake.interview;

/** The draft answers a version of the questions that nobody is asked any more. */
class QuestionsChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
