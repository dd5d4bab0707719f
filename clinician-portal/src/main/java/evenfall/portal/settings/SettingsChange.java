package evenfall.portal.settings;

import java.time.Instant;

/** Who changed a setting, from what to what. */
record SettingsChange(
        long number, String setting, String was, String became, Instant changedAt, String changedByName) {}
