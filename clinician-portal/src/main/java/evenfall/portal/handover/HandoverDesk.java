package evenfall.portal.handover;

import evenfall.envelope.HandoverCode;
import evenfall.envelope.HandoverKey;
import evenfall.envelope.HandoverToken;
import evenfall.portal.referral.ReferralKey;
import evenfall.portal.referral.SignedLetter;
import evenfall.portal.referral.SignedLetters;
import evenfall.portal.security.Staff;
import evenfall.referral.ReferralState;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes links for receiving services, takes them back, and keeps what they show as things stand. */
@Service
@Transactional
public class HandoverDesk {

    private static final Set<ReferralState> NOT_YET =
            Set.of(ReferralState.DRAFT, ReferralState.WAITING_FOR_CONSENT, ReferralState.SIGNED);

    private final Links links;

    private final SignedLetters letters;

    private final AuditTrail trail;

    private final Clock clock;

    HandoverDesk(Links links, SignedLetters letters, AuditTrail trail, Clock clock) {
        this.links = links;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes a link to a letter that was sent. Links made before stop working: a letter has one reader.
     *
     * @param expiry how long it opens
     * @return link and code, which nobody learns later
     * @throws LinkNotPossible if the letter was not sent yet, or its referral is over
     */
    public NewLink open(SignedLetter letter, Staff by, Duration expiry) {
        if (NOT_YET.contains(letter.state()) || letter.state().isOver()) {
            throw new LinkNotPossible(letter.key());
        }
        var now = clock.instant();
        links.live(letter.key(), now).forEach(it -> revoke(letter.key(), it.key(), by, now));
        var key = new LinkKey(letter.key().clinicId(), UUID.randomUUID());
        var token = HandoverToken.random();
        var code = HandoverCode.random();
        var secret = HandoverKey.derive(token, code);
        var seal = secret.seal();
        var sealed = new Sealed(
                LetterSeal.standing(letter, letter.state(), links.said(letter.key()), key, seal),
                LetterSeal.letter(letter, key, seal));
        var until = now.plus(expiry);
        links.add(key, letter.key(), token, secret, sealed, letter.letterVersion(), until, by, now);
        record(letter.key(), "handover-link-made", key, by);
        return new NewLink(key.id(), token, code, until);
    }

    NewLink open(ReferralKey referral, Staff by, Duration expiry) {
        return open(letters.find(referral), by, expiry);
    }

    /** Remembers that a link has left by mail. */
    void mailed(ReferralKey referral, UUID link, Staff by) {
        record(referral, "handover-link-mailed", new LinkKey(referral.clinicId(), link), by);
    }

    /** @throws LinkNotPossible if there is no such link, or it was taken back before */
    void revoke(ReferralKey referral, UUID link, Staff by) {
        revoke(referral, new LinkKey(referral.clinicId(), link), by, clock.instant());
    }

    private void revoke(ReferralKey referral, LinkKey key, Staff by, Instant at) {
        if (!links.revoke(key, referral, by, at)) {
            throw new LinkNotPossible(referral);
        }
        record(referral, "handover-link-revoked", key, by);
    }

    @Transactional(readOnly = true)
    SignedLetter letter(ReferralKey referral) {
        return letters.find(referral);
    }

    @Transactional(readOnly = true)
    List<LinkLine> links(ReferralKey referral) {
        return links.of(referral, clock.instant());
    }

    /** Seals for every link that still opens how things stand now. */
    void update(ReferralKey referral, ReferralState state) {
        var live = links.live(referral, clock.instant());
        if (live.isEmpty()) {
            return;
        }
        var letter = letters.find(referral);
        var said = links.said(referral);
        for (var link : live) {
            links.seal(link.key(), LetterSeal.standing(letter, state, said, link.key(), link.seal()));
            if (link.letterVersion() != letter.letterVersion()) {
                links.sealLetter(
                        link.key(), LetterSeal.letter(letter, link.key(), link.seal()), letter.letterVersion());
            }
        }
    }

    private void record(ReferralKey referral, String action, LinkKey link, Staff by) {
        trail.append(
                referral.clinicId(),
                by.actor(),
                action,
                new Subject("referral", referral.id()),
                Map.of("link", link.id().toString()));
    }
}
