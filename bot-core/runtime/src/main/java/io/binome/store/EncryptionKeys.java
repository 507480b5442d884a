package io.binome.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of what is encrypted at rest. The first one seals; the others still open what they once sealed, so that a key
 * can be replaced. No message and no {@code toString} shows a key.
 */
public final class EncryptionKeys {
    private static final int KEY = 32;
    private static final int ID = 4;
    private static final String MAC = "HmacSHA256";
    private static final EncryptionKeys NONE = new EncryptionKeys(List.of());

    private final List<Key> keys;

    /** A key, with the id that stands beside what it sealed. */
    public record Key(ByteBuffer id, SecretKeySpec key) {
        /**
         * A key of 32 bytes for one purpose, by HKDF with SHA-256 (RFC 5869): with another salt or purpose it is another one.
         */
        public byte[] derived(byte[] salt, byte[] purpose) {
            var info = ByteBuffer.allocate(purpose.length + 1).put(purpose).put((byte) 1);
            return hmac(hmac(salt, key.getEncoded()), info.array());
        }

        @Override
        public String toString() {
            return "a key";
        }
    }

    private EncryptionKeys(List<Key> keys) {
        this.keys = keys;
    }

    /** No key: nothing is encrypted. */
    public static EncryptionKeys none() {
        return NONE;
    }

    /**
     * Keys of 32 bytes in base64, separated by commas.
     *
     * @throws IllegalArgumentException where there is none, or one is anything else; the message does not repeat it
     */
    public static EncryptionKeys of(String base64) {
        return new EncryptionKeys(Arrays.stream(base64.split(",", -1))
                .map(each -> key(decoded(each.strip())))
                .toList());
    }

    private static byte[] decoded(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("A key for secrets at rest must be base64 of 32 bytes.");
        }
        if (key.length != KEY) {
            throw new IllegalArgumentException("A key for secrets at rest must be base64 of 32 bytes.");
        }
        return key;
    }

    /** The id of a key is a part of its digest: it tells the keys apart and nothing about them. */
    private static Key key(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("binome key id".getBytes(StandardCharsets.UTF_8));
            return new Key(ByteBuffer.wrap(digest.digest(key), 0, ID).slice().asReadOnlyBuffer(),
                    new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] hmac(byte[] key, byte[] words) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(words);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The key that seals, unless there is none. */
    public Optional<Key> first() {
        return keys.stream().findFirst();
    }

    public List<Key> all() {
        return keys;
    }

    /** The key of that id. */
    public Optional<Key> named(ByteBuffer id) {
        return keys.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return keys.size() + " encryption keys";
    }
}
