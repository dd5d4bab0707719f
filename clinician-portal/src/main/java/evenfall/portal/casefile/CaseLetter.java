package evenfall.portal.casefile;

import java.time.Instant;
import java.util.UUID;

/** A letter to the patient, as a line on the page of its case. */
public record CaseLetter(UUID id, String sentByName, Instant sentAt, String way) {}
