/** Words for people: keys of ICU message bundles with their arguments, turned into a reader's language as late as possible. */
@org.jspecify.annotations.NullMarked
package io.binome.text;
