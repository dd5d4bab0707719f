package evenfall.portal.referral;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes referrals, has them signed, and sees them off. */
@Service
@Transactional
class ReferralDesk {

    private static final Limit PAGE = Limit.of(100);

    private final Referrals referrals;

    private final CaseRoom cases;

    private final FirstDraft firstDraft;

    private final LetterPress press;

    private final ReferralMapper mapper;

    private final ClinicProfiles clinics;

    private final AuditTrail trail;

    private final Clock clock;

    ReferralDesk(
            Referrals referrals,
            CaseRoom cases,
            FirstDraft firstDraft,
            LetterPress press,
            ReferralMapper mapper,
            ClinicProfiles clinics,
            AuditTrail trail,
            Clock clock) {
        this.referrals = referrals;
        this.cases = cases;
        this.firstDraft = firstDraft;
        this.press = press;
        this.mapper = mapper;
        this.clinics = clinics;
        this.trail = trail;
        this.clock = clock;
    }

    /** Begins a letter about a case. Whoever asks twice, or after somebody else, gets the draft that is there. */
    ReferralKey draft(CaseKey about, Staff by) {
        cases.hold(about);
        return referrals.findDraft(about, Limit.of(1)).stream()
                .findFirst()
                .map(Referral::getKey)
                .orElseGet(() -> begin(about, by));
    }

    private ReferralKey begin(CaseKey about, Staff by) {
        var referral = referrals.save(new Referral(about, firstDraft.of(cases.open(about)), by, clock.instant()));
        record(referral, "referral-drafted", Map.of(), by);
        return referral.getKey();
    }

    /** Shows a referral to somebody, which is recorded. */
    ReferralPage view(ReferralKey key, Staff by) {
        var referral = referrals.get(key);
        record(referral, "referral-viewed", Map.of(), by);
        return page(referral, by);
    }

    /** The ids of the pathways that the findings of a case open. */
    @Transactional(readOnly = true)
    Set<String> pathways(CaseKey about) {
        return cases.open(about).reading().referable().stream()
                .map(it -> it.pathway().id())
                .collect(toUnmodifiableSet());
    }

    void edit(ReferralKey key, int seenVersion, LetterText text, Staff by) {
        var referral = referrals.get(key, seenVersion);
        referral.edit(text, by.role());
        record(referral, "referral-edited", Map.of(), by);
    }

    /** Signs a referral. The letter is made now, and never again. */
    void sign(ReferralKey key, int seenVersion, Staff by) {
        var referral = referrals.get(key, seenVersion);
        var at = clock.instant();
        var letter = press.print(new LetterContent(
                referral.getText(),
                cases.open(referral.about()),
                clinics.find(key.clinicId()).orElseThrow(),
                by,
                at));
        referral.sign(letter, by, at);
        record(referral, "referral-signed", Map.of("sha256", letter.sha256()), by);
    }

    void send(ReferralKey key, int seenVersion, Delivery how, Staff by) {
        var referral = referrals.get(key, seenVersion);
        referral.send(how, by.role(), clock.instant());
        cases.referred(referral.about());
        record(referral, "referral-sent", Map.of("how", how.name()), by);
    }

    void cancel(ReferralKey key, int seenVersion, Staff by) {
        var referral = referrals.get(key, seenVersion);
        referral.cancel(by.role());
        record(referral, "referral-cancelled", Map.of(), by);
    }

    /** The letter as it was signed. */
    Letter letter(ReferralKey key, Staff by) {
        var referral = referrals.get(key);
        var letter = referral.getLetter();
        if (letter == null) {
            throw new ReferralNotFound(key);
        }
        record(referral, "letter-opened", Map.of(), by);
        return letter;
    }

    /** For whoever sends letters: to whom, about whom and how soon, without what is in them. */
    @Transactional(readOnly = true)
    ReferralPage address(ReferralKey key, Staff by) {
        return page(referrals.get(key), by);
    }

    @Transactional(readOnly = true)
    List<ReferralPage> toBeSent(UUID clinic, Staff by) {
        return referrals.findToBeSent(clinic, PAGE).stream()
                .map(it -> page(it, by))
                .toList();
    }

    private ReferralPage page(Referral referral, Staff by) {
        return new ReferralPage(mapper.toDetails(referral, by.role()), cases.details(referral.about()));
    }

    private void record(Referral referral, String action, Map<String, String> detail, Staff by) {
        var key = referral.getKey();
        trail.append(key.clinicId(), by.actor(), action, new Subject("referral", key.id()), detail);
    }
}
