package io.binome.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A Java process that serves on a port of this machine, and ends with the one that measures it. */
final class Child implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("is ready on port (\\d+)");
    private static final int UP_SECONDS = 120;
    private static final int END_SECONDS = 30;

    private final Process process;
    private final int port;

    private Child(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it says its port; what else it says goes to our own error output. */
    static Child start(List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(BINOME|SLACK|MICROSOFT|MONGODB)_.*|PORT"));
        builder.environment().putAll(environment);
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var port = new CompletableFuture<Integer>();
        Thread.ofPlatform().daemon().start(() -> read(process, port));
        try {
            return new Child(process, port.get(UP_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException notReady) {
            process.destroyForcibly();
            throw new IOException("not ready: " + String.join(" ", command), notReady);
        }
    }

    private static void read(Process process, CompletableFuture<Integer> port) {
        try (var lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                System.err.println(line);
                var ready = READY.matcher(line);
                if (ready.find()) {
                    port.complete(Integer.valueOf(ready.group(1)));
                }
            }
        } catch (IOException ended) {
            System.err.println(ended.getMessage());
        }
        port.completeExceptionally(new IOException("it has ended"));
    }

    int port() {
        return port;
    }

    /** What the processors have spent on it so far. */
    Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
