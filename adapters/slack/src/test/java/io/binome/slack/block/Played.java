package io.binome.slack.block;

import com.google.gson.JsonObject;
import io.binome.play.Audience;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** All that is sent to Slack in a play, once where it is the same. */
record Played(Set<JsonObject> posts, Set<JsonObject> modals, Set<JsonObject> homes) {
    static Played of(Audience audience) {
        var played = new Played(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        audience.told().forEach(played::add);
        audience.shown().forEach(played::add);
        audience.homes().forEach(seen -> played.homes.add(Json.of(Home.of(seen.page(), seen.reader()))));
        return played;
    }

    private void add(Audience.Told told) {
        var message = told.post().message();
        Messages.of(message, told.readers()).forEach(post -> posts.add(Json.of(post)));
        var answer = told.post().settled();
        if (answer != null) {
            Messages.settled(message, answer, told.readers()).forEach(post -> posts.add(Json.of(post)));
        }
    }

    private void add(Audience.Shown shown) {
        var pages = Modals.pages(shown.form(), shown.reader());
        for (var page = 0; page < pages; page++) {
            modals.add(Json.of(Modals.of(shown.form(), shown.reader(), page, Map.of())));
        }
    }
}
