package evenfall.portal.rulebook;

import java.time.Instant;

/** That a clinician approved a version of a protocol for use in the clinic. */
public record SignOff(String staffName, Instant signedAt) {}
