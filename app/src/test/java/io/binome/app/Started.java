package io.binome.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Binôme of its own process. */
final class Started implements AutoCloseable {
    private static final Pattern READY =
            Pattern.compile("Binôme \\S+ (?:is ready on port|est prêt sur le port) (\\d+)");
    private static final Duration UP = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> err = new CopyOnWriteArrayList<>();
    private final Thread outReader;
    private final Thread errReader;

    private Started(Process process) {
        this.process = process;
        this.outReader = collecting(process.getInputStream(), out);
        this.errReader = collecting(process.getErrorStream(), err);
    }

    /** Starts Binôme; returns at once. */
    static Started with(Map<String, String> environment, String... arguments) {
        return started(Layout.unpacked(), environment, arguments);
    }

    /** The same from the very jar that a user starts, which takes several times as long to load. */
    static Started jar(Map<String, String> environment, String... arguments) {
        return started(Layout.asShipped(), environment, arguments);
    }

    /** The same as an operator runs it, to be measured: with the optimising compiler. */
    static Started deployed(Map<String, String> environment) {
        return run(Layout.asShipped(), environment);
    }

    private static Started started(List<String> layout, Map<String, String> environment, String... arguments) {
        // A short life on a busy machine: what the optimising compiler gains would not be paid back.
        var command = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(layout);
        return run(command, environment, arguments);
    }

    private static Started run(List<String> options, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(Layout.java(), "-Xmx512m"));
        command.addAll(options);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.matches("(BINOME|SLACK|MICROSOFT|MONGODB)_.*|PORT"));
        builder.environment().putAll(environment);
        try {
            return new Started(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a playground on a free port and waits until it is ready. */
    static Started playground(Path data, Map<String, String> more) {
        var environment = new java.util.HashMap<>(Map.of(
                "BINOME_DATA_DIR", data.toString(),
                "PORT", "0",
                "BINOME_PLAYGROUND", "true",
                "BINOME_PLAYGROUND_PACE", "0",
                "BINOME_LANGUAGE", "en"));
        environment.putAll(more);
        var started = with(environment);
        started.port();
        return started;
    }

    private static Thread collecting(InputStream stream, List<String> lines) {
        return Thread.ofVirtual().start(() -> {
            try (var reader = new java.io.BufferedReader(
                    new java.io.InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (IOException ended) {
                lines.add("(" + ended.getMessage() + ")");
            }
        });
    }

    List<String> out() {
        return List.copyOf(out);
    }

    List<String> err() {
        return List.copyOf(err);
    }

    /** Everything it has said. */
    String said() {
        return String.join("\n", out) + "\n" + String.join("\n", err);
    }

    /** The port of its start-up report, which is waited for. */
    int port() {
        var deadline = System.nanoTime() + UP.toNanos();
        while (System.nanoTime() < deadline) {
            var ready = READY.matcher(said());
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
            if (!process.isAlive()) {
                join();
                throw new AssertionError("ended with " + process.exitValue() + ":\n" + said());
            }
            sleep(Duration.ofMillis(20));
        }
        throw new AssertionError("not ready in time:\n" + said());
    }

    /** Waits for the end and returns the exit code. */
    int exitCode(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + within + ":\n" + said());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        join();
        return process.exitValue();
    }

    private void join() {
        try {
            outReader.join(Duration.ofSeconds(5));
            errReader.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void collectGarbage() {
        run(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()), "GC.run"));
    }

    /** Runs a tool of the machine to its end. */
    static void run(List<String> command) {
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        exitCode(GRACE);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(1)).build());
    }

    /** What the page does when somebody presses a button. */
    HttpResponse<String> post(String path, String... namesAndValues) {
        return send(posting(path, namesAndValues).header("HX-Request", "true").build());
    }

    HttpRequest.Builder posting(String path, String... namesAndValues) {
        var fields = new ArrayList<List<String>>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.add(List.of(namesAndValues[i], namesAndValues[i + 1]));
        }
        var form = fields.stream()
                .map(field -> field.stream()
                        .map(each -> URLEncoder.encode(each, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return BROWSER.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Ends it gracefully, or else not. */
    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
            exitCode(GRACE.plusSeconds(20));
        }
    }
}
