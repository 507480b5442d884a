package io.binome.store;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Everything that an object in memory holds, in words. */
final class Raw {
    private Raw() {}

    static String of(Object held) {
        var type = held.getClass();
        if (type.isRecord() || !type.getName().startsWith("io.binome.store.")) {
            return String.valueOf(held) + "\n";
        }
        var all = new StringBuilder();
        for (var field : fields(type)) {
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

    private static List<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != Object.class, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .toList();
    }
}
