/** What the messages of the bundles look like when they are read: every form of each, with plausible names, days and words. */
@NullMarked
package io.binome.example;

import org.jspecify.annotations.NullMarked;
