package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** Conditions that the driver joins by {@code $and}, written as one: an index is found by the fields of a query only. */
final class Joined {

    private static final String AND = "$and";

    private Joined() {}

    /** A query that matches the same documents, and has no {@code $and} where it can do without. */
    static Document flat(Document query) {
        if (!(query.get(AND) instanceof List<?> clauses)) {
            return query;
        }
        var flat = new Document(query);
        flat.remove(AND);
        for (var clause : clauses) {
            if (!(clause instanceof Document condition) || !add(flat(condition), flat)) {
                return query;
            }
        }
        return flat;
    }

    private static boolean add(Document condition, Document to) {
        for (var each : condition.entrySet()) {
            if (!to.containsKey(each.getKey())) {
                to.put(each.getKey(), each.getValue());
            } else if (to.get(each.getKey()) instanceof Document before
                    && each.getValue() instanceof Document more
                    && areOperators(before)
                    && areOperators(more)
                    && more.keySet().stream().noneMatch(before::containsKey)) {
                var both = new Document(before);
                both.putAll(more);
                to.put(each.getKey(), both);
            } else {
                return false;
            }
        }
        return true;
    }

    /** A regular expression comes with its options: two of them do not mix, and stay as they are. */
    private static boolean areOperators(Document condition) {
        return !condition.isEmpty()
                && condition.keySet().stream().allMatch(key -> key.startsWith("$"))
                && !condition.containsKey("$regex")
                && !condition.containsKey("$options");
    }
}
