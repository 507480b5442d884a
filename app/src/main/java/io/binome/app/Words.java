package io.binome.app;

import io.binome.json.Json;
import io.binome.scheduler.QuartzTimetable;
import io.binome.simulation.Circumstances;
import io.binome.simulation.Manner;
import io.binome.simulation.Observations;
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
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The words of the command line that start no server. */
@Command(name = "binome", mixinStandardHelpOptions = true)
final class Words implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Words.class);
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_MONTHS = 24;
    private static final int TENTHS = 10;

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
        return run(arguments, System::getenv, operator, out, err);
    }

    static int run(
            String[] arguments, Function<String, @Nullable String> environment, Operator operator, PrintWriter out,
            PrintWriter err) {
        var line = new CommandLine(new Words(operator, out, err));
        line.addSubcommand(new MatchWord(operator, out, err));
        line.addSubcommand(new RosterWord(operator, out));
        line.addSubcommand(new UnderstandWord(operator, System.in, out));
        line.addSubcommand(new MessagesWord(operator, out));
        line.addSubcommand(new ContentWord(operator, out));
        line.addSubcommand(new TeamsAppWord(operator, out, err));
        line.addSubcommand(new DataWord.Making(environment, operator, out));
        line.addSubcommand(new DataWord.Restoring(environment, operator, out));
        Help.speak(line, operator);
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler((mistake, given) -> {
            err.println(new LineMistakes(operator).sentence(mistake));
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

    /** Never reached by a person: without any word the server starts instead. */
    @Override
    public void run() {
        err.println(operator.say("usage"));
    }

    @Command(mixinStandardHelpOptions = true)
    int version() {
        out.println(Version.current());
        return 0;
    }

    @Command(mixinStandardHelpOptions = true)
    int check() {
        return new Check(System::getenv, operator).run(out, err);
    }

    @Command(mixinStandardHelpOptions = true)
    int simulate(
            @Option(names = "--people", defaultValue = "500", paramLabel = "N") int people,
            @Option(names = "--months", defaultValue = "12", paramLabel = "N") int months,
            @Option(names = "--seed", defaultValue = "1", paramLabel = "N") long seed,
            @Option(names = "--eventful") boolean eventful,
            @Option(names = "--writing") boolean writing,
            @Option(names = "--json", paramLabel = "FILE") @Nullable Path json)
            throws IOException {
        if (people < 2 || people > MOST_PEOPLE || months < 1 || months > MOST_MONTHS) {
            throw new Misconfigured(Exit.USAGE, operator.say("simulate.numbers"));
        }
        var manner = writing ? Manner.WRITING : Manner.PRESSING;
        var begin = Instant.now();
        var shown = new int[] {0};
        var circumstances = eventful ? Circumstances.EVENTFUL : Circumstances.USUAL;
        var report = Simulate.run(people, months, seed, circumstances, manner, new QuartzTimetable(), progress -> {
            var tenth = (int) (TENTHS * progress.share());
            if (tenth != shown[0]) {
                shown[0] = tenth;
                err.println(operator.say(
                        "simulate.progress",
                        "day", progress.now().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                        "percent", TENTHS * tenth));
            }
        });
        var seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        out.println(operator.say(
                "simulate.summary",
                "people", people,
                "months", months,
                "seed", Long.toString(seed),
                "messages", report.messages(),
                "facts", report.facts().size(),
                "seconds", String.format(operator.language().locale(), "%.1f", seconds)));
        out.println(operator.say("simulate.outside", "messages", report.outsideHours()));
        var seen = report.observations();
        out.println(operator.say(
                "simulate.rhythm",
                "mean", String.format(operator.language().locale(), "%.1f", seen.aWeek()),
                "most", seen.mostAWeek()));
        out.println(operator.say(
                "simulate.pairs",
                "pairs", seen.pairs(),
                "sessions", seen.held(),
                "stuck", seen.stuck().size()));
        weeks(seen);
        var broken = Stream.of(seen.stuck(), seen.afterwards(), seen.reminders(), seen.contradictions())
                .flatMap(List::stream).toList();
        out.println(operator.say("simulate.facts", "broken", broken.size()));
        broken.forEach(each -> out.println("  " + each));
        table(report);
        if (json != null) {
            write(report, json);
        }
        return 0;
    }

    /** Nobody is named: whoever it was is found by their number, from the same seed. */
    private void weeks(Observations seen) {
        var worst = seen.worst();
        var beside = seen.worstBeside();
        if (worst != null && beside != null) {
            out.println(operator.say(
                    "simulate.weeks",
                    "mean", String.format(operator.language().locale(), "%.2f", seen.aPersonAndWeek()),
                    "most", worst.messages(),
                    "person", worst.person(),
                    "monday", worst.monday().toString(),
                    "beside", beside.messages(),
                    "other", beside.person(),
                    "then", beside.monday().toString(),
                    "weeks", seen.crowdedWeeks()));
        }
    }

    /** Each group of figures under what tells it from the one before. */
    private void table(Simulate.Report report) {
        for (var block : StatisticsReport.message(operator.say("simulate.title"), report.statistics()).blocks()) {
            if (block instanceof Block.Facts facts) {
                facts.facts().forEach(fact -> out.printf(
                        "  %-44s %s%n", operator.read(fact.label()), operator.read(fact.value())));
                out.println();
            } else if (block instanceof Block.Heading heading) {
                out.println("\n" + operator.read(heading.text()) + "\n");
            } else if (block instanceof Block.Paragraph paragraph) {
                out.println(operator.read(paragraph.text()));
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
