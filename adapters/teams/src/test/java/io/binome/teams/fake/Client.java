package io.binome.teams.fake;

/** What Teams somebody has. */
public enum Client {
    /** Knows universal actions and charts. */
    NEW,
    /** Knows neither: takes an action's and an element's fallback. */
    OLD
}
