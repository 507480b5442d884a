package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;

/** How documents and their ids stand in the file: as BSON, ordered as MongoDB orders values. */
final class BsonType extends BasicDataType<Object> {

    private static final BsonType INSTANCE = new BsonType();

    /** The type for a map of values that are all of one BSON kind, such as documents. */
    @SuppressWarnings("unchecked")
    static <T> DataType<T> of() {
        return (DataType<T>) INSTANCE;
    }

    static int order(Object a, Object b) {
        if (a instanceof String x && b instanceof String y) {
            return x.compareTo(y);
        }
        return ValueComparator.ascWithoutListHandling().compare(a, b);
    }

    @Override
    public int compare(Object a, Object b) {
        return order(a, b);
    }

    @Override
    public int getMemory(Object value) {
        return switch (value) {
            case String text -> 48 + text.length();
            case Map<?, ?> fields -> {
                int sum = 120;
                for (var field : fields.entrySet()) {
                    sum += 48 + (field.getValue() == null ? 0 : getMemory(field.getValue()));
                }
                yield sum;
            }
            case Collection<?> elements -> {
                int sum = 48;
                for (var element : elements) {
                    sum += 8 + (element == null ? 0 : getMemory(element));
                }
                yield sum;
            }
            default -> 32;
        };
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        var present = value instanceof Missing ? null : value;
        var bytes = Unpooled.buffer(512);
        byte type = BsonEncoder.determineType(present);
        bytes.writeByte(type);
        BsonEncoder.encodeValue(type, present, bytes);
        buffer.put(bytes.array(), 0, bytes.writerIndex());
    }

    @Override
    public Object read(ByteBuffer buffer) {
        var bytes = Unpooled.wrappedBuffer(buffer);
        var value = BsonDecoder.decodeValue(bytes.readByte(), bytes);
        buffer.position(buffer.position() + bytes.readerIndex());
        return value == null ? Missing.getInstance() : value;
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
