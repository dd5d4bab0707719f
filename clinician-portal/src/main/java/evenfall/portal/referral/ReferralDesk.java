package evenfall.portal.referral;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.directory.ServiceEntry;
import evenfall.portal.security.Staff;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /**
     * Begins a letter about a case. Whoever asks twice, or after somebody else, gets the draft that is there.
     *
     * @param pathway by which the patient is referred; the most pressing one that is open where none is named
     */
    ReferralKey draft(CaseKey about, @Nullable String pathway, Staff by) {
        cases.hold(about);
        var text = firstDraft.of(cases.open(about), pathway);
        return referrals.findDraft(about, PAGE).stream()
                .filter(it -> Objects.equals(it.getText().pathway(), text.pathway()))
                .findFirst()
                .map(Referral::getKey)
                .orElseGet(() -> begin(about, text, by));
    }

    private ReferralKey begin(CaseKey about, LetterText text, Staff by) {
        var referral = referrals.save(new Referral(about, text, by, clock.instant()));
        record(referral, "referral-drafted", Map.of(), by);
        return referral.getKey();
    }

    /** Shows a referral to somebody, which is recorded. */
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
