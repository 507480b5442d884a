/** What those who run programmes do: commands, the life of a programme, its rounds and its figures. */
@NullMarked
package io.binome.dialog.admin;

import org.jspecify.annotations.NullMarked;
