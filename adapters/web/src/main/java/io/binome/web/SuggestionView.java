package io.binome.web;

/** A command the composer proposes while somebody types. */
record SuggestionView(String command, String arguments, String detail) {}
