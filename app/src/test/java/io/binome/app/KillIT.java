package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Address;
import io.binome.fact.Recorded;
import io.binome.id.OrganisationId;
import io.binome.embedded.EmbeddedStore;
import io.binome.json.Json;
import io.binome.message.Message;
import io.binome.store.EncryptionKeys;
import io.binome.store.Workspace.Post;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends the process with {@code kill -9} again and again while a programme plays, and compares what is left in the
 * database with a programme that was left in peace. The simulated colleagues follow from their seed alone, so that the
 * two must be the same, message by message. For more kills, {@code -Dbinome.kills=20}.
 */
class KillIT {
    private static final int KILLS = Integer.getInteger("binome.kills", 4);
    private static final long SEED = 20;
    private static final Duration LONGEST_PLAY = Duration.ofMinutes(4);
    private static final Duration LONGEST_STRETCH = Duration.ofSeconds(20);
    private static final OrganisationId ORGANISATION = new OrganisationId("playground");
    private static final Pattern PERSON = Pattern.compile("hx-get=\"/playground/conversations/([^\"~]+)\"");
    private static final Pattern PERCENT = Pattern.compile("<progress[^>]* value=\"(\\d+)\"");

    /** What a person asks by hand: it is answered at once and changes nothing for anybody else. */
    private static final String ASKED = "/binome help ";

    private final Random chance = new Random(SEED);

    /** A message of the bot, by where and when it stands and what it says. */
    private record Said(Address to, Instant at, Message message) {}

    /** What is in a database when nothing is left to do. */
    private record Left(List<Post> posts, List<Recorded> facts) {
        Map<Said, Integer> said() {
            var said = new HashMap<Said, Integer>();
            posts.stream()
                    .filter(post -> post.author() == null)
                    .forEach(post -> said.merge(new Said(post.to(), post.at(), post.message()), 1, Integer::sum));
            return said;
        }

        /** The facts without their ids, which count what somebody was told by hand in between. */
        List<String> happened() {
            return facts.stream().map(fact -> fact.at() + " " + fact.fact()).toList();
        }
    }

