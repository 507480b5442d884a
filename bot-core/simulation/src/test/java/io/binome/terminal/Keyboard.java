package io.binome.terminal;

import io.binome.platform.ArrivalWriter;
import io.binome.platform.Opened;
import io.binome.platform.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The way in: each line is written down, and understood afterwards. */
final class Keyboard implements Opened {
    private final ArrivalWriter writer;
    private final AtomicInteger lines = new AtomicInteger();

    Keyboard(ArrivalWriter writer) {
        this.writer = writer;
    }

    void type(Line line) {
        try {
            writer.write(
                    Terminal.NAME + "." + lines.incrementAndGet(), Terminal.HERE.value() + "." + line.who(), line);
        } catch (ArrivalWriter.Refused refused) {
            throw new AssertionError("nobody types so fast", refused);
        }
    }

    @Override
    public List<Route> routes() {
        return List.of();
    }

    @Override
    public Health health() {
        return new Health(List.of(Terminal.HERE.value()), List.of());
    }
}
