package evenfall.portal.settings;

import java.time.LocalDate;

/** A day on which the clinic does not work. */
record Holiday(LocalDate day, String name) {}
