package evenfall.portal.person;

import java.time.Instant;

/**
 * Something that was judged and counts, as the page shows it.
 *
 * @param one the one of the two cases that belongs to this person
 * @param other the other one, and the version of what was judged about it
 */
public record JudgedPair(
        Judgement judgement,
        OtherCase one,
        int version,
        OtherCase other,
        int otherVersion,
        String judgedByName,
        Instant judgedAt) {}
