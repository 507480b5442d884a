/**
 * Says "it is time": when schedules fire, by Quartz's cron expressions, and a tick that wakes what is due. Quartz itself
 * stays inside; what is due is in the store, so any number of nodes may tick.
 */
@org.jspecify.annotations.NullMarked
package io.binome.scheduler;
