package evenfall.portal.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import evenfall.privacy.Confidential;
import evenfall.referral.ServiceAnswer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a task says. What it refers to is taken from within the task or from beside it in the same answer; nothing
 * is ever fetched because a task names it.
 */
final class TaskReading {

    private static final int LARGEST_PDF = 10 * 1024 * 1024;

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private static final String WHERE = "where";

    private static final String BRING = "bring";

    private static final String NO_WORDS = "The service wrote no words of its own.";

    private static final String CUT = " [\u2026]";

    private static final int LONGEST_STATUS = 60;

    private final Task task;

    private final Map<String, Resource> beside = new LinkedHashMap<>();

    private final ZoneId zone;

    private final String service;

    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);

    private TaskReading(Task task, Bundle answer, ZoneId zone, String service) {
        this.task = task;
        this.zone = zone;
        this.service = service;
        task.getContained().forEach(it -> beside.put("#" + local(it), it));
        answer.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Objects::nonNull)
                .forEach(it -> beside.put(it.fhirType() + "/" + local(it), it));
    }

    private static String local(Resource resource) {
        return String.valueOf(resource.getIdElement().getIdPart()).replaceFirst("^#", "");
    }

    /**
     * Reads a task.
     *
     * @param answer what it came with
     * @param zone on whose clocks an appointment is
     * @param service where an appointment is, if nothing else is said
     * @param withdrawn whether we have called the referral off
     */
    static TaskNews of(Task task, Bundle answer, ZoneId zone, String service, boolean withdrawn) {
        return new TaskReading(task, answer, zone, service).news(withdrawn);
    }

    private TaskNews news(boolean withdrawn) {
        var business = BusinessStatus.in(task.getBusinessStatus()).orElse(null);
        var news = News.of(task.getStatus(), business);
        // that a service ends what we have called off is no refusal
        var answer = withdrawn && news == News.CANCELLED ? null : answer(news).orElse(null);
        return new TaskNews(
                task.getIdElement().getIdPart(),
                version(),
                status(business),
                answer,
                troubles.stream().findFirst().orElse(null),
                news.isLast());
    }

    private String version() {
        var meta = task.getMeta();
        if (meta.hasVersionId()) {
            return meta.getVersionId();
        }
        return meta.hasLastUpdated() ? meta.getLastUpdated().toInstant().toString() : "";
    }

    private String status(@Nullable BusinessStatus business) {
        var status = task.getStatus() == null ? "?" : task.getStatus().toCode();
        var whole = business == null ? status : status + " " + business.code();
        return whole.substring(0, Math.min(whole.length(), LONGEST_STATUS));
    }

    private Optional<ServiceAnswer> answer(News news) {
        return switch (news) {
            case NOTHING -> Optional.empty();
            case RECEIVED -> Optional.of(new ServiceAnswer.Received());
            case ACCEPTED -> Optional.of(new ServiceAnswer.Accepted(said().orElse(null)));
            case DECLINED, CANCELLED ->
                Optional.of(new ServiceAnswer.Declined(said().orElseGet(() -> new Confidential(NO_WORDS))));
            case MORE_WANTED ->
                Optional.of(new ServiceAnswer.MoreWanted(said().orElseGet(() -> new Confidential(NO_WORDS))));
            case BOOKED -> booked();
            case MISSED -> Optional.of(new ServiceAnswer.Missed());
            case SEEN -> Optional.of(new ServiceAnswer.Seen());
            case REPLIED -> Optional.of(replied());
            case UNDER_WAY ->
                time().isPresent() ? booked() : Optional.of(new ServiceAnswer.Accepted(said().orElse(null)));
            case APPOINTMENT_CANCELLED -> nothingBut(Trouble.APPOINTMENT_CANCELLED);
            case CONTRADICTION -> nothingBut(Trouble.CONTRADICTION);
            case UNKNOWN -> nothingBut(Trouble.UNKNOWN_STATUS);
        };
    }

    private Optional<ServiceAnswer> nothingBut(Trouble trouble) {
        troubles.add(trouble);
        return Optional.empty();
    }

    private Optional<ServiceAnswer> booked() {
        var time = time();
        if (time.isEmpty()) {
            return nothingBut(Trouble.NO_TIME);
        }
        var where = output(WHERE).or(this::place).flatMap(this::words).orElseGet(() -> new Confidential(service));
        var bring = output(BRING)
                .or(() -> appointment().map(Appointment::getPatientInstruction))
                .flatMap(this::words)
                .orElse(null);
        return Optional.of(new ServiceAnswer.Booked(time.get(), where, bring));
    }

    private Optional<LocalDateTime> time() {
        return appointment()
                .map(Appointment::getStart)
                .or(() -> task.getOutput().stream()
                        .flatMap(it -> moment(it.getValue()).stream())
                        .findFirst())
                .map(it -> LocalDateTime.ofInstant(it.toInstant(), zone));
    }

    /** A day alone is no time to come at. */
    private static Optional<Date> moment(@Nullable Type value) {
        return switch (value) {
            case Period period -> moment(period.getStartElement());
            case BaseDateTimeType time
            when time.getValue() != null && time.getPrecision().compareTo(TemporalPrecisionEnum.DAY) > 0 ->
                Optional.of(time.getValue());
            case null, default -> Optional.empty();
        };
    }

    private Optional<Appointment> appointment() {
        return referred()
                .filter(Appointment.class::isInstance)
                .map(Appointment.class::cast)
                .findFirst();
    }

    private Optional<String> place() {
        return appointment().stream()
                .flatMap(it -> it.getParticipant().stream())
                .filter(it -> String.valueOf(it.getActor().getReference()).contains("Location")
                        || (!it.getActor().hasReference() && it.getActor().hasDisplay()))
                .flatMap(it -> Optional.ofNullable(it.getActor().getDisplay()).stream())
                .findFirst();
    }

    private ServiceAnswer replied() {
        var pdf = pdf();
        var words = words(Stream.concat(plainOutputs(), notes()).collect(Collectors.joining("\n\n")));
        if (words.isEmpty() && pdf.isEmpty() && troubles.isEmpty()) {
            return new ServiceAnswer.Seen();
        }
        return new ServiceAnswer.Replied(words.orElseGet(() -> new Confidential(NO_WORDS)), pdf.orElse(null));
    }

    private Optional<byte[]> pdf() {
        var documents = task.getOutput().stream()
                .flatMap(it -> attachment(it.getValue()))
                .toList();
        var pdfs = documents.stream().filter(this::isUsable).toList();
        if (pdfs.size() < documents.size() || pdfs.size() > 1) {
            troubles.add(Trouble.DOCUMENT_UNUSABLE);
        }
        return pdfs.stream().findFirst().map(Attachment::getData);
    }

    private Stream<Attachment> attachment(@Nullable Type value) {
        return switch (value) {
            case Attachment attachment -> Stream.of(attachment);
            case Reference reference
            when isOfDocument(reference) -> {
                if (beside.get(reference.getReference()) instanceof DocumentReference document) {
                    yield document.getContent().stream().map(it -> it.getAttachment());
                }
                troubles.add(Trouble.DOCUMENT_MISSING);
                yield Stream.empty();
            }
            case null, default -> Stream.empty();
        };
    }

    private boolean isOfDocument(Reference reference) {
        return beside.get(reference.getReference()) instanceof DocumentReference
                || String.valueOf(reference.getReference()).matches(".*(DocumentReference|Binary|Bundle)/.*");
    }

    /** What an attachment says it is does not count, only what it begins with. */
    private boolean isUsable(Attachment attachment) {
        var data = attachment.getData();
        if (data == null || data.length < PDF.length || data.length > LARGEST_PDF) {
            return false;
        }
        for (int i = 0; i < PDF.length; i++) {
            if (data[i] != PDF[i]) {
                return false;
            }
        }
        return true;
    }

    private Stream<Resource> referred() {
        return task.getOutput().stream()
                .map(TaskOutputComponent::getValue)
                .filter(Reference.class::isInstance)
                .map(it -> beside.get(((Reference) it).getReference()))
                .filter(Objects::nonNull);
    }

    private Optional<String> output(String code) {
        return task.getOutput().stream()
                .filter(it -> isOf(it.getType(), code))
                .flatMap(it -> text(it.getValue()).stream())
                .findFirst();
    }

    private static boolean isOf(CodeableConcept type, String code) {
        return type.getCoding().stream()
                .anyMatch(it -> Names.OUTPUT.equals(it.getSystem()) && code.equals(it.getCode()));
    }

    private Stream<String> plainOutputs() {
        return task.getOutput().stream()
                .filter(it -> !isOf(it.getType(), WHERE) && !isOf(it.getType(), BRING))
                .flatMap(it -> text(it.getValue()).stream());
    }

    private Stream<String> notes() {
        return task.getNote().stream().map(Annotation::getText).filter(Objects::nonNull);
    }

    /** Why it is as it is, and whatever was noted. */
    private Optional<Confidential> said() {
        var reason = task.getStatusReason();
        var reasons = reason.hasText()
                ? Stream.of(reason.getText())
                : reason.getCoding().stream().map(it -> it.getDisplay()).filter(Objects::nonNull);
        return words(
                Stream.of(reasons, notes(), plainOutputs()).flatMap(it -> it).collect(Collectors.joining("\n\n")));
    }

    private static Optional<String> text(@Nullable Type value) {
        return switch (value) {
            // of strings, Markdown among them
            case StringType string -> Optional.ofNullable(string.getValue());
            case CodeableConcept concept -> Optional.ofNullable(concept.getText());
            case null, default -> Optional.empty();
        };
    }

    /** As much of it as is kept. */
    private Optional<Confidential> words(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var clean = text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                .strip();
        if (clean.isEmpty()) {
            return Optional.empty();
        }
        if (clean.codePointCount(0, clean.length()) > Confidential.MAX_LENGTH) {
            troubles.add(Trouble.WORDS_CUT);
            int end = clean.offsetByCodePoints(0, Confidential.MAX_LENGTH - CUT.length());
            return Optional.of(new Confidential(clean.substring(0, end) + CUT));
        }
        return Optional.of(new Confidential(clean));
    }
}
