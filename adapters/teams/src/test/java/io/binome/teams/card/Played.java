package io.binome.teams.card;

import io.binome.play.Audience;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** All that is sent to Teams in a play, once where it is the same. */
record Played(Set<Post> posts) {
    static Played of(Audience audience) {
        var played = new Played(new LinkedHashSet<>());
        audience.told().forEach(played::add);
        audience.shown().forEach(played::add);
        audience.homes().forEach(seen -> played.posts.addAll(HomeCard.of(seen.page(), seen.reader())));
        return played;
    }

    private void add(Audience.Told told) {
        var message = told.post().message();
        posts.addAll(Cards.of(message, told.readers()));
        var answer = told.post().settled();
        if (answer != null) {
            posts.addAll(Cards.settled(message, answer, told.readers()));
        }
    }

    private void add(Audience.Shown shown) {
        var form = shown.form();
        posts.add(FormCards.inChat(form, shown.reader(), Map.of()));
        var pages = FormCards.pages(form, shown.reader());
        for (var page = 0; page < pages; page++) {
            posts.add(FormCards.of(form, shown.reader(), page, Map.of()));
        }
    }
}
