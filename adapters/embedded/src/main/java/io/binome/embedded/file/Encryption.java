package io.binome.embedded.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.binome.store.EncryptionKeys;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM for each block.
 *
 * <p>Each session, which is one opening of one file, has a key of its own: HKDF of the key that was set, of the 256 random
 * bits of the file and of the 128 random bits of the session. Under that key the nonce is the number of the write and the
 * place of the block in it, counted in memory. So no nonce ever comes twice under a key, and nothing needs to survive a power
 * cut for that. The tag also covers the place of the block in the file.
 */
final class Encryption implements Seal {

    private static final byte[] BLOCK_KEY = "binome block".getBytes(US_ASCII);
    private static final byte[] HEAD_KEY = "binome head ".getBytes(US_ASCII);

    private final EncryptionKeys.Key key;
    private final byte[] salt;
    private final Map<UUID, SecretKeySpec> sessions = new ConcurrentHashMap<>();

    Encryption(EncryptionKeys.Key key, byte[] salt) {
        this.key = key;
        this.salt = salt.clone();
    }

    @Override
    public void seal(long block, Stamp stamp, ByteBuffer content, ByteBuffer to) {
        try {
            cipher(Cipher.ENCRYPT_MODE, of(stamp.session()), block, stamp).doFinal(content, to);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean open(long block, Stamp stamp, ByteBuffer sealed, ByteBuffer to) {
        var session = of(stamp.session());
        try {
            cipher(Cipher.DECRYPT_MODE, session, block, stamp).doFinal(sealed, to);
        } catch (AEADBadTagException broken) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        sessions.put(stamp.session(), session);
        return true;
    }

    /** Only of sessions that are known to be real, so that rubbish does not fill the memory. */
    private SecretKeySpec of(UUID session) {
        var known = sessions.get(session);
        if (known != null) {
            return known;
        }
        var purpose = ByteBuffer.allocate(BLOCK_KEY.length + 2 * Long.BYTES)
                .put(BLOCK_KEY)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits());
        return new SecretKeySpec(key.derived(salt, purpose.array()), "AES");
    }

    private static Cipher cipher(int mode, SecretKeySpec session, long block, Stamp stamp)
            throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(Long.BYTES + Integer.BYTES).putLong(stamp.write()).putInt(stamp.index());
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, session, new GCMParameterSpec(TAG * Byte.SIZE, nonce.array()));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(block).flip());
        return cipher;
    }

    @Override
    public byte[] check(byte[] head) {
        return key.derived(salt, ByteBuffer.allocate(HEAD_KEY.length + head.length).put(HEAD_KEY).put(head).array());
    }
}
