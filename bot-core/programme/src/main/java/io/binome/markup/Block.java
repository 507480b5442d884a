package io.binome.markup;

/** A part of a file, and the line on which it begins. */
public record Block(int line, Part part) {}
