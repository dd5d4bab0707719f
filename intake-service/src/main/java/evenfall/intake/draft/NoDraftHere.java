package evenfall.intake.draft;

/** Nothing is kept under this code, or not any more. */
class NoDraftHere extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
