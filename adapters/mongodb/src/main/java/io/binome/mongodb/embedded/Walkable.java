package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An index that can be walked in the order of its values. */
interface Walkable {

    Optional<Walk> walk(Document query, @Nullable Document orderBy);
}
