package evenfall.portal.person;

import evenfall.portal.reading.DifferenceReading;
import org.jspecify.annotations.Nullable;

/**
 * A case beside another one of the same person.
 *
 * @param then the earlier of the two
 * @param now the later one
 * @param reading nothing where the two were asked by different protocols
 */
public record Compared(
        OtherCase then, OtherCase now, @Nullable DifferenceReading reading) {

    @Override
    public String toString() {
        return "[comparison]";
    }
}
