package io.binome.app;

import io.binome.optimum.TimeLimit;
import io.binome.round.Applicants;
import io.binome.matching.Matching;
import io.binome.optimum.WorkLimit;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Programme.Kind;
import io.binome.roster.FaultReason;
import io.binome.roster.RosterFault;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The word {@code match}: pairs up the people of a roster file and says why, on paper and in files. */
@Command(name = "match", mixinStandardHelpOptions = true)
final class MatchWord implements Callable<Integer> {
    private static final int FAULTS_TOLD = 100;

    private final Operator operator;
    private final PrintWriter out;
    private final PrintWriter err;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ROSTER.csv", descriptionKey = "roster")
    private Path roster = Path.of("");

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "CROSS")
    private String kind = "";

    @Option(names = "--objective", paramLabel = "WHAT", defaultValue = "MOST_PEOPLE")
    private String objective = "";

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable Path json;

    @Option(names = "--edges", paramLabel = "FILE")
    private @Nullable Path edges;

    @Option(names = "--weights", paramLabel = "PART=N,…")
    private @Nullable String weights;

    @Option(names = "--least-hours", paramLabel = "N")
    private @Nullable Integer leastHours;

    @Option(names = "--skills", paramLabel = "FILE")
    private @Nullable Path skills;

    @Option(names = "--limit", paramLabel = "SECONDS")
    private @Nullable Integer limit;

    @Option(names = "--lang", paramLabel = "LANGUAGE")
    private @Nullable String lang;

    MatchWord(Operator operator, PrintWriter out, PrintWriter err) {
        this.operator = operator;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        var wishes = new MatchWishes(operator);
        var programme = wishes.oneOf(Kind.class, "--kind", kind);
        var policy = wishes.policy(wishes.oneOf(Objective.class, "--objective", objective), weights, leastHours);
        var speaker = new Operator(
                lang == null ? operator.language() : wishes.language("--lang", lang));
        var patience = limit == null ? null : new TimeLimit(wishes.limit(limit));
        var files = new MatchFiles(operator, roster);
        files.mayWrite("--json", json);
        files.mayWrite("--edges", edges);

        var begin = System.nanoTime();
        var read = files.roster();
        var applicants = Applicants.of(read);
        tell(applicants.faults(), read.unknownColumns());
        var matching = new Matching(
                applicants.pool(programme), policy, applicants.overrides(), taxonomy(files), seed);
        var result = matching.run(patience == null ? WorkLimit.unlimited() : patience);
        var people = applicants.byId();
        var findings = MatchFindings.of(
                matching, result, programme, people, patience != null && patience.hasGivenUp(), begin);

        var reader = speaker.knowing(people);
        new MatchTable(findings, programme, policy, speaker, reader, width()).print(out);
        if (json != null) {
            files.json(json, MatchJson.of(findings, programme, policy, seed, applicants.faults(), reader));
            out.println(speaker.say("match.written", "file", json.toString()));
        }
        if (edges != null) {
            var written = files.edges(edges, matching, applicants.people(), programme);
            out.println(speaker.say("match.written.edges", "file", edges.toString(), "edges", written));
        }
        return 0;
    }

    private void tell(List<RosterFault> faults, List<String> unknownColumns) {
        if (!unknownColumns.isEmpty()) {
            err.println(operator.read(Text.of(
                    "roster.columns", "count", unknownColumns.size(), "columns", Text.listing(unknownColumns))));
        }
        faults.stream().limit(FAULTS_TOLD).forEach(fault -> err.println(operator.read(fault.sentence())));
        if (faults.size() > FAULTS_TOLD) {
            err.println(operator.say("match.faults.more", "count", faults.size() - FAULTS_TOLD));
        }
        var rejected = faults.stream()
                .filter(fault -> fault.reason().severity() == FaultReason.Severity.REJECTED)
                .count();
        if (rejected > 0) {
            err.println(operator.say("match.faults", "count", rejected));
        }
    }

    private Taxonomy taxonomy(MatchFiles files) {
        if (skills == null) {
            return Taxonomy.standard();
        }
        var extended = Taxonomy.standard().with(files.skills(skills));
        extended.faults().forEach(fault -> err.println(operator.read(fault)));
        return extended.taxonomy();
    }

    /** Columns of the terminal: as the shell exports them, or as the terminal says, else 80. */
    private int width() {
        var exported = System.getenv("COLUMNS");
        if (exported != null && exported.matches("\\d{2,4}")) {
            return Integer.parseInt(exported);
        }
        return spec == null
                ? UsageMessageSpec.DEFAULT_USAGE_WIDTH
                : spec.usageMessage().autoWidth(true).width();
    }
}
