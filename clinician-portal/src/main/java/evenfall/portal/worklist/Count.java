package evenfall.portal.worklist;

/**
 * How many cases there are, up to a number beyond which nobody needs to know: so counting takes as long in a clinic of
 * any size.
 */
public record Count(int cases) {

    /** From this number on, only that there are so many. */
    static final int MOST = 1000;

    public boolean isMore() {
        return cases > MOST;
    }

    public boolean isNone() {
        return cases == 0;
    }

    /** As people read it: 12, or 1,000+. */
    public String text() {
        return isMore() ? "%,d+".formatted(MOST) : String.valueOf(cases);
    }
}
