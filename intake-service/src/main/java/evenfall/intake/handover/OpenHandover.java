package evenfall.intake.handover;

import evenfall.handover.Standing;
import evenfall.handover.Standing.Said;
import evenfall.support.clinic.ClinicProfile;
import java.util.List;
import java.util.stream.Stream;

/** A letter that lies open. */
record OpenHandover(Handover handover, Standing standing, ClinicProfile clinic) {

    /** What can be said now. */
    List<What> offered() {
        return Stream.of(What.values())
                .filter(it -> it.isAmong(standing.actions()))
                .toList();
    }

    /** What was said in this visit and the clinic has not heard yet. */
    List<Said> onTheWay(Visit visit) {
        var heard = standing.said().stream().map(Said::message).toList();
        return visit.said().stream().filter(it -> !heard.contains(it.message())).toList();
    }

    @Override
    public String toString() {
        return "[open handover]";
    }
}
