package evenfall.portal.person;

/** What somebody judged about two cases. */
enum Judgement {
    /** They are of one person. */
    SAME,
    /** They are not, however much they look alike, and are never offered together again. */
    DIFFERENT,
    /** Whatever was judged before was a mistake. */
    UNDONE;

    String action() {
        return switch (this) {
            case SAME -> "persons-linked";
            case DIFFERENT -> "persons-told-apart";
            case UNDONE -> "person-link-undone";
        };
    }
}
