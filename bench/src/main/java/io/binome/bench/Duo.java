package io.binome.bench;

/** Two people by their places in a crowd; in one-way mentoring the first is the mentor. */
record Duo(int first, int second) {}
