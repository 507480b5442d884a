/** What leads to a pair: taking part, wishes, the proposal, and a new partner after a no. */
@NullMarked
package io.binome.dialog.pairing;

import org.jspecify.annotations.NullMarked;
