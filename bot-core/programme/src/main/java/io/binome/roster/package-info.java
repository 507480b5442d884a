/**
 * Reading the list of people that an admin uploads. Whatever the bytes are, the outcome is the people who could be read
 * and a fault for everything that could not, as data: the sentences are in the message bundles. What the lines mean for
 * people is told here too; the shell writes it down.
 */
@org.jspecify.annotations.NullMarked
package io.binome.roster;
