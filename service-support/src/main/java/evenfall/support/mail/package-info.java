/** Mail that leaves the house. It says nothing about health and names nobody but the clinic. */
@NullMarked
package evenfall.support.mail;

import org.jspecify.annotations.NullMarked;
