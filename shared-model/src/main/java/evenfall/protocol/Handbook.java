package evenfall.protocol;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.assessment.Assessment;
import evenfall.assessment.Finding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a protocol knows beside its questions and rules.
 *
 * @param core what every letter carries
 * @param needs what a service may want before it sees a patient
 * @param instruments published questionnaires, most of which must not be shipped
 * @param instrumentRules how a clinic adds one under its own licence
 * @param unverified what a clinician has to confirm
 * @param decisions what a named clinician has to decide before patients use the protocol
 */
public record Handbook(
        List<Card> cards,
        List<String> core,
        List<Pathway> pathways,
        List<Need> needs,
        Medicines medicines,
        List<Instrument> instruments,
        List<String> instrumentRules,
        List<Source> sources,
        List<String> unverified,
        List<String> decisions) {

    public Handbook {
        cards = List.copyOf(cards);
        core = List.copyOf(core);
        pathways = List.copyOf(pathways);
        needs = List.copyOf(needs);
        instruments = List.copyOf(instruments);
        instrumentRules = List.copyOf(instrumentRules);
        sources = List.copyOf(sources);
        unverified = List.copyOf(unverified);
        decisions = List.copyOf(decisions);
    }

    public Optional<Pathway> pathway(String id) {
        return pathways.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The same with the pathways in other words. */
    Handbook saying(UnaryOperator<Pathway> words) {
        return new Handbook(
                cards,
                core,
                pathways.stream().map(words).toList(),
                needs,
                medicines,
                instruments,
                instrumentRules,
                sources,
                unverified,
                decisions);
    }

    /** What is demanded by questions that are asked under a licence which is valid on a day. */
    Set<String> licensed(LocalDate on) {
        return instruments.stream()
                .filter(it -> it.record() != null && it.record().isValid(on))
                .map(it -> Instrument.demand(it.id()))
                .collect(toUnmodifiableSet());
    }

    /** The pathways that findings open, the most pressing first. */
    List<Referable> open(Assessment assessment, Predicate<Pathway.Trigger> opens) {
        boolean pressing = assessment.level().interrupts();
        return pathways.stream()
                .filter(it -> !(it.notWhilePressing() && pressing))
                .map(it -> open(it, assessment, opens))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Referable::within))
                .toList();
    }

    private static Optional<Referable> open(Pathway pathway, Assessment assessment, Predicate<Pathway.Trigger> opens) {
        var triggers = pathway.triggers().stream().filter(opens).toList();
        var because = assessment.findings().stream()
                .filter(it -> triggers.stream().anyMatch(trigger -> names(trigger, it)))
                .toList();
        boolean certain = triggers.stream().anyMatch(it -> it.ifSo() == null);
        var ifs = certain
                ? List.<String>of()
                : triggers.stream()
                        .map(Pathway.Trigger::ifSo)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList();
        return triggers.stream()
                .map(Pathway.Trigger::within)
                .min(Comparator.naturalOrder())
                .map(it -> new Referable(pathway, it, because, ifs));
    }

    private static boolean names(Pathway.Trigger trigger, Finding finding) {
        return trigger.rules().contains(finding.rule().id());
    }
}
