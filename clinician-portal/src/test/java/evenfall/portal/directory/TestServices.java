package evenfall.portal.directory;

import evenfall.portal.security.Staff;
import java.util.List;
import java.util.UUID;

/** Services that can be written to from system to system. */
public final class TestServices {

    private TestServices() {}

    public static UUID add(Directory directory, Staff by, String endpoint) {
        return directory.add(
                new ServiceEntry(
                        "Sleep Centre North",
                        "Sleep medicine",
                        List.of(),
                        List.of(),
                        List.of(),
                        "+420 600 000 001",
                        "",
                        "",
                        Reach.PHONE,
                        endpoint,
                        "en",
                        "",
                        "",
                        true),
                by);
    }
}
