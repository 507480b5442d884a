package io.binome.teams.fake;

import java.util.Map;

/** The app, where it is in the same process and reached without a network. */
public interface Door {
    /** What it answers to a body with these headers. */
    Ack knock(String body, Map<String, String> headers);
}
