package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.slack.fake.Call;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.Shown;
import io.binome.slack.fake.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends the process with {@code kill -9} while invitations and answers go out to a Slack that has a bad day itself. A
 * dozen colleagues answer meanwhile; what was acknowledged to them must have its effect in the end.
 */
class SlackKillIT {
    private static final int COLLEAGUES = 12;
    private static final int LOST = 2;
    private static final int HUNG = 1;
    private static final String POST = "chat.postMessage";
    private static final Duration AT_MOST = Duration.ofMinutes(2);
    /** Calls that cross the refusal on their way are nobody's fault. */
    private static final Duration CROSSING = Duration.ofMillis(250);

    private static final String HELLO = "on behalf of Claire";
    private static final String YES = "Yes, count me in";
    private static final String CHOSEN = "Answer: " + YES;
    private static final String WELCOME = "Welcome to “";
    private static final String LANGUAGE = "Which language should I use?";
    private static final String ALONE = "You don’t have a partner at the moment.";

    private final List<Closed> gates = new ArrayList<>();
    private int kills;
    /** Longer than a start takes, so that the gate is still closed when the next process is up. */
    private Duration closed = Duration.ofSeconds(3);

    /** A time in which nothing may be posted. */
    private record Closed(Instant from, Instant until) {
        boolean forbids(Instant at) {
            return at.isAfter(from.plus(CROSSING)) && at.isBefore(until);
        }
    }

