package evenfall.intake.diary;

/** No more can be noted. */
class DiaryFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean forTonight;

    DiaryFull(boolean forTonight) {
        this.forTonight = forTonight;
    }

    /** Whether it is only this night that is full. */
    boolean isForTonight() {
        return forTonight;
    }
}
