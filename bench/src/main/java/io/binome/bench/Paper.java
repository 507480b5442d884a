package io.binome.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A page with results. What stands between the marks of a section is written by the command, the rest by hand. */
final class Paper {
    static final Path MATCHING = Path.of("docs", "matching-benchmark.md");
    static final Path SLACK = Path.of("docs", "slack-benchmark.md");
    static final Path WORDS = Path.of("docs", "words-benchmark.md");
    static final Path STORE = Path.of("docs", "store-benchmark.md");

    private Paper() {}

    /** Replaces a section of the page; the sections that were not measured stay as they are. */
    static void write(Path paper, String section, List<String> lines) throws IOException {
        var begin = "<!-- " + section + " -->";
        var end = "<!-- end of " + section + " -->";
        var page = Files.readString(paper);
        var from = page.indexOf(begin);
        var to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(paper + " has no section " + section);
        }
        Files.writeString(
                paper,
                page.substring(0, from) + begin + "\n" + String.join("\n", lines).strip() + "\n" + page.substring(to));
    }

    /** 1234567 as 1,234,567. */
    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
