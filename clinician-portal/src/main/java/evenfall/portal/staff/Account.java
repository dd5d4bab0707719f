package evenfall.portal.staff;

import evenfall.portal.security.Staff;

/**
 * What signing in needs to know of somebody.
 *
 * @param open whether this person may come in now, given the right passphrase
 */
record Account(StaffKey key, Staff staff, String passphraseHash, boolean open) {

    @Override
    public String toString() {
        return "[account]";
    }
}
