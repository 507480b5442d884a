package io.binome.simulation;

import io.binome.text.Language;
import io.binome.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sentences that simulated colleagues choose from: those of the bundles whose keys end in 1, 2, 3 and so on. */
final class Stock {
    private Stock() {}

    /** One of all the sentences under these keys; empty where there are none. */
    static Optional<String> one(Language language, List<String> keys, Draw draw, Map<String, Object> arguments) {
        var all = keys.stream().flatMap(key -> numbered(language, key)).toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Texts.format(language, all.get(draw.with("sentence").below(all.size())), arguments));
    }

    static boolean has(Language language, String key) {
        return Texts.pattern(language, key + ".1").isPresent();
    }

    private static Stream<String> numbered(Language language, String key) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> key + "." + number)
                .takeWhile(each -> Texts.pattern(language, each).isPresent());
    }
}
