package evenfall.intake.draft;

/** The draft was sent; its receipt is all there is. */
class AlreadySent extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
