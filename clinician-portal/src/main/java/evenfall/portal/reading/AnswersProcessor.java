package evenfall.portal.reading;

import static org.unbescape.html.HtmlEscape.escapeHtml4Xml;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Writes a list of questions and answers into a description list. A template could, and did, but took a fifth of the time of
 * a case page for it. Whatever was typed is escaped here, as {@code th:text} does.
 */
class AnswersProcessor extends AbstractAttributeTagProcessor {

    private static final int FIRST = 1;

    private final MessageSource messages;

    AnswersProcessor(String prefix, MessageSource messages) {
        super(TemplateMode.HTML, prefix, null, false, "answers", true, FIRST, true);
        this.messages = messages;
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String expression,
            IElementTagStructureHandler structure) {
        var html = new StringBuilder();
        for (var answer : (List<?>) value(context, expression)) {
            write(answer instanceof AnswerHistory history ? history.now() : (AnswerReading) answer, context, html);
        }
        structure.setBody(html, false);
    }

    private static Object value(ITemplateContext context, String expression) {
        return StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, expression)
                .execute(context);
    }

    private void write(AnswerReading answer, ITemplateContext context, StringBuilder html) {
        html.append("<div><dt>").append(escapeHtml4Xml(answer.question())).append("</dt><dd>");
        var locale = context.getLocale();
        switch (answer.kind()) {
            case ANSWERED -> html.append(escapeHtml4Xml(answer.said()));
            case WORDS ->
                html.append("<p class=\"words\" dir=\"auto\" lang=\"")
                        .append(escapeHtml4Xml(String.valueOf(value(context, "${file.language}"))))
                        .append("\">")
                        .append(escapeHtml4Xml(answer.said()))
                        .append("</p>");
            case UNSURE -> silence(answer.said(), html);
            case EMPTY, NOT_TOLD, NOT_ASKED -> silence(text("answer." + answer.kind(), locale), html);
        }
        if (answer.age() != null) {
            html.append(" <strong class=\"age\">")
                    .append(escapeHtml4Xml(age(answer.age(), locale)))
                    .append("</strong>");
        }
        html.append("</dd></div>");
    }

    private static void silence(@Nullable String text, StringBuilder html) {
        html.append("<em class=\"silence\">").append(escapeHtml4Xml(text)).append("</em>");
    }

    private String age(Age age, Locale locale) {
        return switch (age) {
            case Age.TooOld(var months) -> text("age.too-old", locale, months);
            case Age.Undated() -> text("age.undated", locale);
        };
    }

    private String text(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
