/** The diary of the nights, as patients keep it after the form. */
@NullMarked
package evenfall.portal.diary;

import org.jspecify.annotations.NullMarked;
