package evenfall.intake.afterwards;

import evenfall.intake.clinic.Clinic;
import evenfall.intake.draft.Receipt;
import evenfall.intake.interview.Advice;
import evenfall.submission.Message;
import evenfall.submission.Reply;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How things stand with what a patient sent.
 *
 * @param replies what the clinic replied so far, in that order
 */
public record Standing(Clinic clinic, Receipt receipt, List<Reply> replies) {

    public Standing {
        replies = List.copyOf(replies);
    }

    /** Something that happened, named as the messages name it. */
    public record Event(Instant at, String what) {}

    /** How far the clinic is; what was sent is received, whoever has looked at it. */
    public Reply.Stage stage() {
        return of(Reply.Progress.class)
                .map(Reply.Progress::stage)
                .reduce((_, last) -> last)
                .orElse(Reply.Stage.RECEIVED);
    }

    /** What the clinic asked last, as long as it has no answer. */
    public Optional<Reply.Questions> asked() {
        return stage() == Reply.Stage.CLOSED
                ? Optional.empty()
                : of(Reply.Questions.class).reduce((_, last) -> last).filter(it -> !receipt.answered(it.id()));
    }

    public boolean isDiaryWanted() {
        return of(Reply.DiaryWanted.class).findAny().isPresent() && stage() != Reply.Stage.CLOSED;
    }

    /** Who at the clinic has opened it. */
    public List<Reply.Opened> opened() {
        return of(Reply.Opened.class).toList();
    }

    /** What the clinic wrote, the latest first. */
    public List<Reply.Letter> letters() {
        return of(Reply.Letter.class).toList().reversed();
    }

    /** How each referral stands now, the latest first. */
    public List<Reply.Referral> referrals() {
        var latest = new LinkedHashMap<UUID, Reply.Referral>();
        of(Reply.Referral.class).forEach(it -> latest.putLast(it.id(), it));
        return List.copyOf(latest.sequencedValues().reversed());
    }

    /** Whether somebody should ask the patient if the visit took place: its time is over, and they have not said. */
    public boolean isVisitAsked(Reply.Referral referral, Instant now) {
        var appointment = referral.appointment();
        return referral.stand() == Reply.Stand.BOOKED
                && appointment != null
                && appointment.atZone(clinic.profile().timeZone()).toInstant().isBefore(now)
                && receipt.visits().stream()
                        .noneMatch(it ->
                                it.referral().equals(referral.id()) && it.at().isAfter(referral.at()));
    }

    /** What somebody at the clinic said to a wish. */
    public Optional<Reply.Answered> answerTo(Message.Wanted wanted) {
        return of(Reply.Answered.class).filter(it -> it.wanted() == wanted).reduce((_, last) -> last);
    }

    /** Whether it is still open by when the clinic gets in touch. */
    public boolean isWaiting() {
        return switch (stage()) {
            case RECEIVED, BEING_READ -> true;
            case DECIDED, REFERRED, ANSWERED, CLOSED -> false;
        };
    }

    /** What the answers that were sent last call for at once, and nothing before them did. */
    public Advice advice() {
        var rules = clinic.protocol().rules().rules();
        return new Advice(receipt.latestAdvice().stream()
                .flatMap(it -> Stream.ofNullable(rules.get(it.rule())))
                .toList());
    }

    /** What happened so far, the latest first. */
    public List<Event> history() {
        var ours = Stream.of(
                        Stream.of(new Event(receipt.sentAt(), "sent")),
                        receipt.amendments().stream().map(it -> new Event(it.at(), "answered")),
                        receipt.wishes().stream()
                                .map(it -> new Event(it.at(), it.wanted().name())))
                .flatMap(it -> it);
        var theirs = replies.stream().flatMap(it -> event(it).stream());
        return Stream.concat(ours, theirs)
                .sorted(Comparator.comparing(Event::at).reversed())
                .toList();
    }

    /** Who opened it is told with the record, each time; here it would bury the rest. */
    private static Optional<Event> event(Reply reply) {
        return switch (reply) {
            case Reply.Progress(var stage, var at) -> Optional.of(new Event(at, stage.name()));
            case Reply.Questions it -> Optional.of(new Event(it.at(), "asked"));
            case Reply.DiaryWanted(var at) -> Optional.of(new Event(at, "diary-wanted"));
            case Reply.Answered(var _, var _, var at) -> Optional.of(new Event(at, "wish-answered"));
            case Reply.Letter it -> Optional.of(new Event(it.at(), "letter"));
            case Reply.Referral it -> Optional.of(new Event(it.at(), "referral." + it.stand()));
            case Reply.Opened _ -> Optional.empty();
        };
    }

    private <R extends Reply> Stream<R> of(Class<R> kind) {
        return replies.stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public String toString() {
        return "Standing of " + receipt;
    }
}
