package io.binome.app;

import io.binome.json.Json;
import io.binome.scheduler.QuartzTimetable;
import io.binome.simulation.Simulate;
import io.binome.statistics.StatisticsReport;
import io.binome.message.Message.Block;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The words of the command line that start no server. */
@Command(name = "binome", mixinStandardHelpOptions = true)
final class Words {
    private static final Logger LOG = LoggerFactory.getLogger(Words.class);
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_MONTHS = 24;

    private final Operator operator;
    private final PrintWriter out;
    private final PrintWriter err;

    private Words(Operator operator, PrintWriter out, PrintWriter err) {
        this.operator = operator;
        this.out = out;
        this.err = err;
    }

    static int run(String[] arguments, Operator operator) {
        return run(
                arguments,
                operator,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    static int run(String[] arguments, Operator operator, PrintWriter out, PrintWriter err) {
        var line = new CommandLine(new Words(operator, out, err));
        line.addSubcommand(new MatchWord(operator, out, err));
        line.addSubcommand(new TeamsAppWord(operator, out, err));
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler((mistake, given) -> {
            err.println(mistake.getMessage());
            err.println(operator.say("usage"));
            return Exit.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, result) -> {
            var mistake = Binome.mistake(failure, operator);
            if (mistake.exitCode() == Exit.DEFECT) {
                LOG.error("{} failed", command.getCommandName(), failure);
            }
            err.println(mistake.sentence());
            return mistake.exitCode();
        });
        return line.execute(arguments);
    }

    @Command(description = "Says which version this is.")
    int version() {
        out.println(Version.current());
        return 0;
    }

    @Command(description = "Reads the configuration, tries the database and the platforms, and says what is wrong.")
    int check() {
        var settings = Settings.read(Words::variable, operator);
        out.println(operator.say("check.configuration"));
        try (var stores = Stores.open(settings, operator)) {
            stores.main().ping();
            out.println(operator.say("check.database", "where", stores.where(settings, operator)));
        }
        out.println(operator.say(
                "check.platforms", "count", settings.platforms().size(), "platforms", settings.platforms()));
        out.println(new RetentionCheck(operator).sentence(settings.retention()));
        settings.teams().ifPresent(teams -> out.println(new TeamsCheck(operator).sentence(teams)));
        settings.slack().ifPresent(slack -> out.println(new SlackCheck(operator).sentence(slack)));
        return 0;
    }

    private static @Nullable String variable(String property) {
        return System.getenv(property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
    }

    @Command(description = "Plays a programme with simulated colleagues and prints what happened.")
    int simulate(
            @Option(names = "--people", defaultValue = "500") int people,
            @Option(names = "--months", defaultValue = "12") int months,
            @Option(names = "--seed", defaultValue = "1") long seed,
            @Option(names = "--json") @Nullable Path json)
            throws IOException {
        if (people < 2 || people > MOST_PEOPLE || months < 1 || months > MOST_MONTHS) {
            throw new Misconfigured(Exit.USAGE, operator.say("simulate.numbers"));
        }
        var begin = Instant.now();
        var shown = new int[] {-1};
        var report = Simulate.run(people, months, seed, new QuartzTimetable(), progress -> {
            var percent = (int) (100 * progress.share());
            if (percent != shown[0]) {
                shown[0] = percent;
                err.print("\r" + operator.say(
                        "simulate.progress",
                        "day", progress.now().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                        "percent", percent));
                err.flush();
            }
        });
        err.println();
        var seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        out.println(operator.say(
                "simulate.summary",
                "people", people,
                "months", months,
                "seed", Long.toString(seed),
                "messages", report.messages(),
                "facts", report.facts().size(),
                "seconds", String.format(Locale.ROOT, "%.1f", seconds)));
        table(report);
        if (json != null) {
            write(report, json);
        }
        return 0;
    }

    private void table(Simulate.Report report) {
        for (var block : StatisticsReport.message(operator.say("simulate.title"), report.statistics()).blocks()) {
            if (block instanceof Block.Facts facts) {
                facts.facts().forEach(fact -> out.printf(
                        "  %-44s %s%n", operator.read(fact.label()), operator.read(fact.value())));
            } else if (block instanceof Block.Heading heading) {
                out.println(operator.read(heading.text()));
            }
        }
    }

    private void write(Simulate.Report report, Path file) {
        var all = new LinkedHashMap<String, Object>();
        all.put("people", report.people());
        all.put("months", report.months());
        all.put("seed", report.seed());
        all.put("statistics", report.statistics());
        all.put("observations", report.observations());
        all.put("facts", report.facts());
        try {
            Files.writeString(file, Json.line(all) + "\n");
            out.println(operator.say("simulate.written", "file", file.toString()));
        } catch (IOException e) {
            throw new Misconfigured(Exit.DATA_DIRECTORY, operator.say("simulate.unwritable", "file", file.toString()));
        }
    }
}
