package io.binome.mongodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        try (var mongo = EmbeddedMongo.start(directory);
                var client = MongoClients.create(mongo.uri())) {
            client.getDatabase("b").getCollection("c").insertOne(new Document("_id", "é").append("n", 1));
        }
        try (var mongo = EmbeddedMongo.start(directory);
                var client = MongoClients.create(mongo.uri())) {
            assertThat(client.getDatabase("b").getCollection("c").find().first())
                    .isEqualTo(new Document("_id", "é").append("n", 1));
        }
    }

    @Test
    void aSecondServerInTheSameProcessIsRefusedAndTheFirstKeepsItsLock() throws Exception {
        try (var mongo = EmbeddedMongo.start(directory)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> EmbeddedMongo.start(directory))
                        .isInstanceOf(DataDirectoryInUse.class)
                        .hasMessageContaining(directory.toString());
            }
            assertThat(mongo.uri()).startsWith("mongodb://127.0.0.1:");
        }
        var again = EmbeddedMongo.start(directory);
        again.close();
        again.close();
    }

    @Test
    void aSecondProcessIsRefusedWithTheOwnersProcessId() throws Exception {
        var owner = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AcknowledgingWriter.class.getName(),
                directory.toString(),
                "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isNotNull();
            assertThatThrownBy(() -> EmbeddedMongo.start(directory))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(Long.toString(owner.pid()));
        } finally {
            owner.destroyForcibly().waitFor();
        }
        EmbeddedMongo.start(directory).close();
    }

    @Test
    void aPlaceThatCannotBeADirectoryIsRefused() throws Exception {
        var file = Files.writeString(directory.resolve("file"), "in the way");
        assertThatThrownBy(() -> EmbeddedMongo.start(file.resolve("data")))
                .isInstanceOf(DataDirectoryNotWritable.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aDamagedFileIsRefusedAndLeftAlone() throws Exception {
        var file = directory.resolve(DataFile.NAME);
        var rubbish = "not what a store writes ".repeat(1_000);
        Files.writeString(file, rubbish);
        assertThatThrownBy(() -> EmbeddedMongo.start(directory))
                .isInstanceOf(DataFileDamaged.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent(rubbish);
    }

    @Test
    void aFileFromANewerVersionIsRefused() {
        try (var store = MVStore.open(directory.resolve(DataFile.NAME).toString())) {
            store.setStoreVersion(DataFile.LAYOUT + 1);
        }
        assertThatThrownBy(() -> EmbeddedMongo.start(directory))
                .isInstanceOfSatisfying(
                        DataFileTooNew.class, refusal -> assertThat(refusal.directory()).isEqualTo(directory));
        assertThatThrownBy(() -> EmbeddedMongo.start(directory)).isInstanceOf(DataFileTooNew.class);
    }

    @Test
    void nobodyElseOnTheNetworkCanConnect() throws Exception {
        try (var mongo = EmbeddedMongo.start(directory)) {
            int port = URI.create(mongo.uri()).getPort();
            for (var network : NetworkInterface.networkInterfaces().toList()) {
                for (var address : network.inetAddresses().filter(each -> !each.isLoopbackAddress()).toList()) {
                    assertThatThrownBy(() -> connect(address, port)).isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    private static void connect(InetAddress address, int port) throws Exception {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
        }
    }
}
