package io.binome.web;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells every open page what has changed, never how: the page asks for what it shows. A few times a second at the most,
 * and each thing once however often it changed in between.
 */
final class Signals implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(250);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    /** What costs most to draw comes less often. */
    private static final Map<String, Duration> PAUSES =
            Map.of("people", Duration.ofMillis(900), "dashboard", Duration.ofMillis(900));

    private final Set<Tab> tabs = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private record Signal(String name, String data) {}

    void clock() {
        tell(new Signal("clock", ""));
    }

    void people() {
        tell(new Signal("people", ""));
    }

    void dashboard() {
        tell(new Signal("dashboard", ""));
    }

    void conversation(String place) {
        tell(new Signal("conversation", place));
    }

    private void tell(Signal signal) {
        tabs.forEach(tab -> tab.add(signal));
    }

    /** A stream for one more page, which lasts until the page goes away or the playground closes. */
    SseEmitter open() {
        var tab = new Tab();
        tabs.add(tab);
        if (closed) {
            tab.end();
        }
        Thread.ofVirtual().name("signals").start(tab::run);
        return tab.emitter;
    }

    @Override
    public void close() {
        closed = true;
        tabs.forEach(Tab::end);
    }

    private final class Tab {
        private final SseEmitter emitter = new SseEmitter(0L);
        private final Set<Signal> waiting = new LinkedHashSet<>();
        private final Map<String, Long> told = new HashMap<>();
        private boolean ended;

        Tab() {
            emitter.onCompletion(this::end);
            emitter.onError(failure -> end());
        }

        synchronized void add(Signal signal) {
            waiting.add(signal);
        }

        synchronized void end() {
            ended = true;
            notifyAll();
        }

        void run() {
            try {
                emitter.send(SseEmitter.event().comment("welcome"));
                var last = System.nanoTime();
                while (rest()) {
                    var due = due();
                    if (!due.isEmpty()) {
                        send(due);
                        last = System.nanoTime();
                    } else if (System.nanoTime() - last > SILENCE.toNanos()) {
                        emitter.send(SseEmitter.event().comment("still here"));
                        last = System.nanoTime();
                    }
                }
                emitter.complete();
            } catch (IOException | IllegalStateException gone) {
                end(gone);
            } finally {
                tabs.remove(this);
            }
        }

        private void end(Exception gone) {
            try {
                emitter.completeWithError(gone);
            } catch (IllegalStateException neverBegun) {
                // The tab was closed before its request had begun: there is nothing to end.
            }
        }

        private void send(Set<Signal> due) throws IOException {
            for (var signal : due) {
                emitter.send(SseEmitter.event().name(signal.name()).data(signal.data(), MediaType.TEXT_PLAIN));
            }
        }

        private synchronized boolean rest() {
            var until = System.nanoTime() + BEAT.toNanos();
            for (var left = BEAT.toNanos(); !ended && left > 0; left = until - System.nanoTime()) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    ended = true;
                }
            }
            return !ended;
        }

        private synchronized Set<Signal> due() {
            var due = new LinkedHashSet<Signal>();
            var now = System.nanoTime();
            for (Iterator<Signal> each = waiting.iterator(); each.hasNext();) {
                var signal = each.next();
                var pause = PAUSES.get(signal.name());
                var before = told.get(signal.name());
                if (pause == null || before == null || now - before >= pause.toNanos()) {
                    due.add(signal);
                    told.put(signal.name(), now);
                    each.remove();
                }
            }
            return due;
        }
    }
}
