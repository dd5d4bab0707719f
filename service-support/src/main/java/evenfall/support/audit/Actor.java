package evenfall.support.audit;

import java.util.UUID;

/** Who did something. A patient has no name here: the trail never says whose legs they are. */
public sealed interface Actor {

    record Patient() implements Actor {}

    record Staff(UUID id, String name) implements Actor {}

    /** A part of Evenfall that acts by itself, such as the inbox. */
    record Part(String name) implements Actor {}
}
