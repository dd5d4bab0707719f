package evenfall.portal.reading;

import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/** {@code ev:answers} in templates: questions with what was said to them, as the page of a case shows hundreds. */
@Component
class AnswersDialect extends AbstractProcessorDialect {

    private static final int AFTER_CONDITIONS = 1000;

    private final MessageSource messages;

    AnswersDialect(MessageSource messages) {
        super("Answers", "ev", AFTER_CONDITIONS);
        this.messages = messages;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new AnswersProcessor(prefix, messages));
    }
}
