package evenfall.intake.interview;

import evenfall.intake.draft.Person;
import evenfall.intake.draft.TypedDate;
import evenfall.privacy.Confidential;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who the patient is, as typed. */
record PersonForm(
        @NotBlank @Size(max = NAME) String name,
        TypedDate born,
        @Size(max = NUMBER) String number,
        @Size(max = NAME) String answeredBy) {

    static final PersonForm BLANK = new PersonForm("", TypedDate.BLANK, "", "");

    private static final int NAME = 200;

    private static final int NUMBER = 50;

    private static final int OLDEST = 120;

    PersonForm {
        name = Objects.requireNonNullElse(name, "");
        born = Objects.requireNonNullElse(born, TypedDate.BLANK);
        number = Objects.requireNonNullElse(number, "");
        answeredBy = Objects.requireNonNullElse(answeredBy, "");
    }

    static PersonForm of(@Nullable Person person) {
        return person == null
                ? BLANK
                : new PersonForm(
                        person.name().text(),
                        TypedDate.of(person.born()),
                        Optionally.text(person.number()),
                        Optionally.text(person.answeredBy()));
    }

    void check(Errors errors, boolean forAnother, LocalDate today) {
        if (forAnother && answeredBy.isBlank()) {
            errors.rejectValue("answeredBy", "NotBlank");
        }
        bornProblem(today).ifPresent(problem -> errors.rejectValue("born", problem));
    }

    private Optional<String> bornProblem(LocalDate today) {
        if (born.isBlank()) {
            return Optional.of("NotBlank");
        }
        return born.date()
                .map(date -> date.isAfter(today) ? "Future" : age(date, today) > OLDEST ? "TooOld" : "")
                .or(() -> Optional.of("NotADate"))
                .filter(it -> !it.isEmpty());
    }

    private static int age(LocalDate born, LocalDate today) {
        return Period.between(born, today).getYears();
    }

    Person toPerson() {
        return new Person(
                new Confidential(name.strip()),
                born.date().orElseThrow(),
                Optionally.confidential(number),
                Optionally.confidential(answeredBy));
    }

    @Override
    public String toString() {
        return "[person form]";
    }
}
