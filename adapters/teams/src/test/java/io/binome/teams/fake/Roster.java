package io.binome.teams.fake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who is in a conversation; the channels of a team share one. */
final class Roster {
    private final Set<String> people = new LinkedHashSet<>();
    private boolean bot;
    private boolean thrownOut;

    synchronized List<String> people() {
        return List.copyOf(people);
    }

    synchronized boolean has(String person) {
        return people.contains(person);
    }

    synchronized boolean join(String person) {
        return people.add(person);
    }

    synchronized boolean leave(String person) {
        return people.remove(person);
    }

    synchronized boolean bot() {
        return bot;
    }

    /** Whether the bot was there and was removed, be it back or not. */
    synchronized boolean thrownOut() {
        return thrownOut;
    }

    synchronized void admit(boolean there) {
        thrownOut = thrownOut || (bot && !there);
        bot = there;
    }
}
