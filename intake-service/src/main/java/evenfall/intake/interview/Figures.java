package evenfall.intake.interview;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a language writes them. */
public final class Figures {

    private Figures() {}

    public static String of(BigDecimal number, Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }
}
