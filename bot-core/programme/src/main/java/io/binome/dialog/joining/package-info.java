/** What leads somebody into a programme: the invitation and the survey. */
@NullMarked
package io.binome.dialog.joining;

import org.jspecify.annotations.NullMarked;
