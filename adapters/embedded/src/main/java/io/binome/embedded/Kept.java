package io.binome.embedded;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value in a map of the file: its bytes, what they say, or both, whichever was asked for. */
final class Kept {
    private static final int USUAL_BYTES = 1_000;

    private final int expected;
    private volatile byte @Nullable [] bytes;
    private volatile @Nullable Written<?> value;

    /** A value with the way it is written. */
    private record Written<V>(V value, Values<V> values) {
        byte[] bytes() {
            return values.write(value);
        }
    }

    private Kept(byte @Nullable [] bytes, @Nullable Written<?> value) {
        this.expected = bytes == null ? USUAL_BYTES : bytes.length;
        this.bytes = bytes;
        this.value = value;
    }

    static Kept ofBytes(byte[] bytes) {
        return new Kept(bytes, null);
    }

    /** A value that is written at once, so that whatever cannot be written fails here. */
    static <V> Kept of(V value, Values<V> values) {
        return new Kept(values.write(value), new Written<>(value, values));
    }

    /** A value that is written when the file is, unless another one has taken its place by then. */
    static <V> Kept later(V value, Values<V> values) {
        return new Kept(null, new Written<>(value, values));
    }

    /** Two who ask at once may both read it; what they get is the same. */
    <V> V as(Values<V> values) {
        var read = value;
        if (read == null) {
            read = new Written<>(values.read(Objects.requireNonNull(bytes)), values);
            value = read;
        }
        return values.type().cast(read.value());
    }

    byte[] bytes() {
        var written = bytes;
        if (written == null) {
            written = Objects.requireNonNull(value).bytes();
            bytes = written;
        }
        return written;
    }

    /** How many bytes there are, or may be. */
    int expected() {
        return expected;
    }
}
