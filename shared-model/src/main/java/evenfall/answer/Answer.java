package evenfall.answer;

import evenfall.privacy.Confidential;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a patient said to one question. To be unsure is an answer too: the option {@value #UNSURE}, which no comparison
 * takes for a "no".
 */
public sealed interface Answer {

    /** The code of "I am not sure", wherever a question offers it. */
    String UNSURE = "unsure";

    /** One option of several. */
    record Choice(String code) implements Answer {}

    /** Any number of options, in the order they were offered. */
    record Choices(Set<String> codes) implements Answer {

        public Choices {
            codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
        }
    }

    /** A number in the unit of its question. */
    record Amount(BigDecimal value) implements Answer {}

    /** A day of the calendar. */
    record Day(LocalDate date) implements Answer {}

    /** The patient's own words. */
    record Words(Confidential text) implements Answer {}

    /** The question did not apply and was never shown. */
    record NotAsked() implements Answer {}
}
