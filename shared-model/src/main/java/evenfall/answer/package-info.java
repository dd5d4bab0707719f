/** What a patient said, question by question. */
@NullMarked
package evenfall.answer;

import org.jspecify.annotations.NullMarked;
