/** What an administrator sets for the clinic: who it is, how soon it reads, which days count, what it says to patients. */
@NullMarked
package evenfall.portal.settings;

import org.jspecify.annotations.NullMarked;
