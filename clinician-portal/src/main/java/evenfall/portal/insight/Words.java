package evenfall.portal.insight;

import evenfall.assessment.Level;
import evenfall.assessment.Rule;
import evenfall.form.Page;
import evenfall.portal.protocol.Protocols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that figures are shown in. */
@Component
class Words {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final MessageSource messages;

    private final Protocols protocols;

    Words(MessageSource messages, Protocols protocols) {
        this.messages = messages;
        this.protocols = protocols;
    }

    String text(String key, Object... about) {
        return messages.getMessage(key, about, Locale.ENGLISH);
    }

    /** The heads of a table, by the names of their messages. */
    List<String> heads(String... names) {
        return Stream.of(names).map(it -> text("insight.head." + it)).toList();
    }

    String title(FigureName figure) {
        return text("insight." + figure.code() + ".title");
    }

    String level(Level level) {
        return text("level." + level);
    }

    /** What may be decided; the last is nothing yet. */
    List<String> outcomes(List<String> outcomes) {
        return outcomes.stream()
                .map(it -> it.isEmpty() ? text("insight.head.undecided") : text("outcome." + it))
                .toList();
    }

    String month(LocalDate month) {
        return MONTH.format(month);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A rule as this portal knows it, in whatever version. */
    Optional<Rule> rule(String protocol, String rule) {
        return protocols.all().stream()
                .filter(it -> it.id().equals(protocol))
                .flatMap(it -> Optional.ofNullable(it.rules().rules().get(rule)).stream())
                .findFirst();
    }

    String page(Page page) {
        return Optional.ofNullable(page.title())
                .orElseGet(() -> page.questions().getFirst().text());
    }
}
