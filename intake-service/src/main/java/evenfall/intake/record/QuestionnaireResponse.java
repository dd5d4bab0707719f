package evenfall.intake.record;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import evenfall.form.Asked;
import evenfall.form.Option;
import evenfall.form.Question;
import evenfall.intake.afterwards.Standing;
import evenfall.intake.interview.Wording;
import evenfall.submission.Message;
import evenfall.submission.Submission;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a patient answered, as other systems read it: an HL7 FHIR R4 QuestionnaireResponse
 * (<a href="https://hl7.org/fhir/R4/questionnaireresponse.html">hl7.org/fhir/R4</a>). The items are named as the
 * protocol names its questions; what was asked and not answered is left out.
 */
record QuestionnaireResponse(Standing standing) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static QuestionnaireResponse of(Standing standing) {
        return new QuestionnaireResponse(standing);
    }

    byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(resource());
    }

    private Map<String, Object> resource() {
        var sent = submission();
        var resource = new LinkedHashMap<String, Object>();
        resource.put("resourceType", "QuestionnaireResponse");
        resource.put("language", sent.language());
        resource.put(
                "identifier",
                Map.of(
                        "system",
                        "urn:evenfall:reference",
                        "value",
                        sent.reference().value()));
        resource.put("questionnaire", "%s|%s".formatted(system(), sent.protocolVersion()));
        resource.put("status", amendments().isEmpty() ? "completed" : "amended");
        resource.put("subject", Map.of("display", sent.patient().name().text()));
        resource.put("authored", DateTimeFormatter.ISO_INSTANT.format(authored().atOffset(ZoneOffset.UTC)));
        if (sent.answeredBy() != null) {
            resource.put("source", Map.of("display", sent.answeredBy().text()));
        }
        resource.put("item", items());
        return resource;
    }

    private Submission submission() {
        return standing.receipt().submission();
    }

    private List<Message.Amendment> amendments() {
        return standing.receipt().amendments();
    }

    private Instant authored() {
        return amendments().isEmpty()
                ? submission().sentAt()
                : amendments().getLast().at();
    }

    private String system() {
        return "urn:evenfall:protocol:" + submission().protocol();
    }

    private List<Map<String, Object>> items() {
        var form = standing.clinic().form();
        var answers = standing.receipt().answers(form);
        var items = new ArrayList<Map<String, Object>>();
        OwnAnswers.visible(form.questions())
                .forEach(question -> answers.to(question.id())
                        .map(it -> values(question, it).toList())
                        .filter(it -> !it.isEmpty())
                        .ifPresent(values -> items.add(item(question, values))));
        return items;
    }

    private static Map<String, Object> item(Question question, List<Map<String, Object>> values) {
        var item = new LinkedHashMap<String, Object>();
        item.put("linkId", question.id().value());
        item.put("text", Wording.of(question).text());
        item.put("answer", values);
        return item;
    }

    private Stream<Map<String, Object>> values(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Choice(var code) -> Stream.of(coding(question.id(), question.asked(), code));
            case Answer.Choices(var codes) -> codes.stream().map(it -> coding(question.id(), question.asked(), it));
            case Answer.Amount(var number) -> Stream.of(number(question.asked(), number));
            case Answer.Day(var date) -> Stream.of(Map.of("valueDate", date.toString()));
            case Answer.Words(var words) -> Stream.of(Map.of("valueString", words.text()));
            case Answer.NotAsked _ -> Stream.empty();
        };
    }

    private Map<String, Object> coding(QuestionId question, Asked asked, String code) {
        var coding = new LinkedHashMap<String, Object>();
        coding.put("system", "%s:%s".formatted(system(), question));
        coding.put("code", code);
        coding.put("display", asked.option(code).map(Option::label).orElse(code));
        return Map.of("valueCoding", coding);
    }

    private static Map<String, Object> number(Asked asked, BigDecimal number) {
        var plain = number.setScale(Math.max(number.scale(), 0));
        return asked instanceof Asked.Amount amount
                ? Map.of("valueQuantity", Map.of("value", plain, "unit", amount.unit()))
                : Map.of("valueDecimal", plain);
    }
}
