package io.binome.web;

/**
 * One colleague in the list.
 *
 * @param temperament {@code prompt}, {@code slow}, {@code forgetful}, {@code silent} or {@code leaving}; empty
 *     where unknown
 * @param unread messages of the bot nobody has looked at or answered
 */
record PersonRow(
        String place, Face face, String title, String city, String localTime, String temperament, int unread) {}
