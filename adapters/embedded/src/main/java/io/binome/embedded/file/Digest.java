package io.binome.embedded.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.DataType;

/** The SHA-256 of all that maps hold: their names, and each key and value as it stands in a file. */
final class Digest {

    private final MessageDigest digest;
    private final WriteBuffer buffer = new WriteBuffer();
    private long entries;

    private Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * @param sum     in hexadecimal digits
     * @param entries how many keys there are
     */
    record Sum(String sum, long entries) {}

    /** The maps in the order of their names. */
    static Sum of(Map<String, MVMap<?, ?>> maps) {
        var digest = new Digest();
        maps.forEach(digest::add);
        return new Sum(HexFormat.of().formatHex(digest.digest.digest()), digest.entries);
    }

    private <K, V> void add(String name, MVMap<K, V> map) {
        add(name.getBytes(UTF_8));
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(map.sizeAsLong()).flip());
        var cursor = map.cursor(null);
        while (cursor.hasNext()) {
            var key = cursor.next();
            add(map.getKeyType(), key);
            add(map.getValueType(), cursor.getValue());
            entries++;
        }
    }

    private <T> void add(DataType<T> type, T value) {
        buffer.clear();
        type.write(buffer, value);
        var written = buffer.getBuffer().duplicate().flip();
        var bytes = new byte[written.remaining()];
        written.get(bytes);
        add(bytes);
    }

    private void add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
