package evenfall.submission;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.privacy.Confidential;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmissionTests {

    static final Instant NIGHT = Instant.parse("2026-03-02T03:00:00Z");

    Submission submission = new Submission(
            UUID.fromString("00000000-0000-4000-8000-00ffffffffff"),
            UUID.randomUUID(),
            "restless-legs",
            "0.1.0",
            "en",
            NIGHT,
            NIGHT.plusSeconds(600),
            new Patient(
                    new Confidential("Ada Invented"),
                    LocalDate.of(1980, 3, 3),
                    new Contact(new Confidential("555 12 34"), null, new Confidential("after six")),
                    null),
            null,
            new Consent("1", NIGHT, "I agree"),
            new Answers(Map.of(
                    new QuestionId("fever-now"), new Answer.Choice("no"),
                    new QuestionId("sensations"), new Answer.Choices(Set.of("crawling")),
                    new QuestionId("nights-past-week"), new Answer.Amount(new BigDecimal("4.5")),
                    new QuestionId("story"), new Answer.Words(new Confidential("מתפתל 😖\nagain")))),
            List.of(new AdviceShown("R23", NIGHT, null)),
            Set.of(new QuestionId("fever-now")),
            "a public key",
            UUID.randomUUID());

    @Test
    void comesBackAsItWasWritten() {
        assertThat(SubmissionJson.read(SubmissionJson.write(submission), Submission.class))
                .isEqualTo(submission);
    }

    @Test
    void printsNothingOfThePatient() {
        assertThat(submission.toString()
                        + submission.patient()
                        + submission.patient().contact())
                .doesNotContain("Ada", "1980", "555", "twist", "after six");
    }

    @Test
    void referenceIsShortAndTheSameForBothSides() {
        assertThat(submission.reference()).hasToString("ZZZZ-ZZZZ");
    }

    @Test
    void ageIsCountedInCompletedYears() {
        assertThat(submission.patient().ageOn(LocalDate.of(2026, 3, 2))).isEqualTo(45);
        assertThat(submission.patient().ageOn(LocalDate.of(2026, 3, 3))).isEqualTo(46);
    }
}
