package io.binome.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.id.ConversationId;
import io.binome.id.OrganisationId;
import io.binome.programme.Person;
import io.binome.store.Conversation;
import io.binome.store.ConversationsContract.Probe;
import io.binome.store.StoreUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class UnavailableIT {

    @Test
    void openingSaysWithinSecondsWhichAddressAndWhyButNoCredentials() throws Exception {
        var uri = "mongodb://ada:s3cret@127.0.0.1:" + freePort() + "/mentoring";
        var start = System.nanoTime();
        assertThatThrownBy(() -> MongoStore.open(uri, TestDatabase.JSON))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageMatching("The database at 127\\.0\\.0\\.1:\\d+ is not available: Connection refused\\.")
                .message()
                .doesNotContain("ada", "s3cret");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void anUnknownHostIsCalledThat() {
        assertThatThrownBy(() -> MongoStore.open(
                "mongodb://no-such-host.invalid/?serverSelectionTimeoutMS=1500", TestDatabase.JSON))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("The database at no-such-host.invalid:27017 is not available: there is no such host.");
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> MongoStore.open(
                    "mongodb://127.0.0.1:" + silent.getLocalPort() + "/?serverSelectionTimeoutMS=1000",
                    TestDatabase.JSON))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("127.0.0.1:" + silent.getLocalPort())
                    .hasMessageContaining("did not answer in time");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "http://ada:s3cret@host", "mongodb://ada:s3cret", "mongodb://u:p@ss@h:x"})
    void anAddressThatIsNoneIsNotRepeated(String uri) {
        assertThatThrownBy(() -> MongoStore.open(uri, TestDatabase.JSON))
                .isInstanceOf(StoreUriInvalid.class)
                .message()
                .doesNotContain("s3cret", "p@ss");
    }

    @Test
    void workResumesByItselfWhenTheServerIsBackAndNothingAcknowledgedIsLost() {
        var server = MemoryServer.start();
        try (var store = MongoStore.open(impatient(server.port()), TestDatabase.JSON)) {
            var conversations = store.conversations();
            assertThat(conversations.save(conversation(1))).isTrue();

            server.close();
            assertThatThrownBy(store::ping).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> conversations.save(conversation(2)))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("127.0.0.1:" + server.port());
            assertThatThrownBy(() -> store.records().all(Person.class, new OrganisationId("acme")))
                    .isInstanceOf(StoreUnavailable.class);

            server.restart();
            store.ping();
            assertThat(conversations.find(conversation(1).id())).contains(conversation(1));
            assertThat(conversations.find(conversation(2).id())).isEmpty();
            assertThat(conversations.save(conversation(2))).isTrue();
        } finally {
            server.close();
        }
    }

    @Test
    void whoeverIsWritingWhenTheServerGoesIsToldSo() throws Exception {
        var server = MemoryServer.start();
        try (var store = MongoStore.open(impatient(server.port()), TestDatabase.JSON);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = List.of(0, 1, 2, 3).stream()
                    .map(writer -> threads.submit(() -> {
                        int saved = 0;
                        try {
                            while (store.conversations().save(conversation(writer * 1_000_000 + saved))) {
                                saved++;
                            }
                            throw new AssertionError("a first save was refused");
                        } catch (StoreUnavailable expected) {
                            return saved;
                        }
                    }))
                    .toList();
            while (store.conversations().find(conversation(20).id()).isEmpty()) {
                Thread.onSpinWait();
            }
            server.close();
            var saved = new ArrayList<Integer>();
            for (var writer : writers) {
                saved.add(writer.get());
            }
            server.restart();
            for (int writer = 0; writer < saved.size(); writer++) {
                for (int n = 0; n < saved.get(writer); n++) {
                    var id = conversation(writer * 1_000_000 + n).id();
                    assertThat(store.conversations().find(id)).isPresent();
                }
            }
        } finally {
            server.close();
        }
    }

    private static Conversation conversation(int number) {
        var member = new OrganisationId("acme").programme("p").member(new OrganisationId("acme").person("n" + number));
        return Conversation.fresh(ConversationId.of("probe", member), new Probe.Over()).next();
    }

    private static String impatient(int port) {
        return "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=1000";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
