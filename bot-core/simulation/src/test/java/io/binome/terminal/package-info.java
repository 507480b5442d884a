/** A third platform, as small as one can be, which shows what one needs. */
package io.binome.terminal;
