package evenfall.portal.settings;

import java.time.Instant;

/**
 * Who changed a setting, from what to what.
 *
 * @param setting its name; of which day or text it is comes after the first dot
 */
record SettingsChange(long number, String setting, String was, String became, Instant changedAt, String changedByName) {

    /** What kind of setting it is. */
    public String kind() {
        int dot = setting.indexOf('.');
        return dot < 0 ? setting : setting.substring(0, dot);
    }

    /** Which one of its kind; empty where there is only one. */
    public String which() {
        int dot = setting.indexOf('.');
        return dot < 0 ? "" : setting.substring(dot + 1);
    }
}
