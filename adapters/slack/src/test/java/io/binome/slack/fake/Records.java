package io.binome.slack.fake;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was seen: calls in order, and everything that Slack would complain about. */
final class Records {
    private final InstantSource clock;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Violation> violations = new CopyOnWriteArrayList<>();

    Records(InstantSource clock) {
        this.clock = clock;
    }

    void call(Call call) {
        calls.add(call);
    }

    void violation(String where, String what) {
        violations.add(new Violation(clock.instant(), where, what));
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    void forget() {
        calls.clear();
        violations.clear();
    }
}
