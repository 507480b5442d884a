package io.binome.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What the processors have done up to a moment: for our own processes, and for everybody's where Linux tells it. */
record Machine(long nanos, Duration own, OptionalDouble everybody) {
    private static final Path STAT = Path.of("/proc/stat");
    private static final double TICKS_PER_SECOND = 100;
    private static final int IDLE = 3;
    private static final int WAITING = 4;

    static Machine now(List<Child> children) {
        var own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        for (var child : children) {
            own = own.plus(child.processor());
        }
        return new Machine(System.nanoTime(), own, busy());
    }

    private static OptionalDouble busy() {
        try (var lines = Files.lines(STAT)) {
            var first = lines.findFirst().orElse("");
            var ticks = Arrays.stream(first.split("\\s+")).skip(1).limit(8).mapToLong(Long::parseLong).toArray();
            return ticks.length <= WAITING
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            (Arrays.stream(ticks).sum() - ticks[IDLE] - ticks[WAITING]) / TICKS_PER_SECOND);
        } catch (IOException | NumberFormatException notLinux) {
            return OptionalDouble.empty();
        }
    }

    /** How many processors others kept busy since. */
    OptionalDouble others(Machine since) {
        if (everybody.isEmpty() || since.everybody.isEmpty()) {
            return OptionalDouble.empty();
        }
        var ours = own.minus(since.own).toNanos() / 1e9;
        var all = everybody.getAsDouble() - since.everybody.getAsDouble();
        return OptionalDouble.of(Math.max(0, (all - ours) / ((nanos - since.nanos) / 1e9)));
    }
}
