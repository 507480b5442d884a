package io.binome.app;

import io.binome.platform.Retention;

/** Says for how long what is no longer needed is kept. */
record RetentionCheck(Operator operator) {
    String sentence(Retention retention) {
        return operator.say(
                "check.retention",
                "never", retention.neverJoined(),
                "programme", retention.programme(),
                "conversation", retention.conversation());
    }
}
