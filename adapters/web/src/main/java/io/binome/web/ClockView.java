package io.binome.web;

/**
 * The simulated time and the state of the time machine.
 *
 * @param iso the same moment, readable by machines
 * @param position how far the programme is, in words
 * @param begun whether time has moved at all, so that one can start over
 * @param percent of the programme that has been played, 0 to 100
 */
record ClockView(
        String date,
        String shortDate,
        String time,
        String iso,
        String position,
        int percent,
        boolean running,
        boolean begun,
        boolean over,
        boolean autopilot) {}
