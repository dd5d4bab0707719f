package evenfall.portal.referral;

import evenfall.referral.Priority;
import evenfall.privacy.Confidential;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a clinician writes in a letter; the rest of it follows from the case.
 *
 * @param recipient to whom it is addressed
 * @param service which service is asked
 * @param question what the clinic wants to know
 * @param summary what the answers say, in sentences
 */
@Embeddable
record LetterText(
        Confidential recipient,
        Confidential service,
        Confidential question,
        Confidential summary,
        @Enumerated(EnumType.STRING) Priority priority) {}
