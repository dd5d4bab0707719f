package evenfall.portal.fhir;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import evenfall.form.Asked;
import evenfall.form.Option;
import evenfall.form.Question;
import evenfall.portal.casefile.OpenCase;
import evenfall.submission.Patient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * What a patient answered, as it stands now. The items are named as the protocol names its questions, as they are in the
 * copy that patients themselves may take along; what was asked and not answered is left out.
 */
record AnswersWritten(OpenCase open) {

    QuestionnaireResponse resource() {
        var details = open.details();
        var changed = open.reading().changedAt();
        var response = new QuestionnaireResponse()
                .setIdentifier(new Identifier().setSystem(Names.REFERENCE).setValue(details.reference()))
                .setQuestionnaire(
                        "%s|%s".formatted(system(), open.reading().protocol().version()))
                .setStatus(
                        changed.isPresent()
                                ? QuestionnaireResponseStatus.AMENDED
                                : QuestionnaireResponseStatus.COMPLETED)
                .setAuthored(Date.from(changed.orElse(details.receivedAt())));
        response.setLanguage(details.language());
        if (details.answeredBy() != null) {
            response.setSource(new Reference().setDisplay(details.answeredBy().text()));
        }
        visible()
                .forEach(it -> item(it).filter(QuestionnaireResponseItemComponent::hasAnswer)
                        .forEach(response::addItem));
        return response;
    }

    private String system() {
        return "urn:evenfall:protocol:" + open.reading().protocol().id();
    }

    /** What somebody under age told the clinic alone goes no further. */
    private Stream<Question> visible() {
        var details = open.details();
        var day = LocalDate.ofInstant(details.receivedAt(), ZoneOffset.UTC);
        boolean ofAge = details.patient().ageOn(day) >= Patient.OF_AGE;
        return open.reading().protocol().form().questions().filter(it -> ofAge || !it.discreet());
    }

    private Stream<QuestionnaireResponseItemComponent> item(Question question) {
        return open.reading().account().told().to(question.id()).stream().map(answer -> {
            var item = new QuestionnaireResponseItemComponent()
                    .setLinkId(question.id().value())
                    .setText(question.text());
            values(question, answer).forEach(it -> item.addAnswer().setValue(it));
            return item;
        });
    }

    private Stream<Type> values(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Choice(var code) -> Stream.of(coding(question.id(), question.asked(), code));
            case Answer.Choices(var codes) -> codes.stream().map(it -> coding(question.id(), question.asked(), it));
            case Answer.Amount(var number) ->
                Stream.of(
                        question.asked() instanceof Asked.Amount amount
                                ? new Quantity().setValue(number).setUnit(amount.unit())
                                : new DecimalType(number));
            case Answer.Day(var date) -> Stream.of(new DateType(date.toString()));
            case Answer.Words(var words) -> Stream.of(new StringType(words.text()));
            case Answer.NotAsked _ -> Stream.empty();
        };
    }

    private Coding coding(QuestionId question, Asked asked, String code) {
        return new Coding(
                "%s:%s".formatted(system(), question),
                code,
                asked.option(code).map(Option::label).orElse(code));
    }
}
