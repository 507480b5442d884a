package io.binome.app;

import io.binome.round.Applicants;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The word {@code roster}: says what would be made of a file of people, on paper and in a file. Keeps nothing. */
@Command(name = "roster", mixinStandardHelpOptions = true)
final class RosterWord implements Callable<Integer> {
    private final Operator operator;
    private final PrintWriter out;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--lang", paramLabel = "LANGUAGE")
    private @Nullable String lang;

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable Path json;

    RosterWord(Operator operator, PrintWriter out) {
        this.operator = operator;
        this.out = out;
    }

    @Override
    public Integer call() {
        var speaker = new Operator(
                lang == null ? operator.language() : new MatchWishes(operator).language("--lang", lang));
        var files = new MatchFiles(operator, file);
        files.mayWrite("--json", json);
        var read = files.roster();
        var roster = read.with(Applicants.of(read).faults());
        new RosterPage(roster, speaker).print(out);
        if (json != null) {
            files.json(json, RosterJson.of(roster, speaker));
            out.println(speaker.say("match.written", "file", json.toString()));
        }
        return 0;
    }
}
