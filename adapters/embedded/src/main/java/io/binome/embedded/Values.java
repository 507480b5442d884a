package io.binome.embedded;

import io.binome.json.Json;

/**
 * How the values of one type are written, and read back.
 *
 * @param <V> the type
 */
record Values<V>(Json json, Class<V> type) {
    byte[] write(V value) {
        return Json.bytes(value);
    }

    V read(byte[] bytes) {
        return json.read(bytes, type);
    }
}
