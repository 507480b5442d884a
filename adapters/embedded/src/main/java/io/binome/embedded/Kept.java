package io.binome.embedded;

import org.jspecify.annotations.Nullable;

/** A value as it stands in the file, read once it is asked for. */
final class Kept {
    private final byte[] bytes;
    private volatile @Nullable Object value;

    private Kept(byte[] bytes, @Nullable Object value) {
        this.bytes = bytes;
        this.value = value;
    }

    static Kept ofBytes(byte[] bytes) {
        return new Kept(bytes, null);
    }

    static <V> Kept of(V value, Values<V> values) {
        return new Kept(values.write(value), value);
    }

    /** Two who ask at once may both read it; what they get is the same. */
    <V> V as(Values<V> values) {
        var read = value;
        if (read == null) {
            read = values.read(bytes);
            value = read;
        }
        return values.type().cast(read);
    }

    byte[] bytes() {
        return bytes;
    }
}
