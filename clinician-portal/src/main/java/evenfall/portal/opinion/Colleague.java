package evenfall.portal.opinion;

import java.util.UUID;

/** Somebody who can be asked. */
record Colleague(UUID id, String name) {}
