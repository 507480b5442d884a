package io.binome.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A mark of words: the same for the same words, and one from which the words cannot be read. */
public final class Digest {
    private Digest() {}

    /** The SHA-256 of words in UTF-8: 32 bytes. */
    public static byte[] of(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
