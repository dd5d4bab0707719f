package evenfall.portal.notice;

import java.util.Map;

/** What somebody wants to be told of, and when. */
record Preference(Map<NoticeKind, How> ways, QuietHours quiet) {

    Preference {
        ways = Map.copyOf(ways);
    }

    /** Whether an emergency may reach this person late or never. */
    boolean mayMissAnEmergency() {
        return ways.get(NoticeKind.EMERGENCY) == How.OFF || quiet.emergenciesToo();
    }
}
