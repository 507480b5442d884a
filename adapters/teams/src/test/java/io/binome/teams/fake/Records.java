package io.binome.teams.fake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What was seen: calls in order, and everything that Teams would complain about. */
final class Records {
    private final InstantSource clock;
    private final List<Call> calls = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    Records(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void call(Call call) {
        calls.add(call);
    }

    synchronized void violation(String where, String what) {
        violations.add(new Violation(clock.instant(), where, what));
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    synchronized void forget() {
        calls.clear();
        violations.clear();
    }
}
