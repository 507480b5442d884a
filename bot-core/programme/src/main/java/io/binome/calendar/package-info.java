/**
 * When a person works: zone, days, hours, public holidays and pause. Everything here is a pure function of the moment it
 * is asked about, survives daylight-saving changes and knows no clock.
 */
@org.jspecify.annotations.NullMarked
package io.binome.calendar;
