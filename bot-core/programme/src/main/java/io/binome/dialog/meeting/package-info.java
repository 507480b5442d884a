/** What a pair does together: its journey, each session, and what it was worth. */
@NullMarked
package io.binome.dialog.meeting;

import org.jspecify.annotations.NullMarked;
