/**
 * What the bot says and asks, as Block Kit: messages, forms as modals, the home page. Pure, and within every limit of the
 * platform.
 *
 * <p>No text is ever markup. Words stand in {@code plain_text} objects or in {@code rich_text} elements, where nothing is
 * read as a link, a mention or an emphasis, whoever wrote it; only the fallback text of a post is Slack's own format, and
 * is escaped. A sentence therefore never holds a link: an address that the bot itself offers is a button.
 */
@org.jspecify.annotations.NullMarked
package io.binome.slack.block;
