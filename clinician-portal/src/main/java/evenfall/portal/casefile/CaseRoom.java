package evenfall.portal.casefile;

import evenfall.assessment.Level;
import evenfall.portal.diary.DiaryBook;
import evenfall.portal.diary.Night;
import evenfall.portal.insight.Measures;
import evenfall.portal.invitation.InvitationDesk;
import evenfall.portal.invitation.Invited;
import evenfall.portal.protocol.Protocols;
import evenfall.portal.reading.CaseReading;
import evenfall.portal.reading.LaterAnswers;
import evenfall.portal.reply.Replies;
import evenfall.portal.rulebook.SignOffs;
import evenfall.portal.search.SearchIndex;
import evenfall.portal.security.Staff;
import evenfall.protocol.Protocol;
import evenfall.submission.Reply;
import evenfall.submission.Reply.Stage;
import evenfall.submission.Submission;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the cases: takes them in and shows them. */
@Service
@Transactional
public class CaseRoom {

    private final CaseFiles files;

    private final Decisions decisions;

    private final FindingReviews reviews;

    private final CaseReferrals referrals;

    private final QuestionsBack questionsBack;

    private final LaterTelling told;

    private final Wishes wishes;

    private final DiaryBook diary;

    private final InvitationDesk invitations;

    private final PatientNotices notices;

    private final Replies replies;

    private final Measures measures;

    private final SearchIndex search;

    private final CaseMapper mapper;

    private final Protocols protocols;

    private final SignOffs signOffs;

    private final AuditTrail trail;

    private final Clock clock;

    CaseRoom(
            CaseFiles files,
            Decisions decisions,
            FindingReviews reviews,
            CaseReferrals referrals,
            QuestionsBack questionsBack,
            LaterTelling told,
            Wishes wishes,
            DiaryBook diary,
            InvitationDesk invitations,
            PatientNotices notices,
            Replies replies,
            Measures measures,
            SearchIndex search,
            CaseMapper mapper,
            Protocols protocols,
            SignOffs signOffs,
            AuditTrail trail,
            Clock clock) {
        this.files = files;
        this.decisions = decisions;
        this.reviews = reviews;
        this.referrals = referrals;
        this.questionsBack = questionsBack;
        this.told = told;
        this.wishes = wishes;
        this.diary = diary;
        this.invitations = invitations;
        this.notices = notices;
        this.replies = replies;
        this.measures = measures;
        this.search = search;
        this.mapper = mapper;
        this.protocols = protocols;
        this.signOffs = signOffs;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes a case of what a patient sent. */
    public CaseKey admit(Submission submission, Level level, Instant receivedAt, Instant dueAt) {
        var key = new CaseKey(submission.clinicId(), UUID.randomUUID());
        files.saveAndFlush(new CaseFile(key, submission, level, receivedAt, dueAt));
        search.keep(key.clinicId(), key.id(), submission.patient(), receivedAt);
        return key;
    }

    /** Opens a case for somebody to read, which is recorded, and the patient told. */
    CasePage view(CaseKey key, Staff by) {
        var reviewed = reviews.of(key);
        var open = open(key, reviewed);
        var page = new CasePage(
                open,
                clock.instant(),
                reviewed,
                decisions.findLatestFirst(key),
                referrals.of(key),
                questionsBack.findLatestFirst(key),
                wishes.findLatestFirst(key),
                nights(key, open.reading().protocol()),
                invited(key, open.details()));
        seen(key, by, "case-viewed");
        measures.reviewed(key.clinicId(), key.id(), clock.instant());
        return page;
    }

    /** Opens a case for somebody to read a part of it, which is recorded, and the patient told. */
    OpenCase show(CaseKey key, Staff by, String action) {
        var open = open(key);
        seen(key, by, action);
        return open;
    }

    /** Records that somebody read of a case, and tells the patient. */
    void seen(CaseKey key, Staff by, String action) {
        trail.append(key.clinicId(), by.actor(), action, subject(key));
        notices.opened(files.get(key), by, clock.instant());
    }

    private List<Night> nights(CaseKey key, Protocol protocol) {
        return Optional.ofNullable(protocol.diary())
                .map(it -> diary.nights(key.clinicId(), key.id(), it))
                .orElse(List.of());
    }

    private @Nullable Invited invited(CaseKey key, CaseDetails details) {
        return Optional.ofNullable(details.invitation())
                .flatMap(it -> invitations.find(key.clinicId(), it))
                .orElse(null);
    }

    /** How to reach the patient, for those who may not read what was answered. */
    CaseDetails contact(CaseKey key, Staff by) {
        var details = details(key);
        trail.append(key.clinicId(), by.actor(), "contact-viewed", subject(key));
        return details;
    }

    /** Makes everybody else who would hold this case wait until the transaction is over. */
    public void hold(CaseKey key) {
        if (files.findAloneByKey(key).isEmpty()) {
            throw new CaseNotFound(key);
        }
    }

    /** A letter about this patient has left. */
    public void referred(CaseKey key) {
        var file = files.get(key);
        file.refer();
        replies.write(file.replyTo(), new Reply.Progress(Stage.REFERRED, clock.instant()));
    }

    /**
     * The service that a patient was referred to has spoken, and somebody has to look at it.
     *
     * @param due by when
     */
    public void serviceAnswered(CaseKey key, Instant due) {
        var file = files.get(key);
        file.serviceAnswered(due);
        replies.write(file.replyTo(), new Reply.Progress(Stage.ANSWERED, clock.instant()));
    }

    /** For other features: the case and what its answers say. Whoever shows it to a person records that. */
    @Transactional(readOnly = true)
    public OpenCase open(CaseKey key) {
        return open(key, reviews.of(key));
    }

    private OpenCase open(CaseKey key, Reviews reviewed) {
        var file = files.get(key);
        var reading = read(file, told.since(key));
        return new OpenCase(
                mapper.toDetails(file),
                reading,
                signOffs.isSignedOff(key.clinicId(), reading.protocol()),
                reviewed.stances(reading.changedAt().orElse(null)));
    }

    /** Whether the questions of the case are still known, so that it can be judged. */
    boolean isServed(CaseKey key) {
        var file = files.get(key);
        return protocols.find(file.getProtocol(), file.getProtocolVersion()).isPresent();
    }

    /** What the form says together with some of what came later. */
    CaseReading read(CaseFile file, List<LaterAnswers> later) {
        return CaseReading.of(
                file.getSubmission(), later, protocols.get(file.getProtocol(), file.getProtocolVersion()));
    }

    @Transactional(readOnly = true)
    public CaseDetails details(CaseKey key) {
        return mapper.toDetails(files.get(key));
    }

    private static Subject subject(CaseKey key) {
        return new Subject("case", key.id());
    }
}
