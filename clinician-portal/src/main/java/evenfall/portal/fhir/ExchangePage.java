package evenfall.portal.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what does not get on.
 *
 * @param next where the next page goes on, if there is one
 * @param open whether any host may be called at all
 */
record ExchangePage(List<ExchangeLine> lines, @Nullable Long next, boolean open) {}
