package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.AllDialogs;
import io.binome.id.OrganisationId;
import io.binome.json.Json;
import io.binome.mongodb.MongoStore;
import io.binome.mongodb.MemoryServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of its own that goes away in the middle of the work, and comes back. */
class OutageIT {
    private static final Duration NOTICED = Duration.ofMinutes(1);
    private static final Pattern PERSON = Pattern.compile("hx-get=\"/playground/conversations/([^\"~]+)\"");

    @Test
    void goesOnByItselfAndLosesNothing(@TempDir Path unused) {
        try (var database = MemoryServer.start()) {
            var acknowledged = new ArrayList<String>();
            try (var cable = new CutCable(URI.create(database.uri()).getPort());
                    var binome = Started.playground(
                            unused,
                            Map.of(
                                    "MONGODB_URI",
                                    "mongodb://127.0.0.1:" + cable.port() + "/binome?serverSelectionTimeoutMS=1000",
                                    "BINOME_TICK_SECONDS", "1"))) {
                assertThat(binome.err()).anyMatch(line -> line.contains("database at 127.0.0.1:" + cable.port()));
                ready(binome, 200);
                var person = PERSON.matcher(binome.get("/playground/people").body())
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElseThrow();
                binome.post("/playground/play");
                say(binome, person, 0, acknowledged);

                cable.cut();
                for (var i = 1; i < 4; i++) {
                    say(binome, person, i, acknowledged);
                }
                ready(binome, 503);
                assertThat(binome.get("/actuator/health/liveness").statusCode()).isEqualTo(200);

                cable.mend();
                ready(binome, 200);
                say(binome, person, 4, acknowledged);
                for (var week = 0; week < 2; week++) {
                    binome.post("/playground/time/week");
                    Started.sleep(Duration.ofSeconds(1));
                }
                binome.post("/playground/time/stop");
                workedOff(binome, database);
            }
            assertThat(acknowledged).contains("/binome help 0", "/binome help 4");
            try (var store = store(database)) {
                var posts = store.workspace().since(new OrganisationId("playground"), 0).stream()
                        .map(post -> Json.line(post.message()))
                        .toList();
                assertThat(acknowledged).allMatch(words -> posts.stream().anyMatch(post -> post.contains(words + '"')));
                assertThat(store.conversations().setAside(10)).isEmpty();
            }
        }
    }

    /** What it has begun it finishes; what waits for open hours, or to be tried again, needs the days to go on. */
    private static void workedOff(Started binome, MemoryServer database) {
        try (var store = store(database)) {
            var deadline = System.nanoTime() + NOTICED.toNanos();
            var left = store.conversations().unfinished(10);
            while (!left.isEmpty()) {
                assertThat(System.nanoTime()).as("never finished: " + left).isLessThan(deadline);
                binome.post("/playground/time/day");
                Started.sleep(Duration.ofMillis(500));
                left = store.conversations().unfinished(10);
            }
        }
    }

    private static MongoStore store(MemoryServer database) {
        return MongoStore.openBeside(database.uri() + "/binome", "playground", new Json(AllDialogs.make()::states));
    }

    private static void say(Started binome, String person, int number, List<String> acknowledged) {
        var words = "/binome help " + number;
        var answer = binome.post("/playground/say", "place", person, "as", person, "text", words);
        if (answer.statusCode() == 200) {
            acknowledged.add(words);
        } else {
            assertThat(answer.body()).doesNotContain("Exception");
        }
    }

    private static void ready(Started binome, int status) {
        var deadline = System.nanoTime() + NOTICED.toNanos();
        while (binome.get("/actuator/health/readiness").statusCode() != status) {
            assertThat(System.nanoTime()).as("readiness never answers " + status).isLessThan(deadline);
            Started.sleep(Duration.ofMillis(200));
        }
    }
}
