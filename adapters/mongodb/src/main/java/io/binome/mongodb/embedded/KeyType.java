package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;

/** How the keys of an index stand in the file: as BSON arrays, ordered value by value, a prefix before what it begins. */
final class KeyType extends BasicDataType<KeyValue> {

    static final KeyType INSTANCE = new KeyType();

    private static final DataType<Object> VALUES = BsonType.of();

    private KeyType() {}

    @Override
    public int compare(KeyValue a, KeyValue b) {
        int common = Math.min(a.size(), b.size());
        for (int i = 0; i < common; i++) {
            int order = BsonType.order(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        return VALUES.getMemory(values(key));
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        VALUES.write(buffer, values(key));
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        return new KeyValue((List<?>) VALUES.read(buffer));
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }

    private static List<Object> values(KeyValue key) {
        var values = new ArrayList<Object>(key.size());
        key.forEach(values::add);
        return values;
    }
}
