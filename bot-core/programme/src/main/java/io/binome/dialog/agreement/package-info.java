/** What the two of a pair promise each other: what they expect, side by side, and the text that both sign. */
@NullMarked
package io.binome.dialog.agreement;

import org.jspecify.annotations.NullMarked;
