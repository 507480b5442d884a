package io.binome.slack.install;

import io.binome.id.InstallationId;
import io.binome.store.EncryptionKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets with AES-256-GCM, each for one installation: opened for another one it is broken. The first key seals;
 * the others still open what they once sealed, so that a key can be replaced.
 */
public final class Sealing {
    private static final int KEY_ID = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final EncryptionKeys keys;

    private Sealing(EncryptionKeys keys) {
        this.keys = keys;
    }

    /**
     * Keys of 32 bytes in base64, separated by commas.
     *
     * @throws IllegalArgumentException where there is none, or one is anything else; the message does not repeat it
     */
    public static Sealing of(String base64) {
        return new Sealing(EncryptionKeys.of(base64));
    }

    private EncryptionKeys.Key first() {
        return keys.first().orElseThrow();
    }

    /** Key id, nonce and ciphertext in base64 for addresses. */
    String seal(InstallationId installation, String secret) {
        var nonce = new byte[NONCE];
        CHANCE.nextBytes(nonce);
        var key = first();
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, key, nonce, installation)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var sealed = ByteBuffer.allocate(KEY_ID + NONCE + text.length)
                    .put(key.id().duplicate())
                    .put(nonce)
                    .put(text);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret, or {@link SealBroken} where no key opens it or it was not sealed for this installation. */
    String open(InstallationId installation, String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw SealBroken.damaged(installation);
        }
        if (bytes.length < KEY_ID + NONCE + TAG_BITS / Byte.SIZE) {
            throw SealBroken.damaged(installation);
        }
        var key = key(bytes, installation);
        var nonce = Arrays.copyOfRange(bytes, KEY_ID, KEY_ID + NONCE);
        try {
            var text = cipher(Cipher.DECRYPT_MODE, key, nonce, installation)
                    .doFinal(bytes, KEY_ID + NONCE, bytes.length - KEY_ID - NONCE);
            return new String(text, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw SealBroken.damaged(installation);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mark of words that only whoever has the first key can make, for one purpose. */
    String mark(String purpose, String words) {
        return mark(first(), purpose, words);
    }

    /** Whether the mark is one of these words, by any of the keys. */
    boolean isMark(String given, String purpose, String words) {
        return keys.all().stream().anyMatch(key -> MessageDigest.isEqual(
                mark(key, purpose, words).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)));
    }

    /** Each purpose has a key of its own, derived from the one that was set. */
    private static String mark(EncryptionKeys.Key key, String purpose, String words) {
        var derived = hmac(key.key().getEncoded(), "binome " + purpose);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(derived, words));
    }

    private static byte[] hmac(byte[] key, String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether it was sealed with a key that is to be replaced. */
    boolean isOld(InstallationId installation, String sealed) {
        return !key(Base64.getUrlDecoder().decode(sealed), installation).equals(first());
    }

    private EncryptionKeys.Key key(byte[] sealed, InstallationId installation) {
        var id = ByteBuffer.wrap(sealed, 0, KEY_ID).slice();
        return keys.named(id).orElseThrow(() -> SealBroken.unknownKey(installation));
    }

    private static Cipher cipher(int mode, EncryptionKeys.Key key, byte[] nonce, InstallationId installation)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(installation.value().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "sealing with " + keys;
    }
}
