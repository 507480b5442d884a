package io.binome.embedded.file;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Without a key: the content as it is, its tag a CRC-32C over the file's salt, the place, the stamp and the content. */
final class Checksum implements Seal {

    private final byte[] salt;

    Checksum(byte[] salt) {
        this.salt = salt.clone();
    }

    @Override
    public void seal(long block, Stamp stamp, ByteBuffer content, ByteBuffer to) {
        int sum = sum(block, stamp, content);
        to.put(content).put(new byte[TAG - Integer.BYTES]).putInt(sum);
    }

    @Override
    public boolean open(long block, Stamp stamp, ByteBuffer sealed, ByteBuffer to) {
        var content = sealed.slice(sealed.position(), Blocks.SIZE);
        int tag = sealed.getInt(sealed.limit() - Integer.BYTES);
        if (tag != sum(block, stamp, content)) {
            return false;
        }
        to.put(content);
        return true;
    }

    private int sum(long block, Stamp stamp, ByteBuffer content) {
        var place = ByteBuffer.allocate(Long.BYTES + Stamp.SIZE).putLong(block);
        stamp.write(place);
        var sum = new CRC32C();
        sum.update(salt);
        sum.update(place.flip());
        sum.update(content.duplicate());
        return (int) sum.getValue();
    }

    @Override
    public byte[] check(byte[] head) {
        var sum = new CRC32C();
        sum.update(head);
        return ByteBuffer.allocate(Long.BYTES).putLong(sum.getValue()).array();
    }
}
