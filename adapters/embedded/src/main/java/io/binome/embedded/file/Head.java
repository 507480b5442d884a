package io.binome.embedded.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.binome.store.EncryptionKeys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file, written once: what it is, when it was made, which key seals it, and random bits that tell it from
 * every other one.
 */
final class Head {

    static final int SIZE = 4 * 1024;

    /** Raised when the way blocks stand in the file changes. */
    static final int FORMAT = 1;

    private static final byte[] MAGIC = "Binome data file".getBytes(US_ASCII);
    private static final int KEY_ID = 4;
    private static final int SALT = 32;
    private static final int FIELDS = MAGIC.length + Integer.BYTES + 1 + KEY_ID + SALT + Long.BYTES;
    private static final int CHECK = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final byte[] fields;
    private final Seal seal;

    private Head(byte[] fields, Seal seal) {
        this.fields = fields;
        this.seal = seal;
    }

    /** What is wrong with a head. */
    enum Flaw {
        ANOTHER_KIND, NEWER, KEY_LOST, WRONG_KEY, DAMAGED
    }

    /** A head that cannot be used. */
    static final class Unusable extends IOException {
        private final Flaw flaw;

        Unusable(Flaw flaw) {
            super("The head of the file: " + flaw);
            this.flaw = flaw;
        }

        Flaw flaw() {
            return flaw;
        }
    }

    /** A head for a new file, sealed with the first key if there is one. */
    static Head of(EncryptionKeys keys, long created) {
        var salt = new byte[SALT];
        CHANCE.nextBytes(salt);
        var key = keys.first();
        var fields = ByteBuffer.allocate(FIELDS).put(MAGIC).putInt(FORMAT);
        fields.put((byte) (key.isPresent() ? 1 : 0));
        fields.put(key.map(first -> first.id().duplicate()).orElseGet(() -> ByteBuffer.allocate(KEY_ID)));
        fields.put(salt).putLong(created);
        return new Head(fields.array(), seal(key.orElse(null), salt));
    }

    private static Seal seal(EncryptionKeys.@Nullable Key key, byte[] salt) {
        return key == null ? new Checksum(salt) : new Encryption(key, salt);
    }

    static Head read(Device device, EncryptionKeys keys) throws IOException {
        var bytes = ByteBuffer.allocate(FIELDS + CHECK);
        device.read(0, bytes);
        if (bytes.position() < MAGIC.length || !Arrays.equals(Arrays.copyOf(bytes.array(), MAGIC.length), MAGIC)) {
            throw new Unusable(Flaw.ANOTHER_KIND);
        }
        if (bytes.hasRemaining()) {
            throw new Unusable(Flaw.DAMAGED);
        }
        bytes.position(MAGIC.length);
        if (bytes.getInt() > FORMAT) {
            throw new Unusable(Flaw.NEWER);
        }
        var key = key(bytes, keys);
        var salt = new byte[SALT];
        bytes.get(salt);
        var head = new Head(Arrays.copyOf(bytes.array(), FIELDS), seal(key.orElse(null), salt));
        var check = Arrays.copyOfRange(bytes.array(), FIELDS, FIELDS + CHECK);
        if (!MessageDigest.isEqual(head.check(), check)) {
            throw new Unusable(Flaw.DAMAGED);
        }
        return head;
    }

    private static Optional<EncryptionKeys.Key> key(ByteBuffer bytes, EncryptionKeys keys) throws Unusable {
        boolean sealed = bytes.get() != 0;
        var id = bytes.slice(bytes.position(), KEY_ID);
        bytes.position(bytes.position() + KEY_ID);
        if (!sealed) {
            return Optional.empty();
        }
        if (keys.isEmpty()) {
            throw new Unusable(Flaw.KEY_LOST);
        }
        var key = keys.named(id);
        if (key.isEmpty()) {
            throw new Unusable(Flaw.WRONG_KEY);
        }
        return key;
    }

    void write(Device device) throws IOException {
        device.write(0, ByteBuffer.allocate(SIZE).put(fields).put(check()).position(0));
    }

    private byte[] check() {
        return Arrays.copyOf(seal.check(fields), CHECK);
    }

    Seal seal() {
        return seal;
    }

    /** When the file was made, in milliseconds since 1970. */
    long created() {
        return ByteBuffer.wrap(fields).getLong(FIELDS - Long.BYTES);
    }

    /** Whether it is sealed as a new file would be. */
    boolean isUpToDate(EncryptionKeys keys) {
        var sealed = fields[MAGIC.length + Integer.BYTES] != 0;
        var id = ByteBuffer.wrap(fields, MAGIC.length + Integer.BYTES + 1, KEY_ID);
        return keys.first().map(first -> sealed && first.id().equals(id)).orElse(!sealed);
    }
}
