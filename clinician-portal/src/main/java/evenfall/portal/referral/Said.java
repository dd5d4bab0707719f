package evenfall.portal.referral;

import evenfall.privacy.Confidential;
import evenfall.referral.ServiceAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What was said when something happened to a referral.
 *
 * @param answer by the service, without the document that came along
 * @param note by staff: why, what was asked, what the patient was told
 */
record Said(@Nullable ServiceAnswer answer, @Nullable Confidential note) {

    static final Said NOTHING = new Said(null, null);

    static Said of(ServiceAnswer answer) {
        return new Said(answer instanceof ServiceAnswer.Replied reply ? reply.withoutPdf() : answer, null);
    }

    static Said of(@Nullable Confidential note) {
        return new Said(null, note);
    }

    @Override
    public String toString() {
        return "[said]";
    }
}