    @Test
    void losesNothingAndRepeatsNothingHoweverOftenItIsKilled(@TempDir Path killed, @TempDir Path peaceful) {
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var reference = CompletableFuture.supplyAsync(() -> undisturbed(peaceful), beside);
            var acknowledged = new ArrayList<String>();
            for (var kill = 1; kill <= KILLS; kill++) {
                playAndKill(killed, kill, acknowledged);
            }
            compare(undisturbed(killed), reference.join(), acknowledged);
        }
    }

    /** Plays on, or from the beginning, to the end of the programme. */
    private static Left undisturbed(Path data) {
        try (var binome = Started.playground(data, Map.of())) {
            play(binome);
            var deadline = System.nanoTime() + LONGEST_PLAY.toNanos();
            while (!binome.get("/playground/clock").body().contains("/playground/time/restart")) {
                assertThat(System.nanoTime()).as("the programme is not over").isLessThan(deadline);
                Started.sleep(Duration.ofMillis(200));
            }
        }
        return left(data);
    }

    private static void play(Started binome) {
        assertThat(binome.post("/playground/autopilot/on").statusCode()).isEqualTo(200);
        assertThat(binome.post("/playground/time/end").statusCode()).isEqualTo(200);
    }

    private void playAndKill(Path data, int kill, List<String> acknowledged) {
        var binome = Started.playground(data, Map.of());
        try {
            var people = PERSON.matcher(binome.get("/playground/people").body())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            play(binome);
            var percent = reach(binome, 100 * (kill - 1) / (KILLS + 1));
            var death = new CompletableFuture<Void>();
            try {
                for (var i = 1; !death.isDone(); i++) {
                    var person = people.get(chance.nextInt(people.size()));
                    var words = ASKED + kill + " " + i;
                    if (binome.post("/playground/say", "place", person, "as", person, "text", words)
                            .statusCode() == 200) {
                        acknowledged.add(words);
                    }
                    if (i == 1) {
                        death.completeAsync(() -> kill(binome), after(Duration.ofMillis(chance.nextInt(1200))));
                    }
                    percent = percent(binome);
                    Started.sleep(Duration.ofMillis(chance.nextInt(200)));
                }
            } catch (UncheckedIOException cutOff) {
                // In the middle of a request: whether that one is kept, nobody was told.
                assertThat(death).as(cutOff.toString()).succeedsWithin(Duration.ofSeconds(20));
            }
            death.join();
            System.out.printf("kill %d at %d %%, %d answers acknowledged so far%n", kill, percent, acknowledged.size());
        } finally {
            binome.kill();
        }
    }

    private static Executor after(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static @Nullable Void kill(Started binome) {
        binome.kill();
        return null;
    }

    /** Plays until so much of the programme is over, so that every stretch of it is cut; not for ever on a slow machine. */
    private static int reach(Started binome, int percent) {
        var deadline = System.nanoTime() + LONGEST_STRETCH.toNanos();
        var reached = percent(binome);
        while (reached < percent && System.nanoTime() < deadline) {
            Started.sleep(Duration.ofMillis(50));
            reached = percent(binome);
        }
        return reached;
    }

    private static int percent(Started binome) {
        var shown = PERCENT.matcher(binome.get("/playground/clock").body());
        return shown.find() ? Integer.parseInt(shown.group(1)) : 0;
    }

    private static Left left(Path data) {
        try (var store = EmbeddedStore.openPlayground(
                data, EncryptionKeys.none(), new Json(AllDialogs.make()::states))) {
            assertThat(store.conversations().setAside(10)).as("set aside").isEmpty();
            assertThat(store.conversations().unfinished(10)).as("unfinished").isEmpty();
            return new Left(store.workspace().since(ORGANISATION, 0), store.facts().about(ORGANISATION));
        }
    }

    private static void compare(Left killed, Left reference, List<String> acknowledged) {
        var asked = killed.posts().stream()
                .filter(post -> post.author() != null && words(post).startsWith(ASKED))
                .toList();
        assertThat(asked.stream().map(KillIT::words)).as("acknowledged answers").containsAll(acknowledged);
        assertThat(acknowledged).as("answers by hand").hasSizeGreaterThanOrEqualTo(KILLS);
        assertThat(killed.posts().stream().map(Post::id)).doesNotHaveDuplicates();

        var missing = new ArrayList<Said>();
        var twice = new ArrayList<Said>();
        var extra = killed.said();
        reference.said().forEach((said, times) -> {
            var found = extra.merge(said, -times, Integer::sum);
            if (found < 0) {
                missing.add(said);
            }
        });
        extra.values().removeIf(times -> times <= 0);
        for (var post : asked) {
            var answer = extra.keySet().stream()
                    .filter(said -> said.to().equals(post.to()) && said.at().equals(post.at()) && isHelp(said))
                    .findFirst();
            if (answer.isPresent()) {
                extra.computeIfPresent(answer.get(), (said, times) -> times > 1 ? times - 1 : null);
            } else if (acknowledged.contains(words(post))) {
                missing.add(new Said(post.to(), post.at(), post.message()));
            }
        }
        extra.forEach((said, times) -> {
            if (reference.said().containsKey(said)) {
                twice.add(said);
            }
        });
        extra.keySet().removeAll(twice);
        System.out.printf(
                "%d kills: %d messages of the bot, %d in the reference; missing %d, twice %d, others %d; facts %d and %d%n",
                KILLS, killed.said().size(), reference.said().size(), missing.size(), twice.size(), extra.size(),
                killed.facts().size(), reference.facts().size());
        missing.sort(Comparator.comparing(Said::at));
        assertThat(missing.stream().limit(5)).as("missing messages").isEmpty();
        assertThat(extra.keySet().stream().sorted(Comparator.comparing(Said::at)).limit(5))
                .as("messages that nobody should have got")
                .isEmpty();
        assertThat(twice).as("messages sent twice").hasSizeLessThanOrEqualTo(KILLS);
        var facts = new ArrayList<>(killed.happened());
        reference.happened().forEach(happened -> assertThat(facts.remove(happened)).as(happened).isTrue());
        assertThat(facts).as("facts that nobody should have caused").isEmpty();
    }

    private static String words(Post post) {
        return String.valueOf(Json.line(post.message())).replaceAll("(?s).*\"(" + ASKED + "[0-9 ]+)\".*", "$1");
    }

    private static boolean isHelp(Said said) {
        return Json.line(said.message()).contains("\"desk.help\"");
    }
}
