package io.binome.teams;

import io.binome.json.Json;
import io.binome.teams.fake.Ack;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Activities that Teams vouches for, with whatever in them a client could be made to say. */
public final class Forged {
    private final FakeTeams teams;
    private final URI address;

    public Forged(FakeTeams teams, URI address) {
        this.teams = teams;
        this.address = address;
    }

    /** A press in a client of today. */
    public Ack presses(FakeColleague by, Map<String, ?> data) {
        var action = Map.of("type", "Action.Execute", "verb", "answer", "data", data);
        return invokes(by, "adaptiveCard/action", Map.of("action", action, "trigger", "manual"));
    }

    /** A press in a client that does not know cards that answer. */
    public Ack submits(FakeColleague by, Map<String, ?> data) {
        var activity = activity(by);
        activity.remove("text");
        activity.put("value", data);
        return send(activity);
    }

    public Ack invokes(FakeColleague by, String name, Map<String, ?> value) {
        var activity = activity(by);
        activity.remove("text");
        activity.putAll(Map.of("type", "invoke", "name", name, "value", value, "id", "f:" + UUID.randomUUID()));
        return send(activity);
    }

    private Map<String, Object> activity(FakeColleague by) {
        return new LinkedHashMap<>(Json.object(teams.activity(by, "")));
    }

    private Ack send(Map<String, Object> activity) {
        return teams.send(address, Json.line(activity), teams.headers());
    }
}
