package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.binome.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Microsoft 365 Agents Playground, in which one person has a bot in Teams: in a chat of their own, in a group chat and in
 * a team. Several people, each with a playground of their own, are colleagues in one tenant. It says nothing to Microsoft.
 */
final class AgentsPlayground implements AutoCloseable {
    private static final Path NPM = Path.of("src", "test", "agents").toAbsolutePath();
    private static final Path PROGRAM = Path.of("node_modules", "@microsoft", "m365agentsplayground", "cli.js");
    private static final boolean CI = Boolean.parseBoolean(System.getenv("CI"));
    private static final Pattern READY = Pattern.compile("Listening on (\\d+)");
    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final String ID = "00000000-0000-0000-0000-0000000000";

    private final Process process;
    private final Path output;

    /** Those who work there. */
    enum Person {
        ALEX("Wilber", 20),
        MEGAN("Bowen", 21),
        ADELE("Vance", 22),
        ISAIAH("Langer", 23),
        PATTI("Fernandez", 24),
        LYNNE("Robbins", 25);

        private final String surname;
        private final int number;

        Person(String surname, int number) {
            this.surname = surname;
            this.number = number;
        }

        String givenName() {
            return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
        }

        String fullName() {
            return givenName() + " " + surname;
        }

        String email() {
            return name().toLowerCase(java.util.Locale.ROOT) + "@example.com";
        }

        private Map<String, String> account() {
            return Map.of(
                    "id", "29:" + name(), "name", fullName(), "userPrincipleName", email(), "aadObjectId", ID + number,
                    "givenName", givenName(), "surname", surname, "email", email());
        }
    }

    private AgentsPlayground(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Installs Microsoft's program where it is not there yet. Without npm the test is aborted, but in CI it fails. */
    static void prepare(Path logs) {
        if (Files.exists(NPM.resolve(PROGRAM))) {
            return;
        }
        var output = logs.resolve("npm.log");
        try {
            var npm =
                    started(new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund").directory(NPM.toFile()), output);
            if (npm.waitFor(5, TimeUnit.MINUTES) && npm.exitValue() == 0) {
                return;
            }
            npm.destroyForcibly();
            absent(Files.readString(output));
        } catch (IOException notThere) {
            absent(notThere.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static void absent(String reason) {
        assertThat(CI).as("in CI npm must be there: " + reason).isFalse();
        abort("npm could not install the Agents Playground: " + reason);
    }

    /** Opens a playground for a person; returns when it is ready. */
    static AgentsPlayground of(Person me, URI bot, Path folder) {
        var name = me.name().toLowerCase(java.util.Locale.ROOT);
        var settings = folder.resolve(name + ".yml");
        var output = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(
                "node", NPM.resolve(PROGRAM).toString(), "-e", bot.toString(), "-c", "msteams", "-p", "0", "--dt")
                .directory(folder.toFile());
        builder.environment().keySet().removeIf(variable -> variable.matches("(?i)AUTH_.*|.*_proxy|NODE_OPTIONS"));
        builder.environment()
                .putAll(Map.of(
                        "TEAMSAPPTESTER_BROWSER", "none",
                        "M365_AGENTS_PLAYGROUND_CONFIG_PATH", settings.toString(),
                        "M365_AGENTS_PLAYGROUND_LOGFILE", folder.resolve(name + ".telemetry.log").toString(),
                        "TZ", AnyHour.ZONE.getId()));
        try {
            // JSON is YAML as well.
            Files.writeString(settings, Json.line(tenant(me)));
            var playground = new AgentsPlayground(started(builder, output), output);
            playground.port();
            return playground;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process started(ProcessBuilder builder, Path output) throws IOException {
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private static Map<String, Object> tenant(Person me) {
        var others = Stream.of(Person.values()).filter(person -> person != me).map(Person::account).toList();
        return Map.of(
                "version", "0.1.1",
                "tenantId", ID + "01",
                "bot", Map.of("id", "28:binome", "name", "Binôme"),
                "currentUser", me.account(),
                "users", others,
                "personalChat", Map.of("id", "a:chat-" + me.name()),
                "groupChat", Map.of("id", "19:mentoring@thread.v2", "name", "Mentoring"),
                "team", Map.of(
                        "id", "19:general@thread.tacv2", "name", "Contoso", "aadGroupId", ID + "31",
                        "channels", List.of(Map.of("id", "19:news@thread.tacv2", "name", "News"))));
    }

    URI page() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    private int port() {
        var deadline = System.nanoTime() + AT_MOST.toNanos();
        while (System.nanoTime() < deadline) {
            var ready = READY.matcher(said());
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
            if (!process.isAlive()) {
                break;
            }
            Started.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("the Agents Playground is not ready:\n" + said());
    }

    /** What it has printed. */
    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
