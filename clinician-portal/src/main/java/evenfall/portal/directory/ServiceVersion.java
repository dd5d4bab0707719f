package evenfall.portal.directory;

import java.time.Instant;

/** What the directory said of a service from a change on. */
record ServiceVersion(int version, ServiceEntry entry, Instant changedAt, String changedByName) {}
