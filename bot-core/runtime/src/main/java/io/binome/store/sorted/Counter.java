package io.binome.store.sorted;

/** Numbers of which none is given twice, each greater than the one before. */
final class Counter {
    private final Table<Long> counters;
    private final String name;

    Counter(Tables tables, String name) {
        this.counters = tables.table("counters", Long.class);
        this.name = name;
    }

    /** Within a change. */
    long next() {
        var last = counters.get(name);
        var next = last == null ? 1 : last + 1;
        counters.put(name, next);
        return next;
    }
}
