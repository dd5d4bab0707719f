package evenfall.portal.fhir;

/** What stood in the way of an exchange, as far as somebody can do something about it. */
enum Trouble {
    /** The address is none, is not protected by TLS, or its host is not one of those that may be called. */
    HOST_NOT_ALLOWED,
    /** The host has an address within a network of its own. */
    ADDRESS_NOT_ALLOWED,
    /** The file with what we identify ourselves by cannot be used. */
    CREDENTIALS,
    NOT_REACHED,
    /** The other side is not who it should be, or cannot be spoken to in confidence. */
    CERTIFICATE,
    TIMED_OUT,
    BROKEN_OFF,
    /** We are sent elsewhere, and do not go there. */
    REDIRECTED,
    /** The service does not know us, or does not let us. */
    SIGN_IN,
    /** There is nothing at this address. */
    NOT_THERE,
    /** The service will not have it as it is. */
    REFUSED,
    /** The service changed the task while we did. */
    CHANGED_MEANWHILE,
    /** The service wants to be left alone for a while. */
    BUSY,
    /** Something is wrong at the service. */
    SERVER,
    /** The answer is larger than any that makes sense. */
    TOO_LARGE,
    /** The answer is no FHIR in JSON: a page for people, XML, broken, or nested without end. */
    NOT_FHIR,
    WRONG_RESOURCE,
    /** The service knows of no such task. */
    NO_TASK,
    /** The service shows us a task that is not of this referral. */
    NOT_OURS,
    /** The service has our task more than once. */
    SEVERAL_TASKS,
    /** The task is in a state that nobody here understands. */
    UNKNOWN_STATUS,
    /** The two states of the task contradict each other. */
    CONTRADICTION,
    /** There is an appointment without a time. */
    NO_TIME,
    /** The service cancelled the appointment, and gave no other. */
    APPOINTMENT_CANCELLED,
    /** The task names a document that did not come along. */
    DOCUMENT_MISSING,
    /** The document is no PDF, or too large. */
    DOCUMENT_UNUSABLE,
    /** The words were longer than we keep; the end is missing. */
    WORDS_CUT,
    /** Something is wrong here. */
    UNEXPECTED;

    /** Whether whatever else waits for the same endpoint would fare no better now. */
    boolean isOfTheEndpoint() {
        return switch (this) {
            case HOST_NOT_ALLOWED,
                    ADDRESS_NOT_ALLOWED,
                    CREDENTIALS,
                    NOT_REACHED,
                    CERTIFICATE,
                    TIMED_OUT,
                    BROKEN_OFF,
                    REDIRECTED,
                    SIGN_IN,
                    BUSY -> true;
            case NOT_THERE,
                    REFUSED,
                    CHANGED_MEANWHILE,
                    SERVER,
                    TOO_LARGE,
                    NOT_FHIR,
                    WRONG_RESOURCE,
                    NO_TASK,
                    NOT_OURS,
                    SEVERAL_TASKS,
                    UNKNOWN_STATUS,
                    CONTRADICTION,
                    NO_TIME,
                    APPOINTMENT_CANCELLED,
                    DOCUMENT_MISSING,
                    DOCUMENT_UNUSABLE,
                    WORDS_CUT,
                    UNEXPECTED -> false;
        };
    }
}
