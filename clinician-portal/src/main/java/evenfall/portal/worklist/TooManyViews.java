package evenfall.portal.worklist;

/** Nobody finds anything among more views than that. */
class TooManyViews extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyViews(int most) {
        super("More than " + most);
    }
}
