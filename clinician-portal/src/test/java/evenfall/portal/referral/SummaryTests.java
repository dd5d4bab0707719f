package evenfall.portal.referral;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.portal.SentForms;
import evenfall.portal.casefile.Stance;
import evenfall.portal.reading.CaseReading;
import evenfall.privacy.Confidential;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SummaryTests {

    @Test
    void saysBothWhatWasFoundAndWhatWasNot() {
        assertThat(summary(Map.of("cramp-hard-knot", "yes", "foot-sore", "unsure")))
                .contains("Met: Urge to move the legs (C1); Begins or gets worse at rest (C2)")
                .contains("Still unclear: Not explained by something else (C5).")
                .contains("None of the criteria is known not to be met.")
                .contains("Other causes to think of, not yet confirmed by a clinician: May be leg cramps (R38).")
                .contains("The patient answered yes to no red flag.")
                .contains("left empty, these red flags: Do you have a sore")
                .contains("The patient answered no to these red flags: Has ONE leg");
    }

    @Test
    void fitsTheFieldWhenEverythingIsAnsweredYes() {
        var everything = new HashMap<String, String>();
        SentForms.PROTOCOL
                .form()
                .questions()
                .filter(it -> it.asked().option("yes").isPresent())
                .forEach(it -> everything.put(it.id().value(), "yes"));
        assertThat(summary(everything)).hasSizeLessThanOrEqualTo(Confidential.MAX_LENGTH);
    }

    @Test
    void leavesOutWhatDoesNotFitAndSaysSo() {
        var paragraphs = List.of("Pattern fits.", "Much longer than there is room for.", "Severe.");
        assertThat(Summary.fitting(paragraphs, 28, "More.")).isEqualTo("Pattern fits.\nSevere.\nMore.");
        assertThat(Summary.fitting(paragraphs, 100, "More.")).isEqualTo(String.join("\n", paragraphs));
    }

    private static String summary(Map<String, String> answers) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("letters");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        var submission = SentForms.submission(UUID.randomUUID(), "Jana", Instant.EPOCH, SentForms.answers(answers));
        return new Summary(messages, Locale.ENGLISH)
                .of(CaseReading.of(submission, SentForms.PROTOCOL), _ -> Stance.OPEN);
    }
}
