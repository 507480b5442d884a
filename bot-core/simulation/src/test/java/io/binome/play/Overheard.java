package io.binome.play;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/** What an operator reads in the log while somebody listens; the whole log is kept no longer than a test may need it. */
public final class Overheard implements AutoCloseable {
    private static final int MOST = 2_000;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            hear(event);
        }
    };

    public Overheard() {
        ear.setContext(root.getLoggerContext());
        ear.start();
        root.addAppender(ear);
    }

    private void hear(ILoggingEvent event) {
        var line = event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage();
        if (event.getLevel().isGreaterOrEqual(Level.INFO) && count.incrementAndGet() <= MOST) {
            lines.add(line);
        }
        var proxy = event.getThrowableProxy();
        if (proxy != null || event.getLevel().isGreaterOrEqual(Level.WARN)) {
            faults.add(proxy == null ? line : line + "\n" + ThrowableProxyUtil.asString(proxy));
        }
    }

    /** The first lines from the level of information on. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Warnings, errors, and whatever came with a stack trace. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        root.detachAppender(ear);
        ear.stop();
    }
}
