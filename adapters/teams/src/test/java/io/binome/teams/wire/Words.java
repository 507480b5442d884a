package io.binome.teams.wire;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged while somebody listens. */
final class Words implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    Words() {
        heard.start();
        root.addAppender(heard);
    }

    List<String> errors() {
        return List.copyOf(heard.list).stream().filter(each -> each.getLevel() == Level.ERROR)
                .map(ILoggingEvent::getFormattedMessage).toList();
    }

    String all() {
        var text = new StringBuilder();
        for (var each : List.copyOf(heard.list)) {
            text.append(each.getFormattedMessage()).append('\n').append(each.getThrowableProxy()).append('\n');
        }
        return text.toString();
    }

    @Override
    public void close() {
        root.detachAppender(heard);
    }
}
