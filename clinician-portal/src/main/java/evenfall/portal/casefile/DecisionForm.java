package evenfall.portal.casefile;

import evenfall.portal.page.Chosen;
import evenfall.privacy.Confidential;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a clinician decides about a case, and why. What belongs to another outcome than the chosen one is kept on the page
 * and counts for nothing.
 *
 * @param ticket the id of the decision it becomes: the same form twice is one decision
 * @param offered the tests that were ticked among those the protocol names
 * @param lookAgain a day, as a browser sends it
 * @param because why it is closed
 * @param version of the case as it was shown
 * @param draft the version of this person's draft as it was shown; none where there was none
 */
record DecisionForm(
        UUID ticket,
        @Chosen @Nullable DecisionOutcome outcome,

        @NotBlank @CodePointLength(max = Confidential.MAX_LENGTH)
        String note,

        @CodePointLength(max = Confidential.MAX_LENGTH) String advice,
        Set<String> offered,
        @Size(max = LINES) List<OrderForm> orders,
        String lookAgain,
        @Nullable CloseReason because,
        int version,
        @Nullable Integer draft) {

    /** How many things can be ordered beside what the protocol names. */
    static final int LINES = 4;

    private static final int LONGEST_ORDER = 200;

    DecisionForm(
            @Nullable UUID ticket,
            @Nullable DecisionOutcome outcome,
            @Nullable String note,
            @Nullable String advice,
            @Nullable Set<String> offered,
            @Nullable List<@Nullable OrderForm> orders,
            @Nullable String lookAgain,
            @Nullable CloseReason because,
            int version,
            @Nullable Integer draft) {
        this.ticket = Objects.requireNonNullElseGet(ticket, UUID::randomUUID);
        this.outcome = outcome;
        this.note = cleaned(note);
        this.advice = cleaned(advice);
        this.offered = offered == null ? Set.of() : Set.copyOf(offered);
        this.orders = lines(orders == null ? List.of() : orders);
        this.lookAgain = cleaned(lookAgain);
        this.because = because;
        this.version = version;
        this.draft = draft;
    }

    /** Browsers send two characters for the end of a line; it counts as one. */
    private static String cleaned(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }

    private static List<OrderForm> lines(List<@Nullable OrderForm> typed) {
        var lines = new ArrayList<OrderForm>();
        typed.forEach(it -> lines.add(Objects.requireNonNullElse(it, OrderForm.BLANK)));
        while (lines.size() < LINES) {
            lines.add(OrderForm.BLANK);
        }
        return List.copyOf(lines);
    }

    static DecisionForm blank(int version) {
        return new DecisionForm(null, null, null, null, null, null, null, null, version, null);
    }

    static DecisionForm of(DecisionDraft draft, int version) {
        var typed = draft.getContent();
        return new DecisionForm(
                typed.id(),
                typed.outcome(),
                typed.note(),
                typed.advice(),
                typed.offered(),
                List.copyOf(typed.orders()),
                typed.lookAgain(),
                typed.because(),
                version,
                draft.getVersion());
    }

    /** The same words, to be weighed against what has happened meanwhile; signed now, they are another decision. */
    DecisionForm on(int newVersion, @Nullable Integer newDraft) {
        return new DecisionForm(
                null, outcome, note, advice, offered, List.copyOf(orders), lookAgain, because, newVersion, newDraft);
    }

    /** Says what the outcome wants beside a note. */
    void check(LocalDate today, Errors errors) {
        if (outcome == DecisionOutcome.CLOSE && because == null) {
            errors.rejectValue("because", "missing");
        }
        if (outcome == DecisionOutcome.INVESTIGATE) {
            checkOrders(errors);
            checkDay(today, errors);
        }
    }

    private void checkOrders(Errors errors) {
        if (offered.isEmpty() && orders.stream().allMatch(OrderForm::isNothing)) {
            errors.rejectValue("orders", "missing");
        } else if (!orders.stream().allMatch(it -> it.isNothing() || it.isWhole())) {
            errors.rejectValue("orders", "half");
        } else if (orders.stream().flatMap(it -> Stream.of(it.what(), it.whatFor())).anyMatch(DecisionForm::isLong)) {
            errors.rejectValue("orders", "long", new Object[] {LONGEST_ORDER}, null);
        }
    }

    private static boolean isLong(String typed) {
        return typed.codePointCount(0, typed.length()) > LONGEST_ORDER;
    }

    private void checkDay(LocalDate today, Errors errors) {
        if (day().filter(it -> it.isAfter(today) && it.isBefore(today.plusYears(2))).isEmpty()) {
            errors.rejectValue("lookAgain", "invalid");
        }
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(lookAgain));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** What is decided, with what was proposed beside it; to be asked for when nothing is wrong with the form. */
    DecisionContent toContent(Proposal proposed, LevelStanding level, List<OfferedOrder> offers) {
        boolean investigates = outcome == DecisionOutcome.INVESTIGATE;
        return new DecisionContent(
                proposed,
                level.level(),
                level.because(),
                outcome == DecisionOutcome.ADVISE && !advice.isEmpty() ? new Confidential(advice) : null,
                investigates ? toOrders(offers) : List.of(),
                investigates ? day().orElseThrow() : null,
                outcome == DecisionOutcome.CLOSE ? because : null);
    }

    private List<Order> toOrders(List<OfferedOrder> offers) {
        return Stream.concat(
                        offers.stream()
                                .filter(it -> offered.contains(it.id().value()))
                                .map(OfferedOrder::taken),
                        orders.stream()
                                .filter(OrderForm::isWhole)
                                .map(it -> new Order(new Confidential(it.what()), new Confidential(it.whatFor()))))
                .toList();
    }

    DraftContent toDraft() {
        return new DraftContent(ticket, outcome, note, advice, offered, orders, lookAgain, because);
    }

    Confidential toNote() {
        return new Confidential(note);
    }

    @Override
    public String toString() {
        return "[decision]";
    }
}
