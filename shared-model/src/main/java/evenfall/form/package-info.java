/** The questions of a protocol: sections, pages, options, limits and skip logic. */
@NullMarked
package evenfall.form;

import org.jspecify.annotations.NullMarked;
