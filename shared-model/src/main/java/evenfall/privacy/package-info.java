/** Words written by or about a patient, kept from printing themselves. */
@NullMarked
package evenfall.privacy;

import org.jspecify.annotations.NullMarked;
