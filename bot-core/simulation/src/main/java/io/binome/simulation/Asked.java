package io.binome.simulation;

import io.binome.engine.Address;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.store.Workspace;
import io.binome.store.Workspace.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Counts how often people were asked the same question lately; what was before the start is read from their messages. */
final class Asked {
    private static final Duration LATELY = Duration.ofDays(14);
    private static final int REMEMBERED = 400;

    private final Workspace workspace;
    private final Map<PersonId, Map<PromptId, NavigableSet<Instant>>> asked = new HashMap<>();

    Asked(Workspace workspace) {
        this.workspace = workspace;
    }

    /** How often the question of this post was put within two weeks, this time included. */
    int times(PromptId prompt, Post post) {
        var mine = asked.get(prompt.to());
        if (mine == null) {
            mine = read(prompt.to());
            asked.put(prompt.to(), mine);
        }
        var moments = mine.computeIfAbsent(prompt, each -> new TreeSet<>());
        moments.add(post.at());
        return moments.subSet(post.at().minus(LATELY), false, post.at(), true).size();
    }

    private Map<PromptId, NavigableSet<Instant>> read(PersonId person) {
        var all = new HashMap<PromptId, NavigableSet<Instant>>();
        for (var post : workspace.posts(new Address.ToPerson(person), REMEMBERED)) {
            var prompt = post.message().prompt();
            if (prompt != null) {
                all.computeIfAbsent(prompt.id(), each -> new TreeSet<>()).add(post.at());
            }
        }
        return all;
    }
}
