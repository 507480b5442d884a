package io.binome.store.sorted;

import io.binome.id.Id;
import io.binome.store.Tickets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tickets by key, by the moment at which they run out, and by whose they are. */
final class SortedTickets implements Tickets {
    private final Tables tables;
    private final Indexed<Owned> tickets;
    private final Index<Owned> ends;
    private final Index<Owned> owners;

    /** A ticket, and with whom it is forgotten; null where it is nobody's. */
    private record Owned(Ticket ticket, @Nullable String whose) {}

    SortedTickets(Tables tables) {
        this.tables = tables;
        this.tickets = new Indexed<>(tables, "tickets", Owned.class);
        this.ends = tickets.by("until", each -> Stream.of(Keys.of(each.ticket().until())));
        this.owners = tickets.by("whose", each -> Stream.ofNullable(each.whose()));
    }

    @Override
    public boolean issue(String key, String value, Instant until, Instant now) {
        return tables.change(() -> {
            var free = find(key, now).isEmpty();
            if (free) {
                tickets.put(key, new Owned(new Ticket(value, until), null));
            }
            return free;
        });
    }

    @Override
    public void put(String key, String value, Instant until) {
        tables.change(() -> tickets.put(key, new Owned(new Ticket(value, until), null)));
    }

    @Override
    public void put(String key, String value, Instant until, Id whose) {
        tables.change(() -> tickets.put(key, new Owned(new Ticket(value, until), whose.value())));
    }

    @Override
    public Optional<Ticket> find(String key, Instant now) {
        return tickets.find(key).map(Owned::ticket).filter(ticket -> ticket.until().isAfter(now));
    }

    @Override
    public Optional<Ticket> redeem(String key, Instant now) {
        if (tickets.get(key) == null) {
            return Optional.empty();
        }
        return tables.change(() -> {
            var found = find(key, now);
            tickets.remove(key);
            return found;
        });
    }

    @Override
    public void drop(String key) {
        if (tickets.get(key) != null) {
            tables.change(() -> tickets.remove(key));
        }
    }

    @Override
    public void sweep(Instant now) {
        tables.change(() -> tickets.removeAll(ends.upTo(Keys.of(now), Integer.MAX_VALUE)));
    }

    @Override
    public void forget(Id whose) {
        tables.change(() -> tickets.removeAll(owners.under(whose)));
    }
}
