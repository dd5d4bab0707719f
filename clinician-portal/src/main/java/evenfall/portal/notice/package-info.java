/** What staff are told by mail: that something waits, and nothing about whom. */
@NullMarked
package evenfall.portal.notice;

import org.jspecify.annotations.NullMarked;
