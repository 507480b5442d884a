package io.binome.example;

/**
 * One form of a message, as it is read.
 *
 * @param when what makes it take this form, such as a number; empty where there is but one form
 */
public record Example(String when, String words) {}
