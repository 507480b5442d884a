package io.binome.simulation;

/** What sort of year it is in a simulated organisation. */
public enum Circumstances {
    /** Some are slow, silent, or leave; some pause for some days. */
    USUAL,
    /**
     * Everything that happens in a year as well: long holidays, announced or not, weeks without a word from people who then
     * come back, people who have everything erased or join again, and colleagues whose clocks change on other days.
     */
    EVENTFUL
}
