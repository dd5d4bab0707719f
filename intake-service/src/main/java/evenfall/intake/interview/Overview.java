package evenfall.intake.interview;

import evenfall.form.Page;
import evenfall.form.Section;
import evenfall.intake.interview.Step.Common;
import evenfall.intake.interview.Step.Questions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All there is to tell, part by part: first the core, then what a patient may tell beyond it. */
record Overview(Journey journey) {

    /** Nobody was timed yet; a page with a question to think about and a tap or two. */
    private static final int SECONDS_PER_PAGE = 12;

    private static final int MINUTE = 60;

    enum State {
        OPEN,
        STARTED,
        DONE;

        /** As messages and styles name it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part of what there is to tell.
     *
     * @param helps why it helps to tell it; none for the core
     * @param path where to begin or to go on
     */
    record Part(String id, String title, @Nullable String helps, int minutes, State state, String path) {}

    public boolean isCoreDone() {
        return journey.isCoreDone();
    }

    public boolean isBegun() {
        return journey.draft().consent() != null;
    }

    /** About how long the rest of the core takes. */
    public int minutesLeft() {
        return minutes(journey.corePages().stream().filter(journey::isNew).count());
    }

    /** Whether consent, name and how to reach the patient are all there. */
    public State person() {
        var steps = List.of(Common.CONSENT, Common.PERSON, Common.CONTACT);
        var open = steps.stream().filter(journey::isUnfinished).count();
        return open == 0 ? State.DONE : open == steps.size() ? State.OPEN : State.STARTED;
    }

    public List<Part> core() {
        var pages = journey.corePages();
        return journey.clinic().form().sections().stream()
                .flatMap(it -> part(
                        it, null, it.pages().stream().filter(pages::contains).toList()))
                .toList();
    }

    public List<Part> more() {
        return journey.clinic().form().sections().stream()
                .flatMap(it -> part(it, it.helps(), journey.beyondCore(it).toList()))
                .toList();
    }

    private Stream<Part> part(Section section, @Nullable String helps, List<Page> pages) {
        if (pages.isEmpty()) {
            return Stream.empty();
        }
        var fresh = pages.stream().filter(journey::isNew).toList();
        var state = fresh.isEmpty() ? State.DONE : fresh.size() == pages.size() ? State.OPEN : State.STARTED;
        var first = fresh.isEmpty() ? pages.getFirst() : fresh.getFirst();
        return Stream.of(new Part(
                section.id(),
                section.title(),
                helps,
                minutes(fresh.isEmpty() ? pages.size() : fresh.size()),
                state,
                new Questions(first).path()));
    }

    private static int minutes(long pages) {
        return Math.toIntExact(Math.max(1, Math.ceilDiv(pages * SECONDS_PER_PAGE, MINUTE)));
    }
}
