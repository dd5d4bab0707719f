package evenfall.referral;

import java.util.regex.Pattern;

/**
 * How long something may take.
 *
 * @param amount 1 to 99
 */
public record Allowance(int amount, Unit unit) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d?) (minute|hour|working day)s?");

    /** Minutes and hours run day and night; working days are those of the clinic, and end with the day. */
    public enum Unit {
        MINUTES,
        HOURS,
        WORKING_DAYS
    }

    /**
     * Reads what a protocol says.
     *
     * @throws IllegalArgumentException if the text is not written like {@code 15 minutes}, {@code 1 hour} or {@code 3 working
     *     days}
     */
    public static Allowance parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("write 15 minutes, 1 hour or 3 working days");
        }
        var unit = switch (form.group(2)) {
            case "minute" -> Unit.MINUTES;
            case "hour" -> Unit.HOURS;
            default -> Unit.WORKING_DAYS;
        };
        return new Allowance(Integer.parseInt(form.group(1)), unit);
    }
}
