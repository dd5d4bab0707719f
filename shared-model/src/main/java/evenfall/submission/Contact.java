package evenfall.submission;

import evenfall.privacy.Confidential;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a patient: by telephone, by mail or both.
 *
 * @param note what to mind, such as when to call and who may pick up
 */
public record Contact(
        @Nullable Confidential phone,
        @Nullable Confidential email,
        @Nullable Confidential note) {

    /** @throws IllegalArgumentException if there is no way to reach the patient */
    public Contact {
        if (phone == null && email == null) {
            throw new IllegalArgumentException("A telephone number or a mail address, please");
        }
    }
}
