package io.binome.teams.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts parts into as few posts as Teams allows, in their order; a title stays with what it is the title of.
 *
 * @param refresh what the post that asks carries, if it is only one
 * @param reserve the weight that is left for it, whether it is there or not: so a question takes the same posts before and
 *     after it is answered
 */
record Packing(@Nullable Map<String, Object> refresh, int reserve) {
    /** Of what every card has. */
    private static final int FRAME = 400;

    /** Of what asks nothing that could be answered meanwhile. */
    static final Packing PLAIN = new Packing(null, 0);

    List<List<Part>> posts(List<Part> parts) {
        return new io.binome.render.Packing<>(this::takes, Part::clings).posts(parts);
    }

    List<Post> written(List<List<Part>> posts) {
        var asking = posts.stream().filter(post -> post.stream().anyMatch(Part::asks)).count();
        return posts.stream().map(post -> written(post, asking == 1)).toList();
    }

    private Post written(List<Part> parts, boolean refreshing) {
        var text = text(parts);
        var card = new LinkedHashMap<String, Object>();
        card.put("type", "AdaptiveCard");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("version", "1.5");
        card.put("fallbackText", text);
        if (refresh != null && refreshing && parts.stream().anyMatch(Part::asks)) {
            card.put("refresh", refresh);
        }
        card.put("body", parts.stream().flatMap(part -> part.elements().stream()).toList());
        if (parts.stream().anyMatch(Part::wide)) {
            card.put("msteams", Map.of("width", "Full"));
        }
        return new Post(text, Collections.unmodifiableMap(card));
    }

    private boolean takes(List<Part> post, Part next) {
        var with = new ArrayList<>(post);
        with.add(next);
        return with.stream().mapToInt(Part::actions).sum() <= Ceiling.ACTIONS && weight(with) <= Ceiling.POST;
    }

    private int weight(List<Part> parts) {
        return FRAME
                + reserve
                + parts.stream().mapToInt(Part::weight).sum()
                + 2 * Weight.ofWords(text(parts));
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(Part::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }
}
