package io.binome.store.sorted;

import io.binome.store.Arrivals;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arrivals by id; those that wait, and those that are done with, each in the order in which they came. */
final class SortedArrivals implements Arrivals {
    private final Tables tables;
    private final Indexed<Came> arrivals;
    private final Index<Came> waiting;
    private final Index<Came> lanes;
    private final Index<Came> done;

    /** That something came, and what it was while it waits. */
    private record Came(Instant at, @Nullable Arrival arrival) {}

    SortedArrivals(Tables tables) {
        this.tables = tables;
        this.arrivals = new Indexed<>(tables, "arrivals", Came.class);
        this.waiting = arrivals.by(
                "waiting", each -> Stream.of(Keys.of(each.at())).filter(at -> each.arrival() != null));
        this.lanes = arrivals.by("lane", each -> Index.term(each.arrival(), SortedArrivals::place));
        this.done = arrivals.by("done", each -> Stream.of(Keys.of(each.at())).filter(at -> each.arrival() == null));
    }

    /** Those of a lane in the order in which they came. */
    private static String place(Arrival arrival) {
        return arrival.lane() + Index.SEPARATOR + Keys.of(arrival.at());
    }

    @Override
    public boolean add(Arrival arrival) {
        return tables.change(() -> arrivals.add(arrival.id(), new Came(arrival.at(), arrival)));
    }

    @Override
    public List<Arrival> waiting(int limit) {
        return those(waiting.first(limit));
    }

    @Override
    public List<Arrival> waiting(String lane, int limit) {
        return those(lanes.of(lane, limit));
    }

    private List<Arrival> those(List<String> ids) {
        return arrivals.each(ids).stream()
                .flatMap(came -> Stream.ofNullable(came.arrival()))
                .toList();
    }

    @Override
    public void done(String id) {
        done(List.of(id));
    }

    @Override
    public void done(Collection<String> ids) {
        tables.change(() -> ids.forEach(
                id -> arrivals.find(id).ifPresent(came -> arrivals.put(id, new Came(came.at(), null)))));
    }

    @Override
    public void sweep(Instant before) {
        tables.change(() -> arrivals.removeAll(done.before(Keys.of(before), Integer.MAX_VALUE)));
    }

    @Override
    public void forget(Predicate<String> lane) {
        done(waiting(Integer.MAX_VALUE).stream()
                .filter(arrival -> lane.test(arrival.lane()))
                .map(Arrival::id)
                .toList());
    }
}
