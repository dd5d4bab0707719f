package evenfall.intake.failure;

import org.springframework.http.HttpStatus;

/** What went wrong, as a patient can make use of it. */
enum Failure {
    UNREADABLE("unreadable"),
    /** Only a form without a valid token is forbidden here: the page was open for too long. */
    REFUSED("refused"),
    ABSENT("absent"),
    TOO_LARGE("too-large"),
    BUSY("busy"),
    UNAVAILABLE("unavailable"),
    INTERNAL("internal");

    private final String messages;

    Failure(String messages) {
        this.messages = messages;
    }

    static Failure of(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN -> REFUSED;
            case NOT_FOUND -> ABSENT;
            case CONTENT_TOO_LARGE -> TOO_LARGE;
            case TOO_MANY_REQUESTS -> BUSY;
            case SERVICE_UNAVAILABLE -> UNAVAILABLE;
            default -> status.is4xxClientError() ? UNREADABLE : INTERNAL;
        };
    }

    /** Where its words are found. */
    String messages() {
        return messages;
    }
}
