/** How messages read, whatever the platform: words in one reader's language, cut to a length, packed into posts. Pure. */
@NullMarked
package io.binome.render;

import org.jspecify.annotations.NullMarked;
