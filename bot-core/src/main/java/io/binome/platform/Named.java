package io.binome.platform;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Those whom the operator names to run programmes from the first day: by a platform's user id or by e-mail address. */
public record Named(Set<String> names) {
    public Named {
        names = Set.copyOf(names);
    }

    public boolean isNobody() {
        return names.isEmpty();
    }

    /** Whether somebody known under any of these ids and addresses is among them. */
    public boolean has(String... known) {
        return Stream.of(known).map(Named::folded).anyMatch(
                one -> names.stream().map(Named::folded).anyMatch(one::equals));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
