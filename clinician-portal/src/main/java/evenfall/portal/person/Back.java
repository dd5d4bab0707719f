package evenfall.portal.person;

import java.util.UUID;

/** The page from which somebody judged, and to which they go back. */
enum Back {
    PERSON("/cases/%s/person"),
    CASE("/cases/%s"),
    CONTACT("/cases/%s/contact");

    private final String page;

    Back(String page) {
        this.page = page;
    }

    String to(UUID id) {
        return page.formatted(id);
    }
}
