/** What both services need of Spring, configured by being on the class path. */
@NullMarked
package evenfall.support;

import org.jspecify.annotations.NullMarked;
