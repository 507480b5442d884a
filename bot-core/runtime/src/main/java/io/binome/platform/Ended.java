package io.binome.platform;

import io.binome.dialog.closing.ClosingDialogs;
import io.binome.programme.Programme;
import io.binome.store.Removal;
import io.binome.store.Store;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Conversations that ended for good, by themselves or with their programme, more than so many months ago. The conclusions of
 * pairs outlast their programme; they go when it becomes numbers, with what was said in them.
 *
 * @param most so many are deleted at once, and so many of each programme
 */
record Ended(Store store, int months, int most) {
    /** Deletes them; how many they were. */
    int clear(List<Programme> programmes, LocalDate today) {
        var day = today.minusMonths(months);
        return byThemselves(day) + programmes.stream()
                .filter(programme -> programme.ends().isBefore(day))
                .mapToInt(this::with)
                .sum();
    }

    private int byThemselves(LocalDate day) {
        var before = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return (int) store.conversations().ended(before, most).stream()
                .flatMap(id -> store.conversations().find(id).stream())
                .filter(found -> found.hasEndedBefore(before) && Removal.unchanged(store, found))
                .count();
    }

    private int with(Programme programme) {
        var ended = store.conversations().within(programme.id()).stream()
                .filter(id -> !ClosingDialogs.isConclusion(id))
                .limit(most)
                .toList();
        ended.forEach(id -> Removal.of(store, id));
        return ended.size();
    }
}
