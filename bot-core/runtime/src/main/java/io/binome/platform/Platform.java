package io.binome.platform;

import io.binome.shell.Bot;
import io.binome.shell.Messenger;
import io.binome.shell.Runner;
import io.binome.store.Arrivals.Arrival;
import java.util.function.Consumer;

/**
 * Where people are, and the bot with them: Slack, Teams or another. It carries messages from the start; the ways in are
 * opened when there is somebody to understand what comes in by them.
 */
public interface Platform extends AutoCloseable {
    /** How it is called in ids and settings: one word in lower case. Never changes once something is stored under it. */
    String name();

    /** What carries messages there; nothing else is given to it than what is for this platform. */
    Messenger messenger();

    /** What understands arrivals from there: who it was, and what the bot is to hear of it. Asked twice, it says the same. */
    Consumer<Arrival> understanding(Bot bot, Runner runner);

    /**
     * Opens the ways in.
     *
     * @param writer whose inbox understands arrivals through {@link #understanding}
     */
    Opened open(ArrivalWriter writer, Bot bot);

    @Override
    void close();
}
