package io.binome.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How fast Binôme, as a user starts it, acknowledges what Slack sends, beside an application that does nothing else. The
 * two take turns, so that whatever else the machine does meets both alike.
 */
final class Acknowledging {
    private static final int PER_SECOND = 100;
    private static final List<Integer> CONNECTIONS = List.of(16, 64);
    private static final int PARTS = 3;
    private static final Duration REST = Duration.ofSeconds(20);
    private static final Pattern WAITING = Pattern.compile("(?m)^binome_outbox_waiting\\S* (\\S+)$");

    private final Contestant binome;
    private final Contestant bare;
    private final StandIn slack;
    private final List<Child> both;

    private record Contestant(String name, Child child, Petition petition) {}

    /** A round of one of them, with what it cost and what others did meanwhile. */
    private record Round(
            int number, Contestant who, Waits waits, double processorMillis, OptionalDouble others,
            double waitingBefore, double waitingAfter, long posted) {
        Waits.Millis millis() {
            return waits.millis();
        }
    }

    private interface Work {
        Waits with(Contestant contestant) throws InterruptedException;
    }

    private Acknowledging(Child binome, Child bare, StandIn slack) {
        this.slack = slack;
        this.both = List.of(binome, bare);
        var replies = slack.address() + "reply";
        this.binome = new Contestant("Binôme", binome, new Petition(binome.port(), replies, InstantSource.system()));
        this.bare = new Contestant("bare Bolt", bare, new Petition(bare.port(), replies, InstantSource.system()));
    }

