package evenfall.portal.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import evenfall.portal.directory.Directory;
import evenfall.portal.directory.ServiceEntry;
import evenfall.portal.referral.Channel;
import evenfall.portal.referral.ServiceAnswers;
import evenfall.privacy.Confidential;
import evenfall.referral.ServiceAnswer;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfiles;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks services how far the referrals are that they have, and hands on what they answer. */
@Component
class Asker {

    private static final Logger LOG = LoggerFactory.getLogger(Asker.class);

    private static final int AT_ONCE = 20;

    /** Nobody answers any more after that. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private final ExchangeOutbox outbox;

    private final Wire wire;

    private final ServiceAnswers answers;

    private final ClinicProfiles clinics;

    private final Directory directory;

    private final AuditTrail trail;

    private final TransactionOperations transaction;

    private final Clock clock;

    Asker(
            ExchangeOutbox outbox,
            Wire wire,
            ServiceAnswers answers,
            ClinicProfiles clinics,
            Directory directory,
            AuditTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.outbox = outbox;
        this.wire = wire;
        this.answers = answers;
        this.clinics = clinics;
        this.directory = directory;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks about what is due. An endpoint that is away is left alone for the rest of the round. */
    void ask() {
        var away = new HashSet<String>();
        for (int i = 0; i < AT_ONCE; i++) {
            var now = clock.instant();
            var taken = transaction.<Optional<Followed>>execute(_ -> outbox.takeToAsk(now, away));
            if (taken == null || taken.isEmpty()) {
                return;
            }
            var followed = taken.get();
            if (!ask(followed)) {
                away.add(followed.endpoint());
            }
        }
    }

    private boolean ask(Followed followed) {
        try {
            var news = news(followed);
            transaction.executeWithoutResult(_ -> hear(followed, news));
            return true;
        } catch (NotExchanged e) {
            notAnswered(followed, e.because(), e.pause());
            return !e.because().isOfTheEndpoint();
        } catch (RuntimeException e) {
            // whatever is wrong with one, the others are asked about
            LOG.error("{} was not heard of: {}", followed, e.getClass().getName());
            notAnswered(followed, Trouble.UNEXPECTED, null);
            return true;
        }
    }

    private TaskNews news(Followed followed) throws NotExchanged {
        var endpoint = wire.endpoint(followed.endpoint());
        var name = Names.ofLetter(followed.referral(), followed.letter());
        var answer = Courier.search(endpoint, wire, Names.query(name));
        var task = TaskFinder.find(answer, name, followed.task());
        if (task.isEmpty()) {
            throw new NotExchanged(Trouble.NO_TASK);
        }
        var zone = clinics.find(followed.clinicId()).orElseThrow().timeZone();
        var service = directory
                .entry(followed.clinicId(), followed.serviceId())
                .map(ServiceEntry::name)
                .orElse("?");
        return TaskReading.of(task.get(), answer, zone, service, followed.withdrawn());
    }

    private void hear(Followed followed, TaskNews news) {
        var now = clock.instant();
        var said = news.answer();
        byte[] known = null;
        if (said != null) {
            known = print(said);
            if (!Arrays.equals(known, followed.lastAnswer())) {
                var heard = answers.take(followed.referral(), message(followed, news), said, Channel.FHIR, now);
                record(
                        followed,
                        "exchange-answered",
                        Map.of("action", said.action().name(), "heard", heard.name()));
            }
        }
        noteTrouble(followed, news.trouble());
        outbox.markAsked(followed, news, known, next(followed, news, now), now);
    }

    private static @Nullable Instant next(Followed followed, TaskNews news, Instant now) {
        return news.last() || followed.sentAt().plus(LONGEST).isBefore(now)
                ? null
                : now.plus(Patience.untilAskedAgain(followed.sentAt(), now));
    }

    /** The same version of a task is the same message, whoever takes it in and however often. */
    private static UUID message(Followed followed, TaskNews news) {
        var version = news.version().isEmpty() ? followed.id() + news.status() : news.version();
        var name = Stream.of(followed.endpoint(), followed.id().toString(), news.task(), version)
                .reduce("%s %s"::formatted)
                .orElseThrow();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    /** By which an answer is known when a task changes and still says the same. */
    private static byte[] print(ServiceAnswer answer) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(answer.action().name().getBytes(UTF_8));
        switch (answer) {
            case ServiceAnswer.Received _, ServiceAnswer.Missed _, ServiceAnswer.Seen _ -> {}
            case ServiceAnswer.Accepted(var note) -> add(whole, note);
            case ServiceAnswer.Declined(var reason) -> add(whole, reason);
            case ServiceAnswer.MoreWanted(var what) -> add(whole, what);
            case ServiceAnswer.Booked(var at, var where, var bring) -> {
                whole.writeBytes(at.toString().getBytes(UTF_8));
                add(whole, where);
                add(whole, bring);
            }
            case ServiceAnswer.Replied(var text, var pdf) -> {
                add(whole, text);
                whole.writeBytes(pdf == null ? new byte[0] : pdf);
            }
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(whole.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void add(ByteArrayOutputStream whole, @Nullable Confidential words) {
        whole.write(0);
        if (words != null) {
            whole.writeBytes(words.text().getBytes(UTF_8));
        }
    }

    private void notAnswered(Followed followed, Trouble because, @Nullable Duration wished) {
        LOG.warn("{} was not answered: {}", followed, because);
        var now = clock.instant();
        var pause = Patience.untilAskedAgain(followed.sentAt(), now);
        var next = now.plus(wished == null || wished.compareTo(pause) < 0 ? pause : wished);
        transaction.executeWithoutResult(_ -> {
            noteTrouble(followed, because);
            outbox.markNotAnswered(followed, because, next, now);
        });
    }

    /** Once for each kind, and not each time that nothing has changed. */
    private void noteTrouble(Followed followed, @Nullable Trouble trouble) {
        if (trouble != null && trouble != followed.lastTrouble()) {
            record(followed, "exchange-not-understood", Map.of("because", trouble.name()));
        }
    }

    private void record(Followed about, String action, Map<String, ?> detail) {
        trail.append(
                about.clinicId(),
                Courier.EXCHANGE,
                action,
                new Subject("referral", about.referral().id()),
                detail);
    }
}
