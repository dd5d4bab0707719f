package evenfall.portal.casefile;

import evenfall.answer.QuestionId;
import evenfall.assessment.Level;
import evenfall.portal.diary.DiaryBook;
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
import java.util.UUID;
import java.util.function.Function;
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

    private final Decisions decisions;

    private final LevelDesk levels;

    private final DiaryBook diary;

    private final Replies replies;

    private final AuditTrail trail;

    private final Clock clock;

    Correspondence(
            CaseRoom room,
            CaseFiles files,
            QuestionsBack questionsBack,
            Amendments amendments,
            Wishes wishes,
            Decisions decisions,
            LevelDesk levels,
            DiaryBook diary,
            Replies replies,
            AuditTrail trail,
            Clock clock) {
        this.room = room;
        this.files = files;
        this.questionsBack = questionsBack;
        this.amendments = amendments;
        this.wishes = wishes;
        this.decisions = decisions;
        this.levels = levels;
        this.diary = diary;
        this.replies = replies;
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
        var earlier = room.open(key).reading();
        var before = file.getProposedLevel();
        var after = earlier.levelWith(amendment.answers());
        amendments.save(new Amendment(
                new EntryKey(key.clinicId(), message), answered, amendment.answers(), receivedAt, before, after));
        answered.answer(receivedAt);
        var level = levels.afterAnswers(file, earlier, room.open(key).reading(), receivedAt, by);
        file.amend(after, level, due(file, level, receivedAt, due.apply(level)));
        replies.write(file.replyTo(), new Reply.Progress(Stage.RECEIVED, clock.instant()));
        record(key, by, "amendment-opened", Map.of("before", before.name(), "after", after.name()));
        return true;
    }

    /**
     * A case that nobody has decided about is due later by the time the patient took; one that somebody has is a new
     * task. Whoever turns out to be in more of a hurry is not kept waiting by either.
     */
    private Instant due(CaseFile file, Level after, Instant receivedAt, Instant anew) {
        if (decisions.isAnyStanding(file.getKey().clinicId(), file.getKey().id())) {
            return anew;
        }
        var later = file.dueAfterWaiting(receivedAt);
        boolean morePressing = after.compareTo(file.getLevel()) < 0;
        return morePressing && anew.isBefore(later) ? anew : later;
    }

    private void record(CaseKey key, Actor by, String action, Map<String, ?> detail) {
        trail.append(key.clinicId(), by, action, new Subject("case", key.id()), detail);
    }
}
