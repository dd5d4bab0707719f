package evenfall.intake.draft;

import evenfall.answer.Answers;
import evenfall.assessment.Level;
import evenfall.form.Form;
import evenfall.submission.AdviceShown;
import evenfall.submission.DiaryEntry;
import evenfall.submission.Message;
import evenfall.submission.Reference;
import evenfall.submission.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a draft becomes once it was sent: the patient's own copy of all they sent, then and since. As the draft before
 * it, only the patient's code opens it.
 *
 * @param submission what was sent
 * @param told what followed from the answers, in the words the patient read
 * @param amendments answers to what the clinic asked back, in the order they were sent
 * @param diary the entries of the night diary as they stand now, in the order they were begun
 * @param wishes what the patient wants done with what they sent
 * @param visits what the patient said of visits they were referred to; none in receipts of the time when nobody asked
 * @param advice safety advice that answers to questions back called for
 */
public record Receipt(
        Submission submission,
        Level level,
        Told told,
        List<Message.Amendment> amendments,
        List<DiaryEntry> diary,
        List<Message.Wish> wishes,
        List<AdviceShown> advice,
        List<Message.Visit> visits) {

    public Receipt {
        amendments = List.copyOf(amendments);
        diary = List.copyOf(diary);
        wishes = List.copyOf(wishes);
        advice = List.copyOf(advice);
        visits = List.copyOf(Objects.requireNonNullElseGet(visits, List::of));
    }

    public static Receipt of(Submission submission, Level level, Told told) {
        return new Receipt(submission, level, told, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same with something that was sent since; what was there already stays as it is. */
    public Receipt with(Message message) {
        return switch (message) {
            case Message.Amendment it ->
                answered(it.asked()) ? this : with(added(amendments, it), diary, wishes, advice);
            case Message.Diary(var entry, var _) -> with(amendments, noted(entry), wishes, advice);
            case Message.Wish it ->
                wish(it.wanted()).isPresent() ? this : with(amendments, diary, added(wishes, it), advice);
            case Message.Visit it ->
                new Receipt(submission, level, told, amendments, diary, wishes, advice, added(visits, it));
        };
    }

    public Receipt advised(List<AdviceShown> shown) {
        return with(
                amendments,
                diary,
                wishes,
                Stream.concat(advice.stream(), shown.stream()).toList());
    }

    private List<DiaryEntry> noted(DiaryEntry entry) {
        return entry(entry.id()).isEmpty()
                ? added(diary, entry)
                : diary.stream()
                        .map(it -> it.id().equals(entry.id()) ? entry : it)
                        .toList();
    }

    private Receipt with(
            List<Message.Amendment> amended,
            List<DiaryEntry> noted,
            List<Message.Wish> wanted,
            List<AdviceShown> advised) {
        return new Receipt(submission, level, told, amended, noted, wanted, advised, visits);
    }

    private static <T> List<T> added(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    /** Whether the patient has answered what the clinic asked back. */
    public boolean answered(UUID asked) {
        return amendments.stream().anyMatch(it -> it.asked().equals(asked));
    }

    public Optional<DiaryEntry> entry(UUID id) {
        return diary.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public Optional<Message.Wish> wish(Message.Wanted wanted) {
        return wishes.stream().filter(it -> it.wanted() == wanted).findFirst();
    }

    /** The answers as they stand now, skip logic included. */
    public Answers answers(Form form) {
        var now = submission.answers();
        for (var amendment : amendments) {
            now = form.amended(now, amendment.answers());
        }
        return now;
    }

    /** The advice that the answers sent last called for. */
    public List<AdviceShown> latestAdvice() {
        return amendments.isEmpty()
                ? List.of()
                : advice.stream()
                        .filter(it -> it.shownAt().equals(amendments.getLast().at()))
                        .toList();
    }

    public UUID clinicId() {
        return submission.clinicId();
    }

    /** The language in which the patient was asked, as a BCP 47 tag. */
    public String language() {
        return submission.language();
    }

    public Reference reference() {
        return submission.reference();
    }

    public Instant sentAt() {
        return submission.sentAt();
    }

    /** Lets the patient back in with their code, as before. */
    public LocalDate born() {
        return submission.patient().born();
    }

    public boolean isEmergency() {
        return level == Level.EMERGENCY;
    }

    @Override
    public String toString() {
        return "Receipt " + reference();
    }
}
