/**
 * What the bot says and asks, as Adaptive Cards 1.5: messages, forms, the home page. Pure, and within every limit of
 * Microsoft Teams. A card is a tree of maps and lists, so any JSON library writes it.
 *
 * <p>No text is ever markup. Words stand in {@code RichTextBlock}s, where no client reads markdown, mentions or functions;
 * a {@code TextBlock} holds a title only if nothing in it could be markdown. A sentence therefore never holds a link: an
 * address that the bot itself offers is a button.
 */
@org.jspecify.annotations.NullMarked
package io.binome.teams.card;
