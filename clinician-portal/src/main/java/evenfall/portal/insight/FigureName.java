package evenfall.portal.insight;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is a figure of, in the order of the page. */
enum FigureName {
    /** Time to first review. */
    REVIEW,
    /** Who waits now, by age. */
    BACKLOG,
    /** Red flags raised and answered. */
    FLAGS,
    /** Decisions against proposals. */
    DECISIONS,
    /** How long patients take to answer what was asked back. */
    ANSWERS,
    /** How many referrals came to a visit, a reply that was read, and a patient who knows of it. */
    REFERRALS,
    /** How long referrals stay in every state. */
    STATES,
    /** Where patients give up in the form. */
    FORM,
    /** Forms begun and sent, by week. */
    WEEKS;

    /** As it stands in addresses and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FigureName> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
