package evenfall.intake.draft;

/** There is no receipt, for nothing was sent yet. */
class NotSentYet extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
