package io.binome.platform;

import io.binome.id.ConversationId;
import io.binome.id.ProgrammeId;
import io.binome.programme.Aggregate;
import io.binome.programme.Entry;
import io.binome.programme.Programme;
import io.binome.statistics.Aggregates;
import io.binome.store.Removal;
import io.binome.store.Store;
import java.time.LocalDate;
import java.util.Set;

/**
 * Lets a programme become numbers: these are counted once and kept, and whatever else lies within the programme is
 * deleted, of whatever kind. The facts, of which they are made, go last, so that it can be done again.
 */
final class Closing {
    private static final Set<Class<?>> KEPT = Set.of(Programme.class, Aggregate.class);

    private Closing() {}

    static void of(Store store, Programme programme, LocalDate today) {
        var id = programme.id();
        if (store.records().find(Aggregate.class, id).isEmpty()) {
            store.records().put(Aggregates.kept(programme, store.records(), store.facts(), today));
        }
        store.conversations().within(id.organisation()).stream()
                .filter(each -> isOf(each, id))
                .forEach(each -> Removal.of(store, each));
        for (var type : Entry.class.getPermittedSubclasses()) {
            if (!KEPT.contains(type)) {
                remove(store, type.asSubclass(Entry.class), id);
            }
        }
        store.facts().forget(id);
    }

    private static boolean isOf(ConversationId conversation, ProgrammeId programme) {
        return (conversation.subject() + "/").startsWith(programme.value() + "/");
    }

    private static <E extends Entry> void remove(Store store, Class<E> type, ProgrammeId programme) {
        store.records().all(type, programme).forEach(store.records()::remove);
        store.records().find(type, programme).ifPresent(store.records()::remove);
    }
}
