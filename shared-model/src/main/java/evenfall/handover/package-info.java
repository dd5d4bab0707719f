/** What passes between a clinic and a receiving service that has no account: how things stand, and the letter. */
@NullMarked
package evenfall.handover;

import org.jspecify.annotations.NullMarked;
