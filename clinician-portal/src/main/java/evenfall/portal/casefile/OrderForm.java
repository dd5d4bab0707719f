package evenfall.portal.casefile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line for something to order, as it was typed. */
record OrderForm(String what, String whatFor) {

    static final OrderForm BLANK = new OrderForm("", "");

    OrderForm(@Nullable String what, @Nullable String whatFor) {
        this.what = Objects.requireNonNullElse(what, "").strip();
        this.whatFor = Objects.requireNonNullElse(whatFor, "").strip();
    }

    boolean isNothing() {
        return what.isEmpty() && whatFor.isEmpty();
    }

    boolean isWhole() {
        return !what.isEmpty() && !whatFor.isEmpty();
    }
}
