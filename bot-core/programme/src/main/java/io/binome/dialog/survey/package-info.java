/**
 * The onboarding survey: the dialog, and its questions as a list of values. A new question is one entry in
 * {@code Questions}, with its texts.
 */
@org.jspecify.annotations.NullMarked
package io.binome.dialog.survey;
