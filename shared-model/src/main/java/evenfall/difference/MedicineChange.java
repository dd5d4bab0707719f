package evenfall.difference;

import evenfall.protocol.Medicines.Match;

/**
 * A medicine that was named then, now, or both times: new, gone or unchanged. Not being named is not having stopped.
 *
 * @param match as it was written now; as it was written then where it is gone
 */
public record MedicineChange(Turn turn, Match match) {

    @Override
    public String toString() {
        return "[medicine]";
    }
}
