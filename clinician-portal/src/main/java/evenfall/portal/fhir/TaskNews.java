package evenfall.portal.fhir;

import evenfall.referral.ServiceAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What a service's task says.
 *
 * @param task what the service calls it
 * @param version which version of it this is
 * @param status both its states, in the words of FHIR
 * @param answer none where it says nothing new
 * @param trouble what staff have to look at, beside the answer or in its place
 * @param last whether nothing more is to be expected of it
 */
record TaskNews(
        String task,
        String version,
        String status,
        @Nullable ServiceAnswer answer,
        @Nullable Trouble trouble,
        boolean last) {

    @Override
    public String toString() {
        return "[news of %s]".formatted(task);
    }
}
