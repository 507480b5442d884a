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
import java.nio.file.attribute.PosixFilePermissions;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
        var rubbish = "H:2,block:2,not what a store writes ".repeat(1_000);
        Files.writeString(file, rubbish);
        assertThatThrownBy(() -> EmbeddedMongo.start(directory))
                .isInstanceOf(DataFileDamaged.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent(rubbish);
    }

    @Nested
    class InThePlaceOfTheDataFile {
        private void refused(DataFileStrange.What what) {
            assertThatThrownBy(() -> EmbeddedMongo.start(directory))
                    .isInstanceOfSatisfying(
                            DataFileStrange.class, refusal -> assertThat(refusal.what()).isEqualTo(what))
                    .hasMessageContaining(directory.resolve(DataFile.NAME).toString());
        }

        @Test
        void anEmptyFileDoesNotBecomeANewOrganisation() throws Exception {
            var file = Files.createFile(directory.resolve(DataFile.NAME));
            refused(DataFileStrange.What.EMPTY);
            assertThat(file).isEmptyFile();
        }

        @Test
        void aTextIsLeftUntouched() throws Exception {
            var text = "Dear diary,\n".repeat(2_000);
            var file = Files.writeString(directory.resolve(DataFile.NAME), text);
            refused(DataFileStrange.What.OF_ANOTHER_KIND);
            assertThat(file).hasContent(text);
            Files.writeString(file, "short");
            refused(DataFileStrange.What.OF_ANOTHER_KIND);
        }

        @Test
        void aDirectoryIsNamed() throws Exception {
            Files.createDirectory(directory.resolve(DataFile.NAME));
            refused(DataFileStrange.What.DIRECTORY);
        }

        @Test
        void aFileThatCannotBeReadIsNamed() throws Exception {
            // A link to itself: even root, under whom tests may run, cannot read it.
            Files.createSymbolicLink(directory.resolve(DataFile.NAME), Path.of(DataFile.NAME));
            refused(DataFileStrange.What.UNREADABLE);
        }

        @Test
        void whatAStartThatWasCutShortHasLeftIsSweptAway() throws Exception {
            Files.writeString(directory.resolve(DataFile.NAME + ".new"), "half");
            EmbeddedMongo.start(directory).close();
            assertThat(directory.toFile().list()).containsExactlyInAnyOrder(DataFile.NAME, "binome.lock");
        }
    }

    @Nested
    @DisabledOnOs(OS.WINDOWS)
    class OtherAccounts {
        private String modes(Path path) throws Exception {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        }

        @Test
        void cannotReadWhatIsNew() throws Exception {
            var data = directory.resolve("new/data");
            try (var mongo = EmbeddedMongo.start(data)) {
                assertThat(mongo.uri()).isNotEmpty();
                assertThat(modes(data)).isEqualTo("rwx------");
                assertThat(modes(data.resolve(DataFile.NAME))).isEqualTo("rw-------");
                assertThat(modes(data.resolve("binome.lock"))).isEqualTo("rw-------");
            }
        }

        @Test
        void canNoLongerReadWhatWasOpenToThem() throws Exception {
            EmbeddedMongo.start(directory).close();
            var file = directory.resolve(DataFile.NAME);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            Files.setPosixFilePermissions(
                    directory.resolve("binome.lock"), PosixFilePermissions.fromString("rw-rw-rw-"));
            assertThat(OwnerOnly.isOpen(directory)).isTrue();
            EmbeddedMongo.start(directory).close();
            assertThat(OwnerOnly.isOpen(directory)).isFalse();
            assertThat(modes(file)).isEqualTo("rw-------");
            assertThat(modes(directory.resolve("binome.lock"))).isEqualTo("rw-------");
        }

        @Test
        void keepADirectoryThatIsNotBinomesAlone() throws Exception {
            Files.writeString(directory.resolve("of somebody else"), "here before");
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
            EmbeddedMongo.start(directory).close();
            assertThat(modes(directory)).isEqualTo("rwxrwxrwx");
            assertThat(modes(directory.resolve(DataFile.NAME))).isEqualTo("rw-------");
        }
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
