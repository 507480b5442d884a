package io.binome.store;

import java.lang.reflect.Modifier;

/** Everything that an object in memory holds, in words. */
final class Raw {
    private Raw() {}

    static String of(Object held) {
        var type = held.getClass();
        if (type.isRecord() || !type.getName().startsWith("io.binome.store.")) {
            return String.valueOf(held) + "\n";
        }
        var all = new StringBuilder();
        for (var field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                try {
                    field.setAccessible(true);
                    var value = field.get(held);
                    all.append(value == null ? "" : of(value));
                } catch (IllegalAccessException own) {
                    throw new IllegalStateException(own);
                }
            }
        }
        return all.toString();
    }
}
