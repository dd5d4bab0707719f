package evenfall.portal.casefile;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.QuestionId;
import evenfall.assessment.Level;
import evenfall.portal.diary.DiaryBook;
import evenfall.portal.insight.Measures;
import evenfall.portal.notice.Notice;
import evenfall.portal.notice.NoticeKind;
import evenfall.portal.notice.Notices;
import evenfall.portal.reading.CaseReading;
import evenfall.portal.reply.Replies;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import evenfall.submission.Message;
import evenfall.submission.Reply;
import evenfall.submission.Reply.Stage;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What clinic and patient tell each other after the form: questions back and their answers, the diary, wishes. */
@Service
@Transactional
public class Correspondence {

    private final CaseRoom room;

    private final CaseFiles files;

    private final QuestionsBack questionsBack;

    private final Amendments amendments;

    private final Wishes wishes;

    private final DueAgain again;

    private final LevelDesk levels;

    private final DiaryBook diary;

    private final CaseReferrals referrals;

    private final Measures measures;

    private final Replies replies;

    private final Notices notices;

    private final AuditTrail trail;

    private final Clock clock;

    Correspondence(
            CaseRoom room,
            CaseFiles files,
            QuestionsBack questionsBack,
            Amendments amendments,
            Wishes wishes,
            DueAgain again,
            LevelDesk levels,
            DiaryBook diary,
            CaseReferrals referrals,
            Measures measures,
            Replies replies,
            Notices notices,
            AuditTrail trail,
            Clock clock) {
        this.room = room;
        this.files = files;
        this.questionsBack = questionsBack;
        this.amendments = amendments;
        this.wishes = wishes;
        this.again = again;
        this.levels = levels;
        this.diary = diary;
        this.referrals = referrals;
        this.measures = measures;
        this.replies = replies;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** Asks the patient some of the questions again. */
    void ask(CaseKey key, int seenVersion, List<QuestionId> questions, Confidential why, Staff by) {
        var file = files.get(key, seenVersion);
        var asked = new Reply.Questions(UUID.randomUUID(), questions, why, clock.instant());
        file.ask(asked.at());
        questionsBack.save(new QuestionBack(key, asked, by));
        replies.write(file.replyTo(), asked);
        record(key, by.actor(), "patient-asked", Map.of("questions", questions.size()));
    }

    /** Asks the patient for a diary of the nights. Whoever asks twice, or after somebody else, changes nothing. */
    void wantDiary(CaseKey key, Staff by) {
        var file = files.get(key);
        var at = clock.instant();
        if (file.wantDiary(at)) {
            replies.write(file.replyTo(), new Reply.DiaryWanted(at));
            record(key, by.actor(), "diary-asked", Map.of());
        }
    }

    void answer(CaseKey key, int seenVersion, UUID wish, Confidential text, Staff by) {
        var file = files.get(key, seenVersion);
        var answered = wishes.get(new EntryKey(key.clinicId(), wish), key);
        var at = clock.instant();
        answered.answer(text, by, at);
        file.answerWish();
        replies.write(file.replyTo(), new Reply.Answered(answered.getWanted(), text, at));
        record(
                key,
                by.actor(),
                "wish-answered",
                Map.of("wanted", answered.getWanted().name()));
    }

    /**
     * Takes in what a patient sent after the form.
     *
     * @param due when a case of a level that was received at that moment is due
     * @return whether it belongs to the case
     */
    public boolean receive(
            CaseKey key, UUID message, Message content, Instant receivedAt, Function<Level, Instant> due, Actor by) {
        return switch (content) {
            case Message.Amendment amendment ->
                questionsBack
                        .findByKeyAndCaseId(new EntryKey(key.clinicId(), amendment.asked()), key.id())
                        .filter(it -> it.isAnsweredBy(amendment.answers()))
                        .map(it -> amend(key, message, it, amendment, receivedAt, due, by))
                        .orElse(false);
            case Message.Diary(var entry, var _) -> {
                diary.keep(key.clinicId(), key.id(), entry, receivedAt);
                record(key, by, "diary-received", Map.of());
                yield true;
            }
            case Message.Visit visit -> referrals.visited(key, message, visit, receivedAt);
            case Message.Wish(var wanted, var _) -> {
                wishes.save(new Wish(new EntryKey(key.clinicId(), message), key, wanted, receivedAt));
                files.get(key).wish();
                record(key, by, "wish-received", Map.of("wanted", wanted.name()));
                yield true;
            }
        };
    }

    private boolean amend(
            CaseKey key,
            UUID message,
            QuestionBack answered,
            Message.Amendment amendment,
            Instant receivedAt,
            Function<Level, Instant> due,
            Actor by) {
        var file = files.get(key);
        var earlier = reading(key);
        var before = file.getProposedLevel();
        var after = earlier.map(it -> it.levelWith(amendment.answers())).orElse(before);
        amendments.save(new Amendment(
                new EntryKey(key.clinicId(), message), answered, amendment.answers(), receivedAt, before, after));
        answered.answer(receivedAt);
        var level = earlier.map(
                        it -> levels.afterAnswers(file, it, room.open(key).reading(), receivedAt, by))
                .orElse(file.getLevel());
        file.amend(after, level, again.of(file, level, receivedAt, due.apply(level)));
        measures.due(key.clinicId(), key.id(), file.getDueAt());
        replies.write(file.replyTo(), new Reply.Progress(Stage.RECEIVED, clock.instant()));
        tell(file, message, answered, before, after);
        record(key, by, "amendment-opened", Map.of("before", before.name(), "after", after.name()));
        return true;
    }

    /** The case as it was told until now; nobody can judge it once its questions are not served any more. */
    private Optional<CaseReading> reading(CaseKey key) {
        return room.isServed(key) ? Optional.of(room.open(key).reading()) : Optional.empty();
    }

    private void tell(CaseFile file, UUID message, QuestionBack answered, Level before, Level after) {
        var key = file.getKey();
        notices.tell(
                new Notice(NoticeKind.ANSWERED, key.clinicId(), key.id(), file.getReference(), message.toString()),
                Stream.of(answered.getAskedBy(), file.getOwnerId())
                        .filter(Objects::nonNull)
                        .collect(toUnmodifiableSet()));
        if (after == Level.EMERGENCY && before != Level.EMERGENCY) {
            notices.tellEverybody(new Notice(
                    NoticeKind.EMERGENCY, key.clinicId(), key.id(), file.getReference(), message.toString()));
        }
    }

    private void record(CaseKey key, Actor by, String action, Map<String, ?> detail) {
        trail.append(key.clinicId(), by, action, new Subject("case", key.id()), detail);
    }
}
