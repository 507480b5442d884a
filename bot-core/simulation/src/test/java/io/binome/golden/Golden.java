package io.binome.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The golden entries of one platform, in a file for each kind: what is shown must be what is written there, entry by
 * entry. {@code -Dgolden.write=true} writes them down as they really are; read the difference.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final JsonMapper JSON = new JsonMapper();

    private final Print print;

    /** @param topic the bundle with the words that the platform adds */
    public Golden(String topic) {
        print = new Print(new OwnWords(topic)::hidden);
    }

    /**
     * Each of these entries is written, and nothing else.
     *
     * @param entries JSON by name
     * @param firstIn the play in which the shape of that name is met first, where it is met in one
     */
    public void holds(String kind, SortedMap<String, String> entries, Map<String, String> firstIn) throws IOException {
        var file = FOLDER.resolve(kind + ".json");
        var now = new TreeMap<String, String>();
        entries.forEach((name, json) -> now.put(name, print.of(JSON.readTree(json))));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, whole(now));
            return;
        }
        var then = read(file);
        assertThat(faults(file, now, then, firstIn)).isEmpty();
        assertSoftly(softly -> now.forEach(
                (name, json) -> softly.assertThat(json).as(kind + " | " + name).isEqualTo(then.get(name))));
        assertThat(Files.readString(file)).as(file + " is written as -Dgolden.write=true writes it")
                .isEqualTo(whole(now));
    }

    private static List<String> faults(
            Path file, SortedMap<String, String> now, SortedMap<String, String> then, Map<String, String> firstIn) {
        var module = Path.of("").toAbsolutePath().getFileName();
        var way = ": write the entries anew by ./mvnw test -pl adapters/" + module
                + " -am -Dtest=GoldenTest -Dgolden.write=true -Dsurefire.failIfNoSpecifiedTests=false,"
                + " and read the difference.";
        var faults = new ArrayList<String>();
        now.keySet().stream()
                .filter(name -> !then.containsKey(name))
                .forEach(name -> faults.add(file.getFileName() + " has no entry “" + name + "”, a new shape"
                        + (firstIn.containsKey(name) ? " in " + firstIn.get(name) : "") + way));
        then.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> faults.add(file.getFileName() + " has an entry “" + name
                        + "”, a shape that no play has any longer" + way));
        return faults;
    }

    private static SortedMap<String, String> read(Path file) throws IOException {
        var then = new TreeMap<String, String>();
        if (Files.exists(file)) {
            var plain = new Print(UnaryOperator.identity());
            JSON.readTree(Files.readString(file)).properties()
                    .forEach(entry -> then.put(entry.getKey(), plain.of(entry.getValue())));
        }
        return then;
    }

    private static String whole(SortedMap<String, String> entries) {
        var parts = new ArrayList<String>();
        entries.forEach((name, json) -> parts.add(JSON.writeValueAsString(name) + ": " + json));
        return "{\n" + String.join(",\n", parts) + "\n}\n";
    }
}
