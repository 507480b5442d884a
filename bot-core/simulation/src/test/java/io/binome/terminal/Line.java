package io.binome.terminal;

import java.util.List;
import java.util.Map;

/** What somebody has typed: what an arrival from a terminal says. */
sealed interface Line {
    String who();

    record Said(String who, String words) implements Line {}

    /** In a channel. */
    record Ordered(String who, String channel, String words) implements Line {}

    record Chose(String who, String prompt, String choice) implements Line {}

    record FilledIn(String who, String prompt, Map<String, List<String>> answers) implements Line {}
}
