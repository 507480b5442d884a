package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Response URLs: five answers within half an hour, to the place where a person did something. */
final class ResponseUrls {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int USES = 5;

    private final World world;
    private final Records records;
    private final Posting posting;
    private final Map<String, Place> places = new HashMap<>();
    private volatile String base = "";

    ResponseUrls(World world, Records records, Posting posting) {
        this.world = world;
        this.records = records;
        this.posting = posting;
    }

    /** @param source the message where it began; null for a command */
    private record Place(Team team, Channel channel, String user, Message source, Instant until, int uses) {}

    void at(String address) {
        base = address;
    }

    synchronized String issue(Team team, Channel channel, String user, Message source) {
        var id = team.id() + "/" + world.id("R") + "/" + Integer.toHexString((user + places.size()).hashCode());
        places.put(id, new Place(team, channel, user, source, world.now().plus(LIFE), 0));
        return base + id;
    }

    /** Takes one answer, and gives back the HTTP status and what to say with it. */
    synchronized Answer answer(String id, String body) {
        var place = places.get(id);
        if (place == null || world.now().isAfter(place.until())) {
            return new Answer(404, "{\"ok\":false,\"error\":\"expired_url\"}");
        }
        if (place.uses() >= USES) {
            records.violation("response_url", "used more than " + USES + " times");
            return new Answer(404, "{\"ok\":false,\"error\":\"used_url\"}");
        }
        places.put(id, new Place(
                place.team(), place.channel(), place.user(), place.source(), place.until(), place.uses() + 1));
        var said = Json.parse(body).map(read -> Json.object(read)).orElse(null);
        if (said == null) {
            records.violation("response_url", "not a JSON object: " + body);
            return new Answer(500, "invalid_payload");
        }
        try {
            respond(place, said);
            return new Answer(200, "ok");
        } catch (Refusal refusal) {
            records.violation("response_url", refusal.answer().toString());
            return new Answer(400, Json.write(refusal.answer()));
        }
    }

    record Answer(int status, String body) {}

    /** What a command is answered with right away is the same as a first response. */
    synchronized void inline(Team team, Channel channel, String user, JsonObject said) {
        respond(new Place(team, channel, user, null, world.now(), 0), said);
    }

    private void respond(Place place, JsonObject said) {
        var source = place.source();
        if (Json.flag(said, "delete_original")) {
            if (source != null) {
                source.channel().remove(source);
            }
            return;
        }
        var blocks = posting.blocks(Json.has(said, "blocks") ? Json.write(said.get("blocks")) : "", "response_url");
        var text = Json.text(said, "text");
        if (text.isEmpty() && blocks.isEmpty()) {
            throw Refusal.of("no_text");
        }
        if (Json.flag(said, "replace_original") && source != null) {
            source.rewrite(text, blocks, null);
        } else if (Json.text(said, "response_type").equals("in_channel")) {
            posting.post(place.team(), place.channel(), "", text, blocks, new JsonObject());
        } else {
            posting.post(place.team(), place.channel(), place.user(), text, blocks, new JsonObject());
        }
    }
}
