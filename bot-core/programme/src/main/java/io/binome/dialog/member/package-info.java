/** What somebody can ask for at any time: commands, notes, goals, help, what comes next, and what Binôme knows of them. */
@NullMarked
package io.binome.dialog.member;

import org.jspecify.annotations.NullMarked;
