package evenfall.form;

import java.math.BigDecimal;

/** What is wrong with an answer as it was sent. It never repeats what was sent. */
public sealed interface Problem {

    /** The question must be answered. */
    record Missing() implements Problem {}

    /** Not one of the options offered, or more than one where one was asked for. */
    record NotOffered() implements Problem {}

    /** "None of these" together with one of these. */
    record NoneAndSome() implements Problem {}

    record NotANumber() implements Problem {}

    record OutOfRange(BigDecimal least, BigDecimal most) implements Problem {}

    record TooPrecise(int decimals) implements Problem {}

    /** No day of the calendar. */
    record NotADay() implements Problem {}

    /** A day that is still to come. */
    record InTheFuture() implements Problem {}

    /**
     * More text than fits.
     *
     * @param by how many characters too many
     */
    record TooLong(int maxLength, int by) implements Problem {}
}
