package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.teams.fake.Call;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import io.binome.teams.fake.Shown;
import io.binome.teams.fake.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends the process with {@code kill -9} while invitations and answers go out to a Teams that has a bad day itself. A dozen
 * colleagues answer meanwhile, and one has blocked the bot; what was acknowledged must have its effect in the end.
 */
class TeamsKillIT {
    private static final int COLLEAGUES = 12;
    private static final int LOST = 2;
    private static final int HUNG = 1;
    private static final String WRITING = "/activities";
    private static final Duration AT_MOST = Duration.ofMinutes(2);
    /** Calls that cross the refusal on their way are nobody's fault. */
    private static final Duration CROSSING = Duration.ofMillis(250);

    private static final String HELLO = "on behalf of Claire";
    private static final String YES = "Yes, count me in";
    private static final String CHOSEN = "Answer: " + YES;
    private static final String WELCOME = "Welcome to “";
    private static final String LANGUAGE = "Which language should I use?";
    private static final String ALONE = "You don’t have a partner at the moment.";

    private final List<Storm> storms = new ArrayList<>();
    private int kills;
    /** Longer than a start takes, so that Teams still wants to be left alone when the next process is up. */
    private Duration closed = Duration.ofSeconds(3);

    /** A time in which Teams answers everybody with "later". */
    private record Storm(Instant from, Instant until) {
        boolean has(Call call) {
            return !call.at().isBefore(from) && call.at().isBefore(until);
        }
    }

