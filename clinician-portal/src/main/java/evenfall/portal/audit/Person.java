package evenfall.portal.audit;

import java.util.UUID;

/** Somebody whose doings can be looked at. */
record Person(UUID id, String name) {}
