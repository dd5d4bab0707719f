package evenfall.portal.person;

import java.util.List;

/**
 * Somebody the clinic may know already: a case that looks as if it were of the same person.
 *
 * @param version of what was judged about that case, as it is shown
 * @param cases of that person, the one that is compared among them, the latest first
 * @param lines what the two forms say about the person
 */
public record Match(OtherCase other, int version, List<OtherCase> cases, List<IdentityLine> lines) {

    public Match {
        cases = List.copyOf(cases);
        lines = List.copyOf(lines);
    }

    /** How many further cases that person has. */
    public int more() {
        return cases.size() - 1;
    }

    @Override
    public String toString() {
        return "[match]";
    }
}