    @Test
    void everythingArrivesInOrderAndHardlyAnythingTwice(@TempDir Path data) {
        var begin = System.nanoTime();
        try (var teams = FakeTeams.local(); var binome = new ConnectedToTeams(teams, data, "claire@example.org")) {
            closed = closed.plus(Duration.ofNanos(System.nanoTime() - begin));
            var claire = person(teams, "Claire Petit", "claire@example.org");
            var ned = person(teams, "Ned Never", "ned@example.org");
            var colleagues = IntStream.range(0, COLLEAGUES)
                    .mapToObj(number -> new Colleague(
                            person(teams, "Colleague " + number, "colleague" + number + "@example.org")))
                    .toList();
            createAProgramme(teams, claire);
            var channel = teams.channel("mentoring", claire, ned);
            colleagues.forEach(each -> each.person.joins(channel));
            claire.invites(channel);
            binome.workAlways(channel, List.of(claire, ned));
            binome.workAlways(channel, colleagues.stream().map(each -> each.person).toList());
            teams.trouble(Trouble.blocked(ned));
            claire.mentions(channel, "invite here");
            until(teams, () -> claire.reads("in each person’s own language"));
            claire.presses("Send");
            var answering = Thread.ofVirtual().start(() -> answer(colleagues));
            try {
                until(teams, () -> colleagues.stream().filter(each -> each.person.reads(HELLO)).count() >= 3);
                storm(teams, binome);
                var made = teams.calls().size();

                until(teams, () -> Instant.now().isAfter(storms.getLast().until()));
                teams.trouble(Trouble.broken().times(3));
                teams.trouble(Trouble.precondition().times(2));
                teams.trouble(Trouble.cut().times(1));
                teams.trouble(Trouble.lost().on(WRITING).times(LOST));
                until(teams, () -> teams.calls().stream().skip(made).filter(Call::ok).count() >= 5);
                kill(binome);
                teams.trouble(Trouble.slow(Duration.ofSeconds(11)).on(WRITING).times(HUNG));
                until(teams, () -> colleagues.stream().filter(Colleague::isWelcome).count() >= COLLEAGUES / 3);
                kill(binome);

                until(teams, () -> colleagues.stream().allMatch(Colleague::isDone));
                until(teams, teams::quiet);
                compare(teams, claire, ned, colleagues);
            } catch (AssertionError failure) {
                throw new AssertionError(colleagues + "\n" + binome.said(), failure);
            } finally {
                answering.interrupt();
            }
            assertThat(binome.said()).doesNotContain("\tat ");
        }
        System.out.printf("%d kills in %d s%n", kills, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    /**
     * Teams says "later"; the process that heard it dies, and the next one has to know. On a machine so busy that the next
     * one comes too late to prove anything, once more and for longer.
     */
    private void storm(FakeTeams teams, ConnectedToTeams binome) {
        Storm storm;
        do {
            var from = Instant.now();
            storm = new Storm(from, from.plus(closed));
            storms.add(storm);
            teams.trouble(Trouble.tooMany(closed));
            until(teams, () -> !refusals(teams, storms.getLast()).isEmpty());
            Started.sleep(Duration.ofMillis(500));
            kill(binome);
            closed = closed.multipliedBy(2);
        } while (Instant.now().isAfter(storm.until()));
    }

    private static List<Call> refusals(FakeTeams teams, Storm storm) {
        return teams.calls()
                .stream()
                .filter(storm::has)
                .filter(call -> call.outcome().equals("TooManyRequests"))
                .toList();
    }

    private void kill(ConnectedToTeams binome) {
        binome.kill();
        kills++;
        binome.start();
    }

    private static void createAProgramme(FakeTeams teams, FakeColleague claire) {
        claire.installs();
        until(teams, () -> claire.reads("Which kind would you like"));
        claire.presses("Cross-mentoring");
        until(teams, () -> claire.reads("What should it be called?"));
        claire.says("Brand duos");
        until(teams, () -> claire.reads("How long should “Brand duos” run?"));
        claire.presses("6 months");
        until(teams, () -> claire.reads("How often should pairs meet?"));
        claire.presses("Every 4 weeks");
        until(teams, () -> claire.reads("“Brand duos” is ready."));
    }

    private static FakeColleague person(FakeTeams teams, String name, String email) {
        return teams.colleague(name, email, AnyHour.ZONE, "en-GB");
    }

    /**
     * Says yes as soon as there is a button for it; then adds the bot for themselves, so as to say two things to it: each
     * until it is taken.
     */
    private static final class Colleague {
        private final FakeColleague person;
        /** How often they have said something: whatever was not acknowledged may have been taken all the same. */
        private final Map<String, Integer> said = new ConcurrentHashMap<>();
        private volatile boolean pressed;
        private volatile boolean installed;
        private volatile boolean erred;
        private volatile boolean asked;

        Colleague(FakeColleague person) {
            this.person = person;
        }

        void act() {
            if (!pressed && isAsked()) {
                pressed = press();
            } else if (isWelcome() && !installed) {
                installed = person.installs().accepted();
            } else if (installed && !erred) {
                erred = says("language");
            } else if (erred && !asked) {
                asked = says("pair");
            }
        }

        private boolean press() {
            try {
                return person.presses(YES).accepted();
            } catch (IllegalStateException gone) {
                return true; // the message has just changed under the finger
            }
        }

        private boolean says(String words) {
            said.merge(words, 1, Integer::sum);
            return person.says(words).accepted();
        }

        private boolean isAsked() {
            return person.chat().stream().anyMatch(shown -> shown.buttons().contains(YES));
        }

        boolean isWelcome() {
            return person.reads(WELCOME);
        }

        /** Of a second copy of the invitation that went astray, Binôme knows nothing: its buttons stay. */
        boolean isDone() {
            return asked && person.reads(CHOSEN) && person.reads(LANGUAGE) && person.reads(ALONE);
        }

        @Override
        public String toString() {
            return "%n%s: pressed %s, said %s, done %s: %s".formatted(person, pressed, said, isDone(), read());
        }

        List<String> read() {
            return person.chat().stream().filter(Shown::byBot).map(Shown::text).toList();
        }

        int first(String words) {
            var read = read();
            return IntStream.range(0, read.size()).filter(i -> read.get(i).contains(words)).findFirst().orElse(-1);
        }

        private long times(String words) {
            return read().stream().filter(text -> text.contains(words)).count();
        }

        long twice() {
            return Stream.of(times(HELLO) - 1, times(WELCOME) - 1, times(LANGUAGE) - said.getOrDefault("language", 0),
                    times(ALONE) - said.getOrDefault("pair", 0)).mapToLong(more -> Math.max(0, more)).sum();
        }
    }

    private static void answer(List<Colleague> colleagues) {
        while (!Thread.currentThread().isInterrupted()) {
            colleagues.forEach(Colleague::act);
            try {
                Thread.sleep(Duration.ofMillis(20));
            } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void compare(FakeTeams teams, FakeColleague claire, FakeColleague ned, List<Colleague> colleagues) {
        assertThat(colleagues).allSatisfy(each -> {
            assertThat(each.first(HELLO)).as("hello first: " + each.read()).isBetween(0, each.first(WELCOME));
            assertThat(each.first(LANGUAGE)).as("in order: " + each.read()).isLessThan(each.first(ALONE));
        });
        until(teams, () -> claire.reads("I’m inviting "));
        assertThat(ned.reads(HELLO)).isFalse();
        assertThat(outcomes(teams).getOrDefault("MessageWritesBlocked", 0L))
                .as("attempts to reach somebody who has blocked the bot")
                .isBetween(1L, 1L + kills);
        storms.forEach(storm -> keptQuiet(teams, storm));
        assertThat(teams.violationsOfTheApp()).isEmpty();
        var twice = colleagues.stream().mapToLong(Colleague::twice).sum();
        System.out.printf("%d kills: %d posts for %d colleagues, %d twice; calls: %s%n",
                kills, teams.calls("POST").stream().filter(Call::ok).count(), colleagues.size(), twice,
                outcomes(teams));
        assertThat(twice).as("messages that came twice").isLessThanOrEqualTo(kills + LOST + HUNG);
    }

    private static Map<String, Long> outcomes(FakeTeams teams) {
        return teams.calls().stream().collect(Collectors.groupingBy(Call::outcome, Collectors.counting()));
    }

    /**
     * Whoever was refused is left alone until the time that Teams gave; and after a second conversation was refused, so is
     * the whole tenant.
     */
    private static void keptQuiet(FakeTeams teams, Storm storm) {
        var refused = new HashMap<String, Instant>();
        Optional<Instant> everywhere = Optional.empty();
        for (var call : teams.calls().stream().filter(storm::has).toList()) {
            var since = Optional.ofNullable(refused.get(conversation(call)));
            for (var gate : Stream.concat(since.stream(), everywhere.stream()).toList()) {
                assertThat(call.at()).as(call + " before Retry-After").isBefore(gate.plus(CROSSING));
            }
            if (call.outcome().equals("TooManyRequests")) {
                refused.putIfAbsent(conversation(call), call.at());
                if (refused.size() > 1 && everywhere.isEmpty()) {
                    everywhere = Optional.of(call.at());
                }
            }
        }
        assertThat(refused).as("the storm has hit somebody").isNotEmpty();
    }

    /** The conversation of a call; of one that opens a conversation, whose. */
    private static String conversation(Call call) {
        var path = call.path().split("/");
        return path.length > 3 ? path[3] : String.valueOf(call.body().path("members"));
    }

    private static void until(FakeTeams teams, BooleanSupplier condition) {
        teams.await(AT_MOST, condition);
    }
}
