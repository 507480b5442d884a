package io.binome.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of {@code docs/identity.md}, from whatever module. */
public final class Page {
    private Page() {}

    /** The rows whose ids begin with a letter, as cells, the id first. */
    public static List<List<String>> rows(char letter) throws IOException {
        var row = Pattern.compile("\\| " + letter + "\\d+ \\|.*");
        var file = Stream.of("docs", "../docs", "../../docs")
                .map(folder -> Path.of(folder, "identity.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        var rows = Files.readAllLines(file).stream()
                .filter(line -> row.matcher(line).matches())
                .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
                .toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }
}
