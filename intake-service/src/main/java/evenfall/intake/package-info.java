/** What patients use to tell what happens at night. */
@NullMarked
package evenfall.intake;

import org.jspecify.annotations.NullMarked;
