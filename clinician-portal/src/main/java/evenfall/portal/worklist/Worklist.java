package evenfall.portal.worklist;

import evenfall.envelope.RecordKeys;
import evenfall.portal.inbox.RefusedMessages;
import evenfall.portal.protocol.Protocols;
import evenfall.portal.sealing.SealedJson;
import evenfall.portal.security.Staff;
import evenfall.submission.Patient;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists who wants attention. */
@Service
@Transactional(readOnly = true)
class Worklist {

    static final int PAGE = 50;

    private final ListedCases cases;

    private final CaseCounts counts;

    private final Colleagues colleagues;

    private final Viewings viewings;

    private final RefusedMessages refused;

    private final ClinicProfiles clinics;

    private final Protocols protocols;

    private final SealedJson<Patient> patients;

    private final Clock clock;

    Worklist(
            ListedCases cases,
            CaseCounts counts,
            Colleagues colleagues,
            Viewings viewings,
            RefusedMessages refused,
            ClinicProfiles clinics,
            Protocols protocols,
            RecordKeys keys,
            Clock clock) {
        this.cases = cases;
        this.counts = counts;
        this.colleagues = colleagues;
        this.viewings = viewings;
        this.refused = refused;
        this.clinics = clinics;
        this.protocols = protocols;
        this.patients = new SealedJson<>(keys, Patient.class, "patient");
        this.clock = clock;
    }

    /** What can be asked for at this clinic. */
    FilterChoices choices(UUID clinic) {
        return new FilterChoices(
                colleagues.of(clinic), clinics.find(clinic).orElseThrow().languages(), protocols.all());
    }

    WorklistPage page(Staff me, Filter filter, Paging paging, FilterChoices choices) {
        var now = clock.instant();
        var found = cases.page(me.clinicId(), me.id(), filter, paging, PAGE + 1, now);
        var onPage = found.stream().limit(PAGE).toList();
        var listed = paging.back() ? onPage.reversed() : onPage;
        boolean more = found.size() > PAGE;
        var lines = lines(me, listed, choices, now);
        var counted = counts.of(me.clinicId(), me.id(), filter.scope(), now);
        var messages = refused.of(me.clinicId());
        return new WorklistPage(
                lines,
                counted,
                messages,
                (paging.back() ? more : paging.from() != null) && !listed.isEmpty()
                        ? listed.getFirst().position()
                        : null,
                (paging.back() || more) && !listed.isEmpty() ? listed.getLast().position() : null,
                more || paging.back()
                        ? null
                        : cases.end(me.clinicId(), me.id(), filter, paging, now).orElse(null),
                WorklistPage.version(Stream.of(
                                listed.stream().map(it -> it.shown(now)),
                                lines.stream().map(it -> it.owner() + " " + it.viewers()),
                                Stream.of(counted.toString(), String.valueOf(messages.size())))
                        .flatMap(it -> it)));
    }

    /** These cases as lines, the latest first. */
    List<WorklistLine> lines(Staff me, List<UUID> ids, FilterChoices choices) {
        return lines(me, cases.latestFirst(me.clinicId(), ids), choices, clock.instant());
    }

    private List<WorklistLine> lines(Staff me, List<ListedCase> listed, FilterChoices choices, Instant now) {
        var today = LocalDate.ofInstant(
                now, clinics.find(me.clinicId()).orElseThrow().timeZone());
        var viewers = viewings.others(me, listed.stream().map(ListedCase::id).toList());
        var lines = new ArrayList<WorklistLine>();
        for (var it : listed) {
            var patient = it.patient(patients);
            var owner = owner(it, choices);
            lines.add(new WorklistLine(
                    it.id(),
                    patient.name(),
                    patient.born(),
                    patient.ageOn(today),
                    it.reference(),
                    it.level(),
                    it.state(),
                    it.queue(),
                    it.language(),
                    it.receivedAt(),
                    Span.of(it.waiting(now)),
                    it.dueAt(),
                    it.isPaused(),
                    it.overdue(now).map(Span::of).orElse(null),
                    it.owner().orElse(null),
                    owner,
                    owner != null && owner.id().equals(me.id()),
                    it.hasOpenWishes(),
                    viewers.getOrDefault(it.id(), List.of())));
        }
        return lines;
    }

    private static @Nullable Colleague owner(ListedCase listed, FilterChoices choices) {
        return listed.owner().flatMap(choices::colleague).orElse(null);
    }
}
