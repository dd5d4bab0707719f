package evenfall.portal.letter;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.QuestionId;
import evenfall.portal.casefile.LatestDecision;
import evenfall.portal.casefile.OpenCase;
import evenfall.portal.reading.CaseReading;
import evenfall.portal.reading.FindingReading;
import evenfall.privacy.Confidential;
import evenfall.protocol.Card;
import evenfall.protocol.Translation;
import evenfall.support.clinic.ClinicProfile;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Writes to the patient what can be said before a clinician has touched it, in the patient's language. */
record FirstWords(MessageSource messages, ClinicProfile clinic) {

    /** A letter is read by somebody who does not sleep well. */
    private static final int MOST_CARDS = 4;

    Confidential of(OpenCase open, Optional<LatestDecision> decision, String signedBy) {
        var words = open.reading().protocol().in(open.details().language());
        var language = Locale.forLanguageTag(words.language());
        var around = new ArrayList<String>();
        around.add(say(language, "hello", open.details().patient().name().text()));
        around.add(say(language, "thanks", clinic.name()));
        around.add(findings(open.reading(), words, language));
        decision.ifPresent(it -> around.add(decided(it, language)));
        decision.ifPresent(it -> around.add(next(it, language)));
        around.add(say(language, "worse", clinic.phone(), clinic.emergencyNumber()));
        around.add(say(language, "regards", signedBy, clinic.name()));
        var cards = cards(open.reading(), words, language);
        if (!cards.isEmpty() && length(around) + cards.length() < Confidential.MAX_LENGTH) {
            around.add(around.size() - 2, cards);
        }
        return new Confidential(cut(String.join("\n\n", around)));
    }

    private static int length(List<String> paragraphs) {
        return String.join("\n\n", paragraphs).length() + 2;
    }

    private static String cut(String text) {
        return text.length() <= Confidential.MAX_LENGTH ? text : text.substring(0, Confidential.MAX_LENGTH - 2) + "…";
    }

    private String findings(CaseReading reading, Translation words, Locale language) {
        var said = reading.deciding().stream()
                .map(FindingReading::rule)
                .flatMap(it -> Stream.ofNullable(words.advice(it)))
                .map(it -> it.replace("{emergency}", clinic.emergencyNumber())
                        .replace("{crisis-line}", clinic.crisisLine()))
                .distinct()
                .map(it -> "– " + it)
                .collect(joining("\n"));
        return said.isEmpty() ? say(language, "nothing") : say(language, "found") + "\n" + said;
    }

    private String decided(LatestDecision decision, Locale language) {
        var paragraph = new StringBuilder(say(language, "decided." + decision.outcome()));
        Optional.ofNullable(decision.advice())
                .ifPresent(it -> paragraph.append('\n').append(it.text()));
        decision.tests().forEach(it -> paragraph.append("\n– ").append(it.text()));
        return paragraph.toString();
    }

    private String next(LatestDecision decision, Locale language) {
        var day = decision.lookAgain();
        return day == null
                ? say(language, "next." + decision.outcome(), clinic.name(), clinic.phone())
                : say(language, "next.on", clinic.name(), clinic.phone(), date(day, language));
    }

    private static String date(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    /** What the patient has tried and is worth going on with; nothing that a finding speaks against, or while any is pressing. */
    private String cards(CaseReading reading, Translation words, Locale language) {
        if (reading.level().interrupts()) {
            return "";
        }
        var forbidden = Stream.concat(reading.findings().stream(), reading.lookAlikes().stream())
                .flatMap(it -> it.rule().forbids().stream())
                .collect(toUnmodifiableSet());
        var fitting = reading.protocol().handbook().cards().stream()
                .filter(it -> !it.clinicianOnly() && isWorthTrying(it) && !forbidden.contains(it.id()))
                .filter(it -> wasTried(it, reading))
                .limit(MOST_CARDS)
                .map(it -> card(it, words, language))
                .collect(joining("\n"));
        return fitting.isEmpty() ? "" : say(language, "home") + "\n" + fitting;
    }

    private static boolean isWorthTrying(Card card) {
        return switch (card.verdict()) {
            case SUPPORTED, PLAUSIBLE -> true;
            case NONE, HARMFUL -> false;
        };
    }

    private static boolean wasTried(Card card, CaseReading reading) {
        return card.options().stream()
                .map(it -> it.split("\\.", 2))
                .anyMatch(it -> reading.isChosen(new QuestionId(it[0]), it[1]));
    }

    private String card(Card card, Translation words, Locale language) {
        var line = "– %s: %s".formatted(words.title(card), words.line(card));
        var notForYou = words.notForYouIf(card);
        return notForYou == null ? line : line + " " + say(language, "not-for-you", notForYou);
    }

    private String say(Locale language, String code, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage("patient.plain." + code, arguments, language));
    }

    @Override
    public String toString() {
        return "[first words]";
    }
}
