package io.binome.platform;

import io.binome.shell.Bot;
import io.binome.shell.Messenger;
import io.binome.shell.Runner;
import io.binome.store.Arrivals.Arrival;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The platforms with which one Binôme is connected. */
public record Platforms(List<Platform> all) implements AutoCloseable {
    public Platforms {
        all = List.copyOf(all);
    }

    /** What carries messages, by the name of its platform. */
    public Map<String, Messenger> messengers() {
        return byName(Platform::messenger);
    }

    /** What understands arrivals, by the name of the platform from which they are. */
    public Map<String, Consumer<Arrival>> understanding(Bot bot, Runner runner) {
        return byName(platform -> platform.understanding(bot, runner));
    }

    /** Opens the ways in of all of them, each with a clerk for its name. */
    public Open open(Function<String, ArrivalWriter> clerks, Bot bot) {
        return new Open(all.stream().map(platform -> platform.open(clerks.apply(platform.name()), bot)).toList());
    }

    private <T> Map<String, T> byName(Function<Platform, T> part) {
        return all.stream().collect(Collectors.toUnmodifiableMap(Platform::name, part));
    }

    @Override
    public void close() {
        all.forEach(Platform::close);
    }

    /** The same, when their ways in are open. */
    public record Open(List<Opened> all) implements AutoCloseable {
        public List<Route> routes() {
            return all.stream().map(Opened::routes).flatMap(List::stream).toList();
        }

        @Override
        public void close() {
            all.forEach(Opened::close);
        }
    }
}
