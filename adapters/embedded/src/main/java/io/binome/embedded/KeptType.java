package io.binome.embedded;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Values in a page of the file: how many bytes, and these. */
final class KeptType extends BasicDataType<Kept> {
    static final KeptType INSTANCE = new KeptType();

    /** What was read takes several times the room of its bytes. */
    private static final int MEMORY_PER_BYTE = 5;

    private static final int OBJECTS = 64;

    private KeptType() {}

    @Override
    public int getMemory(Kept kept) {
        return OBJECTS + MEMORY_PER_BYTE * kept.expected();
    }

    @Override
    public void write(WriteBuffer page, Kept kept) {
        var bytes = kept.bytes();
        page.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public Kept read(ByteBuffer page) {
        var bytes = new byte[DataUtils.readVarInt(page)];
        page.get(bytes);
        return Kept.ofBytes(bytes);
    }

    @Override
    public Kept[] createStorage(int size) {
        return new Kept[size];
    }
}