    @Test
    void everythingArrivesInOrderAndHardlyAnythingTwice(@TempDir Path data) {
        var begin = System.nanoTime();
        try (var slack = FakeSlack.start();
                var binome = Connected.overHttp(slack, data, "claire@example.org")) {
            binome.events();
            closed = closed.plus(Duration.ofNanos(System.nanoTime() - begin));
            var claire = person(slack, "Claire Petit", "claire@example.org");
            var colleagues = IntStream.range(0, COLLEAGUES)
                    .mapToObj(number -> new Colleague(
                            person(slack, "Colleague " + number, "colleague" + number + "@example.org")))
                    .toList();
            createAProgramme(slack, claire);
            binome.workAlways(List.of(claire));
            binome.workAlways(colleagues.stream().map(each -> each.person).toList());
            var channel = slack.channel("mentoring", claire);
            colleagues.forEach(each -> each.person.joins(channel));
            slack.admit(channel);
            claire.types("/binome", "invite here", channel);
            until(slack, () -> claire.reads("in each person’s own language"));
            claire.presses("Send");
            var answering = Thread.ofVirtual().start(() -> answer(colleagues));
            try {
                until(slack, () -> colleagues.stream().filter(each -> each.person.reads(HELLO)).count() >= 3);
                closeTheGate(slack, binome);
                var made = slack.calls().size();

                until(slack, () -> Instant.now().isAfter(gates.getLast().until()));
                slack.trouble(Trouble.broken().times(2));
                slack.trouble(Trouble.cut().times(1));
                slack.trouble(Trouble.lost().on(POST).times(LOST));
                until(slack, () -> slack.calls().stream().skip(made).filter(Call::ok).count() >= 5);
                kill(binome);
                slack.trouble(Trouble.slow(Duration.ofSeconds(11)).on(POST).times(HUNG));
                until(slack, () -> colleagues.stream().filter(Colleague::isWelcome).count() >= COLLEAGUES / 3);
                kill(binome);

                until(slack, () -> colleagues.stream().allMatch(Colleague::isDone));
                until(slack, slack::quiet);
                compare(slack, claire, colleagues);
            } catch (AssertionError failure) {
                throw new AssertionError(colleagues + "\n" + binome.said(), failure);
            } finally {
                answering.interrupt();
            }
            assertThat(binome.said()).doesNotContain("\tat ", slack.botToken(), slack.signingSecret());
        }
        System.out.printf("%d kills in %d s%n", kills, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    /**
     * Slack says "later"; the process that heard it dies, and the next one has to know. On a machine so busy that the next
     * one comes too late to prove anything, once more and for longer.
     */
    private void closeTheGate(FakeSlack slack, Connected binome) {
        Closed gate;
        do {
            var before = slack.calls().size();
            var until = Instant.now().plus(closed);
            slack.trouble(Trouble.tooMany(closed).on(POST));
            until(slack, () -> refusal(slack, before).isPresent());
            gate = new Closed(refusal(slack, before).orElseThrow(), until);
            gates.add(gate);
            Started.sleep(Duration.ofMillis(500));
            kill(binome);
            binome.events();
            closed = closed.multipliedBy(2);
        } while (Instant.now().isAfter(gate.until()));
    }

    private static Optional<Instant> refusal(FakeSlack slack, int before) {
        return slack.calls()
                .stream()
                .skip(before)
                .filter(call -> call.outcome().equals("TOO_MANY"))
                .map(Call::at)
                .findFirst();
    }

    private void kill(Connected binome) {
        binome.kill();
        kills++;
        binome.start();
    }

    private static void createAProgramme(FakeSlack slack, FakePerson claire) {
        claire.says("programme create");
        until(slack, () -> claire.reads("What kind of programme would you like to set up?"));
        claire.presses("Cross-mentoring");
        until(slack, () -> claire.reads("What should it be called?"));
        claire.says("Brand duos");
        until(slack, () -> claire.reads("How long should “Brand duos” run?"));
        claire.presses("6 months");
        until(slack, () -> claire.reads("How often should pairs meet?"));
        claire.presses("Every 4 weeks");
        until(slack, () -> claire.reads("“Brand duos” is ready."));
    }

    private static FakePerson person(FakeSlack slack, String name, String email) {
        return slack.person(slack.team(), name, email, AnyHour.ZONE, "en-GB");
    }

    /** Says yes as soon as there is a button for it, and then two things at once. */
    private static final class Colleague {
        private final FakePerson person;
        private volatile boolean pressed;
        private volatile boolean spoke;
        private volatile boolean sure;

        Colleague(FakePerson person) {
            this.person = person;
        }

        /** A press that nobody acknowledged may have been taken all the same. */
        void act() {
            if (!pressed && !isAnswered() && isAsked()) {
                pressed = press();
            } else if (!spoke && isWelcome()) {
                sure = person.says("language").accepted() && person.says("pair").accepted();
                spoke = true;
            }
        }

        @Override
        public String toString() {
            return "%n%s: pressed %s, spoke %s, sure %s, done %s: %s".formatted(
                    person, pressed, spoke, sure, isDone(), read());
        }

        private boolean press() {
            try {
                return person.presses(YES).accepted();
            } catch (IllegalStateException gone) {
                return true; // the message has just changed under the finger
            }
        }

        boolean isWelcome() {
            return person.reads(WELCOME);
        }

        /** What was not acknowledged within the retries may have no answer. */
        boolean isDone() {
            return spoke && isWelcome() && isAnswered() && (!sure || (person.reads(LANGUAGE) && person.reads(ALONE)));
        }

        private boolean isAsked() {
            return person.dm().stream().anyMatch(shown -> shown.buttons().contains(YES));
        }

        /** The buttons have made place for what was chosen; of a second copy that went astray, Binôme knows nothing. */
        private boolean isAnswered() {
            return person.reads(CHOSEN);
        }

        List<String> read() {
            return person.dm()
                    .stream()
                    .filter(shown -> shown.message().user().equals(person.team().bot()))
                    .map(Shown::text)
                    .toList();
        }

        int first(String words) {
            return IntStream.range(0, read().size()).filter(i -> read().get(i).contains(words)).findFirst().orElse(-1);
        }

        long twice() {
            return List.of(HELLO, WELCOME, LANGUAGE, ALONE)
                    .stream()
                    .mapToLong(words -> Math.max(0, read().stream().filter(text -> text.contains(words)).count() - 1))
                    .sum();
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

    private void compare(FakeSlack slack, FakePerson claire, List<Colleague> colleagues) {
        assertThat(colleagues).allSatisfy(each -> {
            assertThat(each.first(HELLO)).as("hello first: " + each.read()).isBetween(0, each.first(WELCOME));
            if (each.sure) {
                assertThat(each.first(LANGUAGE)).as("in order: " + each.read()).isLessThan(each.first(ALONE));
            }
        });
        until(slack, () -> claire.reads("I’m inviting " + (COLLEAGUES + 1) + " people"));
        assertThat(slack.calls(POST))
                .as("calls before Retry-After had passed")
                .noneMatch(call -> gates.stream().anyMatch(gate -> gate.forbids(call.at())));
        assertThat(slack.violationsOfTheApp()).isEmpty();
        var twice = colleagues.stream().mapToLong(Colleague::twice).sum();
        System.out.printf("%d kills: %d posts for %d colleagues, %d twice; refused calls: %s; sure of the order: %d%n",
                kills, slack.calls(POST).stream().filter(Call::ok).count(), colleagues.size(), twice,
                slack.calls()
                        .stream()
                        .filter(call -> !call.ok())
                        .collect(Collectors.groupingBy(Call::outcome, Collectors.counting())),
                colleagues.stream().filter(each -> each.sure).count());
        assertThat(twice).as("messages that came twice").isLessThanOrEqualTo(kills + LOST + HUNG);
    }

    private static void until(FakeSlack slack, BooleanSupplier condition) {
        slack.await(AT_MOST, condition);
    }
}
