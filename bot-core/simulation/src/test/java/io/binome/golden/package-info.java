/** Golden entries: how a platform shows each shape of what the bot says in the plays. The plays keep the words. */
@org.jspecify.annotations.NullMarked
package io.binome.golden;
