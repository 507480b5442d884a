package io.binome.embedded.file;

import java.util.Base64;

/** Keys to seal with. */
final class Keys {

    private Keys() {}

    static String key(int number) {
        var bytes = new byte[32];
        bytes[31] = (byte) number;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
