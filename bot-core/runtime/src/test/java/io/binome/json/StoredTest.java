package io.binome.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.AllDialogs;
import io.binome.fact.Recorded;
import io.binome.programme.Entry;
import io.binome.store.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is stored can still be read: of everything that may stand in a store there is an example, one a line, as it was
 * written once. A name or a field that changes breaks it here, before it does in a database. New ones are added by
 * {@code -Dstored.write=true}, which leaves those that there are as they are; a line is taken out by hand.
 */
class StoredTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/io/binome/json/stored");
    private static final Path CONSTANTS = EXAMPLES.resolve("constants.txt");

    @TestFactory
    Stream<DynamicTest> everyKindOfRecordIsReadAsItWasWritten() {
        return types().stream().map(type -> DynamicTest.dynamicTest(name(type), () -> {
            var file = EXAMPLES.resolve(name(type) + ".jsonl");
            if (Boolean.getBoolean("stored.write")) {
                write(type, file);
            }
            var lines = Files.readAllLines(file);
            assertThat(lines).allSatisfy(line -> assertThat(known(Json.object(Json.line(Json.parse(line, type)))))
                    .isEqualTo(known(Json.object(line))));
            assertThat(lines.stream().map(line -> name(Json.parse(line, type).getClass())))
                    .containsExactlyInAnyOrderElementsOf(
                            Examples.members(type).map(StoredTest::name).distinct().toList());
        }));
    }

    @Test
    void everyConstantThatWasKeptIsThereStill() throws IOException {
        var now = Examples.enumsWithin(types().stream())
                .stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()).map(each -> name(type) + " " + each))
                .sorted()
                .toList();
        if (Boolean.getBoolean("stored.write")) {
            Files.write(CONSTANTS, now);
        }
        assertThat(now).containsExactlyElementsOf(Files.readAllLines(CONSTANTS));
    }

    /** The same without what is absent: a record that has grown since reads what was kept before it had. */
    private static Object known(Object json) {
        return switch (json) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> known(entry.getValue())));
            case List<?> list -> list.stream().map(StoredTest::known).toList();
            default -> json;
        };
    }

    /** Each sealed type of which something is kept, and each record that is the state of a dialog. */
    private static List<Class<?>> types() {
        var dialogs = AllDialogs.make();
        Set<Class<?>> states = dialogs.kinds().stream().map(dialogs::states).collect(Collectors.toSet());
        var within = Stream.concat(states.stream(), Stream.of(Recorded.class, Entry.class, Conversation.class));
        return Stream.concat(states.stream(), Examples.sealedWithin(within).stream())
                .distinct()
                .sorted(Comparator.comparing(StoredTest::name))
                .toList();
    }

    private static void write(Class<?> type, Path file) throws IOException {
        var known = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        var there = known.stream().map(line -> name(Json.parse(line, type).getClass())).collect(Collectors.toSet());
        var more = Examples.members(type)
                .distinct()
                .filter(member -> !there.contains(name(member)))
                .map(member -> Json.line(Examples.of(member)));
        Files.createDirectories(file.getParent());
        Files.write(file, Stream.concat(known.stream(), more).sorted().toList());
    }

    /** {@code Journey.State} of the dialog that is called so. */
    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
