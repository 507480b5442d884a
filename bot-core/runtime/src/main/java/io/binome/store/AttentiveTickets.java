package io.binome.store;

import io.binome.id.Id;
import java.time.Instant;
import java.util.Optional;

/** What is known not to be there need not be taken away. */
record AttentiveTickets(Tickets behind) implements Tickets {
    @Override
    public boolean issue(String key, String value, Instant until, Instant now) {
        Reading.isThere(key);
        return behind.issue(key, value, until, now);
    }

    @Override
    public void put(String key, String value, Instant until) {
        Reading.isThere(key);
        behind.put(key, value, until);
    }

    @Override
    public void put(String key, String value, Instant until, Id whose) {
        Reading.isThere(key);
        behind.put(key, value, until, whose);
    }

    @Override
    public Optional<Ticket> find(String key, Instant now) {
        return Reading.knowsAbsent(key) ? Optional.empty() : behind.find(key, now);
    }

    @Override
    public Optional<Ticket> redeem(String key, Instant now) {
        return Reading.knowsAbsent(key) ? Optional.empty() : behind.redeem(key, now);
    }

    @Override
    public void drop(String key) {
        if (!Reading.knowsAbsent(key)) {
            behind.drop(key);
        }
    }

    @Override
    public void sweep(Instant now) {
        behind.sweep(now);
    }

    @Override
    public void forget(Id whose) {
        behind.forget(whose);
    }
}
