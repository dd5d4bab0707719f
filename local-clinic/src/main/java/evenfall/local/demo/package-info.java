/** Fills the demo clinic the way people would: over HTTP, page by page. */
@NullMarked
package evenfall.local.demo;

import org.jspecify.annotations.NullMarked;
