package evenfall.portal.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log of notices.
 *
 * @param next where the next page goes on, if there is one
 * @param givenUp how many were given up; counted up to {@link NoticeLog#COUNTED}
 * @param heard whether anybody learns of an emergency at any hour
 * @param leaves whether mail can leave at all
 */
record LogPage(List<LogLine> lines, @Nullable Long next, int givenUp, boolean heard, boolean leaves) {}
