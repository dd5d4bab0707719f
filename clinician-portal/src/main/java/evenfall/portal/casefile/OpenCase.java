package evenfall.portal.casefile;

import evenfall.portal.reading.CaseReading;

/** A case and what its answers say. */
public record OpenCase(CaseDetails details, CaseReading reading) {}
