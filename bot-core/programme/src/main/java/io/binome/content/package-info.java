/**
 * What a programme has to say about mentoring: themes, lessons, a library and the figures people quote. A file each, in
 * Markdown, in a folder for each language; the words of a programme stand over those of an organisation, and these over ours.
 */
@org.jspecify.annotations.NullMarked
package io.binome.content;
