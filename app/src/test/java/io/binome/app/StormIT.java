package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.AllDialogs;
import io.binome.id.OrganisationId;
import io.binome.json.Json;
import io.binome.mongodb.MongoStore;
import io.binome.mongodb.MemoryServer;
import io.binome.programme.Note;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.teams.Forged;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty people on two platforms keep notes, fifty a second, while the database is cut off and comes back: every note that
 * was acknowledged is in their notebooks. For longer storms, {@code -Dbinome.storm.cut=300 -Dbinome.storm.calm=30}, in
 * seconds.
 */
class StormIT {
    private static final int PEOPLE = 10;
    private static final int PER_SECOND = 50;
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final int CUT = Integer.getInteger("binome.storm.cut", 4);
    private static final int CALM = Integer.getInteger("binome.storm.calm", 2);

    @TempDir
    private Path unused;

    private final FakeSlack slack =
            FakeSlack.start(io.binome.slack.fake.Settings.usual().withGenerosity(0).withRetryFactor(0.001));
    private final FakeTeams teams = FakeTeams.start(io.binome.teams.fake.Settings.local().withGenerosity(0));
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sent = new AtomicInteger();
    private List<FakePerson> slackers;
    private List<FakeColleague> teammates;
    private Forged forged;

    @BeforeEach
    void hire() {
        slackers = IntStream.range(0, PEOPLE).mapToObj(this::slacker).toList();
        teammates = IntStream.range(0, PEOPLE).mapToObj(this::teammate).toList();
    }

    private FakePerson slacker(int number) {
        return slack.person(
                slack.team(), "Slacker " + (char) ('A' + number), "slacker" + number + "@example.org",
                ZoneId.of("Europe/Paris"), "en-GB");
    }

    private FakeColleague teammate(int number) {
        return teams.colleague(
                "Teammate " + (char) ('A' + number), "teammate" + number + "@example.org", ZoneId.of("Europe/Paris"),
                "en-GB");
    }

    @AfterEach
    void close() {
        hands.shutdownNow();
        slack.close();
        teams.close();
    }

    @Test
    void whatWasAcknowledgedIsCarriedOutOnceTheDatabaseIsBack() {
        try (var database = MemoryServer.start();
                var cable = new CutCable(URI.create(database.uri()).getPort());
                var binome = Started.with(environment(cable.port()))) {
            slack.deliverTo(binome.uri("/slack/events"), slack.signingSecret());
            teams.deliverTo(binome.uri("/api/messages"));
            forged = new Forged(teams, binome.uri("/api/messages"));
            slackers.forEach(each -> each.types("/binome", "help"));
            teammates.forEach(FakeColleague::installs);
            teams.await(BACK, () -> teammates.stream().allMatch(each -> each.reads("I’m Binôme")));

            storm(CALM);
            var before = acknowledged.size();
            cable.cut();
            storm(CUT);
            var meanwhile = acknowledged.size() - before;
            cable.mend();
            var mended = System.nanoTime();
            storm(CALM);

            var lost = lost(database.uri());
            System.out.printf(
                    "%d sent, %d acknowledged (%d of them while the database was cut off for %d s), %d lost; the last was"
                            + " carried out %.1f s after it was back%n",
                    sent.get(), acknowledged.size(), meanwhile, CUT, lost.size(),
                    (System.nanoTime() - mended) / 1e9);
            assertThat(lost).isEmpty();
            assertThat(acknowledged).hasSizeGreaterThan(PER_SECOND * CALM);
            assertThat(acknowledged.size()).isLessThan(sent.get());
            assertThat(binome.err().stream().filter(line -> line.contains("the store cannot be used")).count())
                    .isBetween(2L, 2L + 2L * (CUT / 60 + 1));
        }
    }

    private Map<String, String> environment(int database) {
        return Map.of(
                "MONGODB_URI", "mongodb://127.0.0.1:" + database + "/binome?serverSelectionTimeoutMS=1000",
                "SLACK_SIGNING_SECRET", slack.signingSecret(),
                "SLACK_BOT_TOKEN", slack.botToken(),
                "SLACK_API_URL", slack.apiUrl(),
                "BINOME_TEAMS_LOCAL", "true",
                "BINOME_ADMINS", "nobody@example.org",
                "BINOME_DATA_DIR", unused.toString(),
                "BINOME_LANGUAGE", "en",
                "BINOME_TICK_SECONDS", "1",
                "PORT", "0");
    }

    private void storm(int seconds) {
        var start = System.nanoTime();
        for (var number = 0; number < seconds * PER_SECOND; number++) {
            var due = start + number * (1_000_000_000L / PER_SECOND);
            Started.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            hands.execute(this::act);
        }
        Started.sleep(Duration.ofMillis(100));
    }

    /** Somebody keeps a note, one way or another. */
    private void act() {
        var number = sent.incrementAndGet();
        var words = "storm-" + number;
        var order = "notes " + words;
        var person = number / 5 % PEOPLE;
        var taken = switch (number % 5) {
            case 0 -> slackers.get(person).says(order).accepted();
            case 1, 2 -> {
                var ack = slackers.get(person).types("/binome", order);
                yield isTaken(ack.status(), ack.body());
            }
            case 3 -> teammates.get(person).says(order).accepted();
            default -> {
                var ack = forged.presses(teammates.get(person), Map.of("binome", "command", "command", order));
                yield isTaken(ack.status(), ack.body());
            }
        };
        if (taken) {
            acknowledged.add(words);
        }
    }

    /** A command that is not taken says so in words: that the store is away, or that it was much at once. */
    private static boolean isTaken(int status, String said) {
        return status == 200 && !said.contains("Please try again") && !said.contains("couldn’t take in");
    }

    /** What nobody will carry out any more: as long as it becomes less, answers wait for their turn on the platform. */
    private Set<String> lost(String uri) {
        var fewest = Integer.MAX_VALUE;
        var end = System.nanoTime() + BACK.toNanos();
        try (var store = MongoStore.open(uri + "/binome", new Json(AllDialogs.make()::states))) {
            while (true) {
                var kept = store.records().all(Note.class, OrganisationId.HOME).stream()
                        .map(Note::words)
                        .collect(Collectors.toCollection(HashSet::new));
                var lost = acknowledged.stream()
                        .filter(words -> !kept.contains(words))
                        .collect(Collectors.toCollection(TreeSet::new));
                if (lost.size() < fewest) {
                    fewest = lost.size();
                    end = System.nanoTime() + BACK.toNanos();
                }
                if (lost.isEmpty() || System.nanoTime() > end) {
                    return lost;
                }
                Started.sleep(Duration.ofMillis(200));
            }
        }
    }
}
