package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import io.binome.id.Id;
import org.bson.conversions.Bson;

/** Finds ids below another id, {@code within/…}, as a range that an index can answer. */
final class Within {

    /** The character after the slash. */
    private static final String END = "0";

    private Within() {}

    /** The same with the id itself, in one range; the few others in it, such as {@code within-2}, are for the caller to leave out. */
    static Bson itself(String field, Id within) {
        return and(gte(field, within.value()), lt(field, within.value() + END));
    }

    static Bson ids(String field, Id within) {
        return and(gte(field, within.value() + "/"), lt(field, within.value() + END));
    }
}
