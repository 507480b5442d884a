package io.binome.programme;

/**
 * The time that whoever takes part may give to a programme.
 *
 * @param hours in a month
 * @param isWorkingTime whether it counts as working time
 * @param by who has granted it, in the words of the admin who says so
 */
public record GrantedTime(int hours, boolean isWorkingTime, String by) {}
