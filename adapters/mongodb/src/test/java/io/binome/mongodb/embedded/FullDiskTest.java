package io.binome.mongodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A file that takes nothing more is a line in the log, not a stack trace for each command. */
class FullDiskTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(DurableBackend.class);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final MVStore store = MVStore.open(null);
    private final DurableBackend backend = new DurableBackend(store, new GroupCommit(store));

    FullDiskTest() {
        heard.start();
        logger.addAppender(heard);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(heard);
    }

    private void insert(int number) {
        backend.handleCommand(
                new EmbeddedChannel(), "b", "insert",
                new Document("insert", "c").append("documents", List.of(new Document("_id", number))));
    }

    @Test
    void thousandsOfRefusedCommandsAreOneLineThatNamesTheCause() {
        insert(1);
        assertThatThrownBy(() -> store.panic(DataUtils.newMVStoreException(
                DataUtils.ERROR_WRITING_FAILED, "Writing failed", new IOException("No space left on device"))))
                .hasMessageContaining("Writing failed");
        for (var command = 0; command < 2_000; command++) {
            var number = command;
            assertThatThrownBy(() -> insert(number))
                    .isInstanceOf(MongoServerException.class)
                    .hasMessageContaining("No space left on device");
        }
        assertThat(heard.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getFormattedMessage()).contains("No space left on device", "until a restart");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }
}
