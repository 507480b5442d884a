/** Tells the core that it is time: the tick that wakes conversations, and the rhythms of programmes by the calendar. */
@org.jspecify.annotations.NullMarked
package io.binome.scheduler;