    /** @param seconds of a round at a steady rate; one at full speed takes a third of it */
    static List<String> lines(Path jar, int rounds, int seconds) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("bench-slack");
        try (var slack = new StandIn();
                var binome = Child.start(List.of("-Xmx512m", "-jar", jar.toString()), environment(slack, data));
                var bare = Child.start(
                        List.of(
                                "-Xmx512m", "-cp", System.getProperty("java.class.path"), BareBolt.class.getName(),
                                data.resolve("bare.log").toString()),
                        Map.of())) {
            return new Acknowledging(binome, bare, slack).measured(rounds, seconds);
        } finally {
            try (var files = Files.walk(data)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static Map<String, String> environment(StandIn slack, Path data) {
        return Map.of(
                "PORT", "0",
                "BINOME_LANGUAGE", "en",
                "BINOME_DATA_DIR", data.resolve("data").toString(),
                "SLACK_API_URL", slack.address(),
                "SLACK_BOT_TOKEN", "xoxb-bench",
                "SLACK_SIGNING_SECRET", Petition.SECRET);
    }

    private List<String> measured(int rounds, int seconds) throws InterruptedException {
        warmUp(seconds);
        var steady = alternating(
                rounds, each -> Load.open(each.petition(), each.child().port(), PER_SECOND, seconds));
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT, "**%d requests a second, %d s a round, in ms from the moment each was due**", PER_SECOND,
                seconds));
        lines.add("");
        lines.addAll(steadyTable(steady));
        lines.add("");
        lines.add("**The same rounds of Binôme in thirds, while its answers pile up**");
        lines.add("");
        lines.addAll(thirds(steady));
        for (var connections : CONNECTIONS) {
            var full = alternating(rounds, each -> Load.closed(
                    each.petition(), each.child().port(), connections, Math.max(1, seconds / 3)));
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT, "**As many as %d connections get answered, %d s a round**", connections,
                    Math.max(1, seconds / 3)));
            lines.add("");
            lines.addAll(fullTable(full));
        }
        return lines;
    }

    /** Until both are compiled and Binôme knows the people. */
    private void warmUp(int seconds) throws InterruptedException {
        for (var contestant : List.of(binome, bare)) {
            Load.open(contestant.petition(), contestant.child().port(), PER_SECOND / 5, seconds);
            Load.open(contestant.petition(), contestant.child().port(), PER_SECOND, seconds / 2);
        }
    }

    private List<Round> alternating(int rounds, Work work) throws InterruptedException {
        var done = new ArrayList<Round>();
        for (var number = 1; number <= rounds; number++) {
            for (var contestant : List.of(binome, bare)) {
                settle();
                done.add(round(number, contestant, work));
            }
        }
        return done;
    }

    private Round round(int number, Contestant contestant, Work work) throws InterruptedException {
        var waiting = waiting();
        var posted = slack.calls("chat.postMessage");
        var spent = contestant.child().processor();
        var before = Machine.now(both);
        var waits = work.with(contestant);
        var others = Machine.now(both).others(before);
        var cost = contestant.child().processor().minus(spent).toNanos() / 1e6 / waits.millis().count();
        var round = new Round(
                number, contestant, waits, cost, others, waiting, waiting(), slack.calls("chat.postMessage") - posted);
        System.err.printf(
                Locale.ROOT, "%s %d: p50 %.1f p99 %.1f max %.1f ms, %.0f/s, %d failed%n", contestant.name(), number,
                round.millis().at(0.5), round.millis().at(0.99), round.millis().at(1), waits.perSecond(),
                waits.failed());
        return round;
    }

    /** Waits until Binôme works off no more than its paced answers, so that the next round has the processors. */
    private void settle() throws InterruptedException {
        var end = System.nanoTime() + REST.toNanos();
        for (var isBusy = true; isBusy && System.nanoTime() < end;) {
            var spent = binome.child().processor();
            Thread.sleep(Duration.ofSeconds(2));
            isBusy = binome.child().processor().minus(spent).compareTo(Duration.ofMillis(300)) > 0;
        }
    }

    private double waiting() {
        var matcher = WAITING.matcher(Wire.get(binome.child().port(), "/actuator/prometheus"));
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
    }

    private List<String> steadyTable(List<Round> rounds) {
        var lines = new ArrayList<>(List.of(
                "| round | | p50 | p95 | p99 | max | not acknowledged | processor ms a request | others, processors |",
                "|--:|---|--:|--:|--:|--:|--:|--:|--:|"));
        for (var round : rounds) {
            lines.add(String.format(
                    Locale.ROOT, "| %d | %s | %.1f | %.1f | %.1f | %.1f | %d | %.2f | %s |", round.number(),
                    round.who().name(), round.millis().at(0.5), round.millis().at(0.95), round.millis().at(0.99),
                    round.millis().at(1), round.waits().failed(), round.processorMillis(), others(round)));
        }
        lines.add(String.format(
                Locale.ROOT, "| median of the rounds’ ratios | Binôme ÷ bare | %.1f | %.1f | %.1f | %.1f | | %.1f | |",
                ratio(rounds, each -> each.millis().at(0.5)), ratio(rounds, each -> each.millis().at(0.95)),
                ratio(rounds, each -> each.millis().at(0.99)), ratio(rounds, each -> each.millis().at(1)),
                ratio(rounds, Round::processorMillis)));
        return lines;
    }

    private List<String> thirds(List<Round> rounds) {
        var lines = new ArrayList<>(List.of(
                "| round | p50, ms | p99, ms | posts meanwhile | conversations with something to send, before → after |",
                "|--:|---|---|--:|--:|"));
        for (var round : of(rounds, binome)) {
            lines.add(String.format(
                    Locale.ROOT, "| %d | %s | %s | %d | %.0f → %.0f |", round.number(), parts(round, 0.5),
                    parts(round, 0.99), round.posted(), round.waitingBefore(), round.waitingAfter()));
        }
        return lines;
    }

    private static String parts(Round round, double share) {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> String.format(Locale.ROOT, "%.1f", round.millis().part(part, PARTS).at(share)))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private List<String> fullTable(List<Round> rounds) {
        var lines = new ArrayList<>(List.of(
                "| round | | requests a second | p50, ms | p99, ms | not acknowledged | processor ms a request"
                        + " | others, processors |",
                "|--:|---|--:|--:|--:|--:|--:|--:|"));
        for (var round : rounds) {
            lines.add(String.format(
                    Locale.ROOT, "| %d | %s | %.0f | %.1f | %.1f | %d | %.2f | %s |", round.number(),
                    round.who().name(), round.waits().perSecond(), round.millis().at(0.5), round.millis().at(0.99),
                    round.waits().failed(), round.processorMillis(), others(round)));
        }
        lines.add(String.format(
                Locale.ROOT, "| median of the rounds’ ratios | Binôme ÷ bare | %.3f | %.1f | %.1f | | %.1f | |",
                ratio(rounds, each -> each.waits().perSecond()), ratio(rounds, each -> each.millis().at(0.5)),
                ratio(rounds, each -> each.millis().at(0.99)), ratio(rounds, Round::processorMillis)));
        return lines;
    }

    private static String others(Round round) {
        return round.others().isPresent() ? String.format(Locale.ROOT, "%.2f", round.others().getAsDouble()) : "–";
    }

    private static List<Round> of(List<Round> rounds, Contestant contestant) {
        return rounds.stream().filter(round -> round.who().equals(contestant)).toList();
    }

    private double ratio(List<Round> rounds, ToDoubleFunction<Round> figure) {
        var ours = of(rounds, binome);
        var theirs = of(rounds, bare);
        var ratios = IntStream.range(0, ours.size())
                .mapToDouble(each -> figure.applyAsDouble(ours.get(each)) / figure.applyAsDouble(theirs.get(each)))
                .sorted()
                .toArray();
        var middle = ratios.length / 2;
        return ratios.length % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;
    }
}
