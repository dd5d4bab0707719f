package evenfall.protocol;

import evenfall.referral.Priority;
import java.util.regex.Pattern;

/**
 * How soon something has to happen, the soonest first.
 *
 * @param text as the protocol puts it, such as {@code 3 working days}
 * @param days about how many days that is, to put targets in order; 0 for now and for the same day
 */
public record Target(String text, int days) implements Comparable<Target> {

    private static final int FORTNIGHT = 14;

    private static final Pattern FORM = Pattern.compile("([1-9]\\d?) (working days|weeks)");

    /** @throws IllegalArgumentException if the text is no target */
    static Target parse(String text) {
        if (text.equals("now")) {
            return new Target(text, -1);
        }
        if (text.equals("same day")) {
            return new Target(text, 0);
        }
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("write now, same day, 3 working days or 2 weeks");
        }
        return new Target(text, Integer.parseInt(form.group(1)) * (form.group(2).equals("weeks") ? 7 : 1));
    }

    /** How soon the other service should see the patient, where this is how soon it has to happen. */
    public Priority priority() {
        if (days < 0) {
            return Priority.EMERGENCY;
        }
        if (days == 0) {
            return Priority.URGENT;
        }
        return days <= FORTNIGHT ? Priority.PRIORITY : Priority.ROUTINE;
    }

    @Override
    public int compareTo(Target other) {
        return Integer.compare(days, other.days);
    }
}
