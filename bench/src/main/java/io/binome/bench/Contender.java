package io.binome.bench;

import java.util.List;

/** A way to bring a crowd together. */
interface Contender {
    /** As the table calls it. */
    String name();

    /** What it heeds and what it does not know of, in one sentence. */
    String note();

    List<Duo> pairs(Crowd crowd, long seed);
}
