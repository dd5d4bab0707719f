package evenfall.portal.referral;

import evenfall.access.Permission;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.casefile.PatientLine;
import evenfall.portal.directory.Directory;
import evenfall.portal.directory.ServiceEntry;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import evenfall.protocol.Sharing;
import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
import evenfall.referral.ServiceAnswer;
import evenfall.submission.Reply;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes referrals, has them signed, sees them off, and sees to it that they come back. */
@Service
@Transactional
class ReferralDesk {

    private static final Limit DRAFTS = Limit.of(50);

    private static final Set<ReferralState> NOT_UNDER_WAY = Set.of(ReferralState.CANCELLED, ReferralState.DRAFT);

    private final Referrals referrals;

    private final ReferralMoves moves;

    private final ReferralEvents events;

    private final ReferralLetters letters;

    private final CaseRoom cases;

    private final PatientLine line;

    private final FirstDraft firstDraft;

    private final LetterPress press;

    private final Directory directory;

    private final Dispatches dispatches;

    private final ReferralMapper mapper;

    private final ClinicProfiles clinics;

    private final AuditTrail trail;

    private final Clock clock;

    ReferralDesk(
            Referrals referrals,
            ReferralMoves moves,
            ReferralEvents events,
            ReferralLetters letters,
            CaseRoom cases,
            PatientLine line,
            FirstDraft firstDraft,
            LetterPress press,
            Directory directory,
            Dispatches dispatches,
            ReferralMapper mapper,
            ClinicProfiles clinics,
            AuditTrail trail,
            Clock clock) {
        this.referrals = referrals;
        this.moves = moves;
        this.events = events;
        this.letters = letters;
        this.cases = cases;
        this.line = line;
        this.firstDraft = firstDraft;
        this.press = press;
        this.directory = directory;
        this.dispatches = dispatches;
        this.mapper = mapper;
        this.clinics = clinics;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Begins a letter about a case. Whoever asks twice, or after somebody else, gets the draft that is there.
     *
     * @param pathway by which the patient is referred; the most pressing one that is open where none is named
     */
    ReferralKey draft(CaseKey about, @Nullable String pathway, Staff by) {
        cases.hold(about);
        var text = firstDraft.of(cases.open(about), pathway);
        return referrals.findDraft(about, DRAFTS).stream()
                .filter(it -> Objects.equals(it.getText().pathway(), text.pathway()))
                .findFirst()
                .map(Referral::getKey)
                .orElseGet(() -> begin(about, text, by).getKey());
    }

    private Referral begin(CaseKey about, LetterText text, Staff by) {
        var at = clock.instant();
        var referral = referrals.save(new Referral(about, text, by, at, moves.dueAsDraft(about.clinicId(), text, at)));
        record(referral, "referral-drafted", Map.of(), by);
        return referral;
    }

    /** Shows a referral to somebody, which is recorded. Who may not read cases sees no word of the letter. */
    ReferralPage view(ReferralKey key, Staff by) {
        var referral = referrals.get(key);
        record(referral, "referral-viewed", Map.of(), by);
        return page(referral, by);
    }

    /** What whoever writes a letter needs to see beside it. */
    @Transactional(readOnly = true)
    LetterSheet sheet(CaseKey about, LetterText text) {
        return LetterSheet.of(cases.open(about), text);
    }

    /** Whether a case brings what a service wants, if the letter left today. */
    @Transactional(readOnly = true)
    Readiness readiness(CaseKey about, ServiceEntry service, LetterText text) {
        var zone = clinics.find(about.clinicId()).orElseThrow().timeZone();
        return Readiness.of(cases.open(about), service, text, LocalDate.ofInstant(clock.instant(), zone));
    }

    void edit(ReferralKey key, int seenVersion, LetterText text, Staff by) {
        var referral = referrals.get(key, seenVersion);
        refuseUnless(referral, ReferralAction.EDIT, by);
        referral.edit(text);
        record(referral, "referral-edited", Map.of(), by);
    }

    /**
     * Signs a referral. The letter is made now, and never again. Where the patient has not agreed to sharing it, it waits
     * for that.
     */
    void sign(ReferralKey key, int seenVersion, Staff by) {
        var referral = referrals.get(key, seenVersion);
        refuseUnless(referral, ReferralAction.SIGN, by);
        var at = clock.instant();
        var open = cases.open(referral.about());
        var content = new LetterContent(
                referral.getText(), open, clinics.find(key.clinicId()).orElseThrow(), by, at);
        var html = press.html(content);
        var letter = press.print(html);
        letters.keep(key, referral.sign(by, at), letter, html, by, at);
        moves.move(referral, ReferralAction.SIGN, new Mover.Ours(by), Said.NOTHING);
        record(referral, "letter-signed", Map.of("sha256", letter.sha256()), by);
        if (open.reading().sharing() != Sharing.AGREED) {
            moves.move(referral, ReferralAction.AWAIT_CONSENT, new Mover.Ours(by), Said.NOTHING);
        }
    }

    /** @param gap why it goes although the service wants more than there is; none where nothing is missing */
    void send(ReferralKey key, int seenVersion, Delivery how, @Nullable Confidential gap, Staff by) {
        var referral = referrals.get(key, seenVersion);
        refuseUnless(referral, ReferralAction.SEND, by);
        referral.send(how, gap, clock.instant());
        moves.move(referral, ReferralAction.SEND, new Mover.Ours(by), Said.of(gap));
    }

    /** Something that needs no more than a word why, or what was said. */
    void act(ReferralKey key, int seenVersion, ReferralAction action, @Nullable Confidential note, Staff by) {
        var referral = referrals.get(key, seenVersion);
        if (action == ReferralAction.REVISE) {
            refuseUnless(referral, action, by);
            referral.takeUpAgain();
        }
        moves.move(referral, action, new Mover.Ours(by), Said.of(note));
    }

    /** Tells the patient what came of it, in plain words. */
    void tellPatient(ReferralKey key, int seenVersion, Confidential words, Staff by) {
        var referral = referrals.get(key, seenVersion);
        moves.move(referral, ReferralAction.TELL_PATIENT, new Mover.Ours(by), Said.of(words));
        line.tell(referral.about(), new Reply.Letter(UUID.randomUUID(), words, by.fullName(), clock.instant()));
    }

    /**
     * Somebody writes down what the service said on the telephone, by letter or by fax.
     *
     * @param message names it, so that a form sent twice counts once
     */
    Heard note(ReferralKey key, UUID message, ServiceAnswer answer, Staff by) {
        var referral = referrals.hold(key);
        if (!events.isKnown(key, message)) {
            refuseUnless(referral, answer.action(), by);
        }
        return moves.hear(referral, answer, new Mover.Ours(by, Channel.STAFF), message, clock.instant());
    }

    /** Goes on with another service: this one ends, and a draft with the same words takes its place. */
    ReferralKey redirect(ReferralKey key, int seenVersion, Confidential why, Staff by) {
        var referral = referrals.get(key, seenVersion);
        moves.move(referral, ReferralAction.REDIRECT, new Mover.Ours(by), Said.of(why));
        var at = clock.instant();
        var next = new Referral(
                referral.about(), referral.getText(), by, at, moves.dueAsDraft(key.clinicId(), referral.getText(), at));
        next.goOnFrom(referral);
        referrals.save(next);
        record(next, "referral-drafted", Map.of("from", key.id().toString()), by);
        return next.getKey();
    }

    /** Whoever takes a referral over is alerted first from then on. */
    void takeOver(ReferralKey key, int seenVersion, Staff by) {
        var referral = referrals.get(key, seenVersion);
        referral.handTo(by);
        record(referral, "referral-taken-over", Map.of(), by);
    }

    /** Somebody has looked at what came when it could not be done any more. */
    void acknowledge(ReferralKey key, int seenVersion, Staff by) {
        var referral = referrals.get(key, seenVersion);
        int looked = events.lookAt(key, clock.instant());
        referral.lookedAt();
        record(referral, "referral-looked-at", Map.of("answers", looked), by);
    }

    /** The letter as it was signed, the last one where there are several. */
    Letter letter(ReferralKey key, Staff by) {
        var referral = referrals.get(key);
        var letter =
                letters.last(key).orElseThrow(() -> new ReferralNotFound(key)).letter();
        record(referral, "letter-opened", Map.of(), by);
        return letter;
    }

    /** A document that the service sent. */
    byte[] document(ReferralKey key, long event, Staff by) {
        var referral = referrals.get(key);
        var document = events.document(key, event).orElseThrow(() -> new ReferralNotFound(key));
        record(referral, "referral-document-opened", Map.of(), by);
        return document;
    }

    /** What whoever sends it has to know. */
    @Transactional(readOnly = true)
    Sending sending(ReferralKey key) {
        var referral = referrals.get(key);
        var service = Optional.ofNullable(referral.getServiceId()).flatMap(it -> directory.entry(key.clinicId(), it));
        var ways = Stream.of(Delivery.values())
                .filter(it -> it != Delivery.FHIR
                        || service.filter(one -> dispatches.canReach(one.endpoint()))
                                .isPresent())
                .toList();
        return new Sending(
                ways,
                referrals.findAlike(referral.about(), key.id(), NOT_UNDER_WAY, DRAFTS),
                service.map(it -> readiness(referral.about(), it, referral.getText()))
                        .orElse(null));
    }

    /** How far the letter is on its way from system to system, where it left that way. */
    @Transactional(readOnly = true)
    Optional<Dispatch> dispatch(ReferralKey key) {
        return dispatches.of(key);
    }

    /** For whoever sends letters: to whom, about whom and how soon, without what is in them. */
    @Transactional(readOnly = true)
    ReferralPage address(ReferralKey key, Staff by) {
        return page(referrals.get(key), by);
    }

    private ReferralPage page(Referral referral, Staff by) {
        return new ReferralPage(
                mapper.toDetails(referral, by.role()),
                cases.details(referral.about()),
                referrals.ownerOf(referral.getKey()),
                events.of(referral.getKey()).stream()
                        .map(it -> by.may(Permission.READ_CASES) ? it : it.withoutClinicalWords())
                        .toList(),
                clock.instant());
    }

    private static void refuseUnless(Referral referral, ReferralAction action, Staff by) {
        if (!referral.actions(by.role()).contains(action)) {
            throw new ActionRefused(referral.getKey(), action, referral.getState());
        }
    }

    private void record(Referral referral, String action, Map<String, ?> detail, Staff by) {
        var key = referral.getKey();
        trail.append(key.clinicId(), by.actor(), action, new Subject("referral", key.id()), detail);
    }
}
