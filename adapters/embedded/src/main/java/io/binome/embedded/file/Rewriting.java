package io.binome.embedded.file;

import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * Copies maps from one store to another, whatever they hold. A map that nobody has opened is read as every map stands in the
 * file: keys as {@link StringDataType}, values as {@link ByteArrayDataType}, which is a length and so many bytes.
 */
final class Rewriting {

    private static final int UNSAVED = 8 * 1024 * 1024;

    private Rewriting() {}

    /** All maps of a store, by their names. */
    static Map<String, MVMap<?, ?>> maps(MVStore store) {
        var maps = new TreeMap<String, MVMap<?, ?>>();
        for (var name : store.getMapNames()) {
            maps.put(name, map(store, name));
        }
        return maps;
    }

    private static MVMap<?, ?> map(MVStore store, String name) {
        int id = Integer.parseUnsignedInt(store.getMetaMap().get("name." + name), 16);
        MVMap<?, ?> open = store.getMap(id);
        return open == null ? store.openMap(name, raw()) : open;
    }

    private static MVMap.Builder<String, byte[]> raw() {
        return new MVMap.Builder<String, byte[]>()
                .keyType(StringDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE);
    }

    /** How a map of words stands in the file. */
    static MVMap.Builder<String, String> words() {
        return new MVMap.Builder<String, String>()
                .keyType(StringDataType.INSTANCE)
                .valueType(StringDataType.INSTANCE);
    }

    /** Copies and commits. */
    static void copy(Map<String, MVMap<?, ?>> maps, MVStore to) {
        maps.forEach((name, map) -> copy(name, map, to));
        to.commit();
    }

    private static <K, V> void copy(String name, MVMap<K, V> map, MVStore to) {
        MVMap<K, V> copy =
                to.openMap(name, new MVMap.Builder<K, V>().keyType(map.getKeyType()).valueType(map.getValueType()));
        var cursor = map.cursor(null);
        while (cursor.hasNext()) {
            var key = cursor.next();
            copy.put(key, cursor.getValue());
            if (to.getUnsavedMemory() > UNSAVED) {
                to.commit();
            }
        }
    }
}
