package io.binome.fuzz;

import io.binome.id.Id;
import io.binome.json.Json;
import io.binome.programme.Entry;
import io.binome.store.Conversation;
import io.binome.store.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is on record and in the states of conversations at one moment. */
final class Kept {
    private static final List<Class<? extends Entry>> KINDS = Arrays.stream(Entry.class.getPermittedSubclasses())
            .<Class<? extends Entry>>map(each -> each.asSubclass(Entry.class))
            .toList();

    /** What holds no words of a person: kinds, answers by their names, the keys of texts. */
    private static final Set<String> NAMES = Set.of("is", "choice", "value", "key", "word", "reminders");

    private final Map<String, Object> things = new HashMap<>();
    private final List<Conversation> conversations = new ArrayList<>();

    private Kept() {}

    static Kept in(Store store, Id within) {
        var kept = new Kept();
        for (var kind : KINDS) {
            store.records().all(kind, within)
                    .forEach(each -> kept.things.put(kind.getSimpleName() + " " + each.id(), each));
        }
        for (var id : store.conversations().within(within)) {
            store.conversations().find(id).ifPresent(each -> {
                kept.conversations.add(each);
                kept.things.put("state " + id, each.state());
            });
        }
        return kept;
    }

    List<Conversation> conversations() {
        return conversations;
    }

    /** What has changed or is new since then, by what it is. */
    Map<String, Object> since(Kept before) {
        var changed = new HashMap<String, Object>();
        things.forEach((name, thing) -> {
            var then = before.things.get(name);
            if (thing != then && !thing.equals(then)) {
                changed.put(name, thing);
            }
        });
        return changed;
    }

    /** The strings in something that changed which were not in it before. */
    Set<String> newIn(String name, Kept before) {
        var strings = strings(things.get(name));
        strings.removeAll(strings(before.things.get(name)));
        return strings;
    }

    private static Set<String> strings(@org.jspecify.annotations.Nullable Object thing) {
        var strings = new LinkedHashSet<String>();
        if (thing != null) {
            gather(Json.write(thing), strings);
        }
        return strings;
    }

    private static void gather(Object value, Set<String> into) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, each) -> {
                if (each != null && !NAMES.contains(key)) {
                    gather(each, into);
                }
            });
            case List<?> list -> list.forEach(each -> gather(each, into));
            case String words -> into.add(words);
            default -> {}
        }
    }
}
