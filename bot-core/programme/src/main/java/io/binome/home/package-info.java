/** What a person finds on their home page: a view of the records and the history, made anew each time. */
@org.jspecify.annotations.NullMarked
package io.binome.home;
