/** What is fast, measured. */
@NullMarked
package evenfall.benchmark;

import org.jspecify.annotations.NullMarked;
