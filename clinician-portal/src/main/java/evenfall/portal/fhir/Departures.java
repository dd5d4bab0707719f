package evenfall.portal.fhir;

import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.directory.Directory;
import evenfall.portal.referral.Delivery;
import evenfall.portal.referral.ReferralKey;
import evenfall.portal.referral.ReferralMoved;
import evenfall.portal.referral.SignedLetter;
import evenfall.portal.referral.SignedLetters;
import evenfall.referral.ReferralState;
import evenfall.support.clinic.ClinicProfiles;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a referral into the outbox in the transaction in which it is sent, and calls it off in the one in which it is
 * cancelled or goes on elsewhere. What leaves is made here and kept: what is tried again is the very same, whatever the
 * patient has told since.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Departures {

    private final ExchangeOutbox outbox;

    private final SignedLetters letters;

    private final CaseRoom cases;

    private final ClinicProfiles clinics;

    private final Directory directory;

    private final EntityManager entities;

    private final JdbcClient jdbc;

    Departures(
            ExchangeOutbox outbox,
            SignedLetters letters,
            CaseRoom cases,
            ClinicProfiles clinics,
            Directory directory,
            EntityManager entities,
            JdbcClient jdbc) {
        this.outbox = outbox;
        this.letters = letters;
        this.cases = cases;
        this.clinics = clinics;
        this.directory = directory;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @EventListener
    void leave(ReferralMoved moved) {
        switch (moved.action()) {
            case SEND -> send(moved.key(), moved.at());
            case CANCEL, REDIRECT -> outbox.withdraw(moved.key(), Integer.MAX_VALUE, moved.at());
            case EDIT,
                    SIGN,
                    AWAIT_CONSENT,
                    NOTE_CONSENT,
                    REVISE,
                    CHASE,
                    RECEIVE,
                    ACCEPT,
                    DECLINE,
                    RETURN,
                    BOOK,
                    MISS,
                    SEE,
                    REPLY,
                    REVIEW,
                    TELL_PATIENT,
                    CLOSE -> {}
        }
    }

    private record Sent(@Nullable String how, UUID signedBy) {}

    private void send(ReferralKey key, Instant at) {
        var sent = sent(key);
        int letter = Integer.MAX_VALUE;
        if (Delivery.FHIR.name().equals(sent.how())) {
            var signed = letters.find(key);
            letter = signed.letterVersion();
            var service = Optional.ofNullable(signed.serviceId()).orElseThrow(() -> new NoEndpoint(key));
            var content = Fhir.write(ReferralBundle.of(
                    new Outgoing(
                            signed,
                            cases.open(signed.about()),
                            clinics.find(key.clinicId()).orElseThrow(),
                            service,
                            sent.signedBy()),
                    TaskState.of(ReferralState.SENT).orElseThrow()));
            outbox.putReferral(key, letter, address(signed, service), content, at);
        }
        // a letter that was written anew takes the place of the one before, whichever way it goes now
        outbox.withdraw(key, letter, at);
        outbox.stopAsking(key, letter);
    }

    private ExchangeOutbox.Address address(SignedLetter signed, UUID service) {
        return directory
                .entry(signed.key().clinicId(), service)
                .filter(it -> !it.endpoint().isBlank())
                .map(it -> new ExchangeOutbox.Address(service, it.endpoint(), signed.reference()))
                .orElseThrow(() -> new NoEndpoint(signed.key()));
    }

    private Sent sent(ReferralKey key) {
        // what has just been done to the referral may not be in the database yet
        entities.flush();
        return jdbc.sql("select sent_how, signed_by from clinic.referral where clinic_id = ? and id = ?")
                .params(key.clinicId(), key.id())
                .query((row, _) -> new Sent(row.getString("sent_how"), row.getObject("signed_by", UUID.class)))
                .single();
    }
}
