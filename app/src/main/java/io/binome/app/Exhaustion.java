package io.binome.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Ends the process when its memory is exhausted, with an exit code of its own, so that whoever supervises it can start it
 * again: threads that have died of it are missed by nobody else. It is noticed where a thread dies, where somebody logs it
 * after having caught it, and by a watch that asks for a little memory twice a second. Nothing acknowledged is lost, as by
 * any sudden end.
 */
public final class Exhaustion extends TurboFilter {
    private static final int A_LITTLE = 256 * 1024;
    private static final long PAUSE_MILLIS = 500;
    private static final int TIMES = 3;
    private static final int WINDOW = 20;
    private static final int DEEPEST = 20;

    private static volatile byte[] lastWords = new byte[0];
    /** From now on. */
    static void watch(Operator operator) {
        lastWords = (operator.say("memory") + "\n").getBytes(StandardCharsets.UTF_8);
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            endIfCauseOf(failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            } else {
                System.err.print("Exception in thread \"" + thread.getName() + "\" ");
                failure.printStackTrace();
            }
        });
        Thread.ofPlatform().name("memory").daemon(true).start(Exhaustion::look);
    }

    /** Ends the process if this failure says that there is no memory left. */
    static void endIfCauseOf(@Nullable Throwable failure) {
        var depth = 0;
        for (var cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            if (cause instanceof OutOfMemoryError) {
                end();
            }
        }
    }

    /** Allocates nothing that it could do without. */
    private static void look() {
        var collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(each -> !each.getName().matches(".*(Cycles|Concurrent).*"))
                .toList();
        var inVain = 0;
        var looks = 0;
        var collected = spent(collectors);
        var since = System.nanoTime();
        while (true) {
            try {
                Thread.sleep(PAUSE_MILLIS);
                var little = new byte[A_LITTLE];
                try {
                    inVain = 0;
                } finally {
                    Reference.reachabilityFence(little);
                }
                if (++looks == WINDOW) {
                    looks = 0;
                    var now = System.nanoTime();
                    var spent = spent(collectors);
                    if (isMost(spent - collected, TimeUnit.NANOSECONDS.toMillis(now - since))) {
                        end();
                    }
                    collected = spent;
                    since = now;
                }
            } catch (OutOfMemoryError exhausted) {
                if (++inVain == TIMES) {
                    end();
                }
            } catch (InterruptedException nobodyDoes) {
                return;
            }
        }
    }

    private static long spent(List<GarbageCollectorMXBean> collectors) {
        var millis = 0L;
        for (var each : collectors) {
            millis += each.getCollectionTime();
        }
        return millis;
    }

    /** A process that does nothing any more but look for memory is as good as dead. */
    static boolean isMost(long collecting, long passed) {
        return passed > 0 && collecting >= passed - passed / 20;
    }

    private static void end() {
        try (var out = new FileOutputStream(FileDescriptor.err)) {
            out.write(lastWords);
        } catch (IOException nobodyListens) {
            // The exit code says the same.
        } finally {
            Runtime.getRuntime().halt(Exit.MEMORY);
        }
    }

    /** Whoever catches it logs it: {@code logback.xml} has everything that is logged go past here. */
    @Override
    public FilterReply decide(
            @Nullable Marker marker, Logger logger, Level level, @Nullable String format,
            Object @Nullable [] arguments, @Nullable Throwable failure) {
        if (failure != null) {
            endIfCauseOf(failure);
        } else if (arguments != null && arguments.length > 0
                && arguments[arguments.length - 1] instanceof Throwable last) {
            endIfCauseOf(last);
        }
        return FilterReply.NEUTRAL;
    }
}
