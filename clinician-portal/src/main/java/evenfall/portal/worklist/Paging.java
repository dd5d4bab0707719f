package evenfall.portal.worklist;

import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list begins, or ends.
 *
 * @param from nothing is the beginning of the list
 * @param back whether the page ends there
 */
record Paging(@Nullable Position from, boolean back) {

    static final Paging BEGINNING = new Paging(null, false);

    static Paging of(@Nullable Position after, @Nullable Position before) {
        return before == null ? new Paging(after, false) : new Paging(before, true);
    }
}
