package evenfall.portal.referral;

import evenfall.assessment.Verdict;
import evenfall.portal.casefile.OpenCase;
import evenfall.portal.directory.ServiceEntry;
import evenfall.portal.reading.AnswerReading;
import evenfall.portal.reading.CaseReading;
import evenfall.protocol.Carried;
import evenfall.protocol.Need;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a case brings what a service wants to have before it sees a patient, one thing after the other. */
record Readiness(List<Item> items) {

    Readiness {
        items = List.copyOf(items);
    }

    /** How far something that is wanted is there. */
    enum State {
        MET,
        MISSING,
        /** Only a clinician can say. */
        TO_CHECK,
        /** It is not wanted of this patient. */
        NOT_WANTED
    }

    /**
     * Something that is wanted.
     *
     * @param say what it is
     * @param answers the very answers that are there of it, or the silence
     * @param measured when that was measured, where it was
     */
    record Item(
            String say,
            State state,
            List<AnswerReading> answers,
            @Nullable LocalDate measured) {

        Item {
            answers = List.copyOf(answers);
        }

        @Override
        public String toString() {
            return "[%s]".formatted(state);
        }
    }

    /**
     * Looks through what a service wants, and what only a clinician can write in the letter.
     *
     * @param on the day on which the letter is to leave
     */
    static Readiness of(OpenCase open, ServiceEntry service, LetterText text, LocalDate on) {
        var reading = open.reading();
        var named = reading.protocol().handbook().needs().stream()
                .filter(it -> service.namedNeeds().contains(it.id()))
                .map(it -> item(it, reading, on));
        var free = service.needs().stream().map(it -> new Item(it, State.TO_CHECK, List.of(), null));
        return new Readiness(Stream.of(named, free, unwritten(reading, text))
                .flatMap(it -> it)
                .toList());
    }

    private static Stream<Item> unwritten(CaseReading reading, LetterText text) {
        return Optional.ofNullable(text.pathway()).flatMap(reading.protocol().handbook()::pathway).stream()
                .flatMap(it -> it.carries().stream())
                .filter(Carried::clinician)
                .filter(it -> !text.notes().containsKey(it.id()))
                .map(it -> new Item(it.say(), State.TO_CHECK, List.of(), null));
    }

    private static Item item(Need need, CaseReading reading, LocalDate on) {
        var wanted = need.when() == null ? Verdict.TRUE : reading.verdict(need.when());
        var answers = reading.answers(need.questions());
        var measured = need.months() == 0
                ? null
                : need.questions().stream()
                        .flatMap(it -> reading.measuredOn(it).stream())
                        .min(LocalDate::compareTo)
                        .orElse(null);
        var state = switch (wanted) {
            case FALSE -> State.NOT_WANTED;
            case UNKNOWN -> State.TO_CHECK;
            case TRUE ->
                need.met() == null ? answered(need, answers, measured, on) : holds(reading.verdict(need.met()));
        };
        return new Item(need.say(), state, answers, measured);
    }

    /** What nobody knows is as good as missing: the service would ask for it. */
    private static State holds(Verdict verdict) {
        return verdict == Verdict.TRUE ? State.MET : State.MISSING;
    }

    private static State answered(Need need, List<AnswerReading> answers, @Nullable LocalDate measured, LocalDate on) {
        var asked = answers.stream()
                .filter(it -> it.kind() != AnswerReading.Kind.NOT_ASKED)
                .toList();
        if (asked.isEmpty()) {
            return State.NOT_WANTED;
        }
        if (!asked.stream().allMatch(it -> it.kind().isKnown())) {
            return State.MISSING;
        }
        if (need.months() > 0
                && measured != null
                && measured.plusMonths(need.months()).isBefore(on)) {
            return State.MISSING;
        }
        boolean undated = need.months() > 0 && measured == null;
        return need.check() || undated ? State.TO_CHECK : State.MET;
    }

    /** Whether nothing is known to be missing. What a clinician has to check holds nothing up. */
    public boolean isReady() {
        return items.stream().noneMatch(it -> it.state() == State.MISSING);
    }

    /** What is missing: with it open, a referral leaves only for a stated reason. */
    public List<Item> gaps() {
        return items.stream().filter(it -> it.state() == State.MISSING).toList();
    }
}
