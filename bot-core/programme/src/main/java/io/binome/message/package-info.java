/** What the bot says and asks, neutral to any platform: messages, questions with choices, forms. */
@org.jspecify.annotations.NullMarked
package io.binome.message;
