package io.binome.embedded.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.embedded.file.DataFileStrange.What;
import io.binome.store.EncryptionKeys;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {

    private static final EncryptionKeys NONE = EncryptionKeys.none();
    private static final EncryptionKeys KEYS = EncryptionKeys.of(Keys.key(1));

    @TempDir
    private Path directory;

    private Path path;

    @BeforeEach
    void name() {
        path = directory.resolve(DataFile.NAME);
    }

    private DataFile open() {
        return DataFile.open(directory, NONE);
    }

    private static MVMap<String, String> map(DataFile file) {
        return file.store().openMap("map");
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        try (var file = open()) {
            map(file).put("é", "1");
        }
        try (var file = open()) {
            assertThat(map(file)).containsEntry("é", "1");
        }
    }

    @Test
    void aSecondStoreInTheSameProcessIsRefusedAndTheFirstKeepsItsLock() {
        try (var file = open()) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(this::open)
                        .isInstanceOf(DataDirectoryInUse.class)
                        .hasMessageContaining(directory.toString());
            }
            map(file).put("still", "writable");
            file.force();
        }
        var again = open();
        again.close();
        try (var third = open()) {
            again.close();
            assertThatThrownBy(this::open).isInstanceOf(DataDirectoryInUse.class);
            assertThat(map(third)).containsKey("still");
        }
    }

    /** Opens a directory, says so and keeps it until its input ends. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            try (var file = DataFile.open(Path.of(arguments[0]), NONE)) {
                System.out.println(file.directory());
                System.in.read();
            }
        }
    }

    @Test
    void aSecondProcessIsRefusedWithTheOwnersProcessId() throws Exception {
        var owner = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Holder.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isNotNull();
            assertThatThrownBy(this::open)
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(Long.toString(owner.pid()));
        } finally {
            owner.destroyForcibly().waitFor();
        }
        open().close();
    }

    @Test
    void anInterruptedThreadLeavesTheFileOpenForTheOthers() {
        try (var file = open()) {
            Thread.currentThread().interrupt();
            map(file).put("interrupted", "yes");
            file.store().commit();
            file.force();
            assertThat(Thread.interrupted()).isTrue();
            map(file).put("and", "after");
            file.store().commit();
            file.force();
        }
        try (var file = open()) {
            assertThat(map(file)).containsOnlyKeys("interrupted", "and");
        }
    }

    @Test
    void aPlaceThatCannotBeADirectoryIsRefused() throws Exception {
        var inTheWay = Files.writeString(directory.resolve("file"), "in the way");
        assertThatThrownBy(() -> DataFile.open(inTheWay.resolve("data"), NONE))
                .isInstanceOf(DataDirectoryNotWritable.class)
                .hasMessageContaining("cannot be written");
    }

    @Nested
    class InThePlaceOfTheDataFile {
        private void refused(What what, Path file, EncryptionKeys keys) {
            assertThatThrownBy(() -> DataFile.open(directory, keys))
                    .isInstanceOfSatisfying(
                            DataFileStrange.class, refusal -> assertThat(refusal.what()).isEqualTo(what))
                    .hasMessageContaining(file.toString())
                    .message()
                    .isEqualToNormalizingNewlines(
                            "The data file " + file + " " + sentence(what) + ".");
        }

        private static String sentence(What what) {
            var whole = new DataFileStrange(Path.of("f"), Path.of("d"), what).getMessage();
            return whole.substring("The data file f ".length(), whole.length() - 1);
        }

        private void refusedAndUntouched(What what, EncryptionKeys keys) throws Exception {
            var before = Files.readAllBytes(path);
            refused(what, path, keys);
            assertThat(path).hasBinaryContent(before);
        }

        @Test
        void anEmptyFileDoesNotBecomeANewOrganisation() throws Exception {
            Files.createFile(path);
            refusedAndUntouched(What.EMPTY, NONE);
        }

        @Test
        void aTextIsLeftUntouched() throws Exception {
            Files.writeString(path, "Dear diary,\n".repeat(2_000));
            refusedAndUntouched(What.OF_ANOTHER_KIND, NONE);
            Files.writeString(path, "short");
            refusedAndUntouched(What.OF_ANOTHER_KIND, NONE);
        }

        @Test
        void aDirectoryIsNamed() throws Exception {
            Files.createDirectory(path);
            refused(What.DIRECTORY, path, NONE);
        }

        @Test
        void aFileThatCannotBeReadIsNamed() throws Exception {
            // A link to itself: even root, under whom tests may run, cannot read it.
            Files.createSymbolicLink(path, Path.of(DataFile.NAME));
            refused(What.UNREADABLE, path, NONE);
        }

        @Test
        void theFileOfTheFormerVersionIsNamed() throws Exception {
            var former = Files.writeString(directory.resolve("binome.mv.db"), "H:2,block:2");
            refused(What.OF_THE_FORMER_VERSION, former, NONE);
            assertThat(former).hasContent("H:2,block:2");
            assertThat(path).doesNotExist();
        }

        @Test
        void anEncryptedFileWantsItsKey() throws Exception {
            DataFile.open(directory, KEYS).close();
            refusedAndUntouched(What.KEY_LOST, NONE);
            refusedAndUntouched(What.WRONG_KEY, EncryptionKeys.of(Keys.key(2)));
            assertThatThrownBy(() -> DataFile.open(directory, EncryptionKeys.of(Keys.key(2))))
                    .message().doesNotContain(Keys.key(1), Keys.key(2));
        }

        @Test
        void aDamagedFileIsLeftAlone() throws Exception {
            try (var file = open()) {
                map(file).put("a", "b");
            }
            var whole = Files.readAllBytes(path);
            for (int length : new int[] {20, Head.SIZE, Head.SIZE + 1, Head.SIZE + 9_000}) {
                var cut = Arrays.copyOf(whole, length);
                Files.write(path, cut);
                assertThatThrownBy(DataFileTest.this::open)
                        .as("%d bytes", length)
                        .isInstanceOf(DataFileDamaged.class)
                        .hasMessageContaining(path.toString());
                assertThat(path).hasBinaryContent(cut);
            }
        }

        @Test
        void aFileFromANewerVersionIsLeftAlone() throws Exception {
            try (var file = open()) {
                file.store().setStoreVersion(StoreFile.LAYOUT + 1);
            }
            var before = Files.readAllBytes(path);
            assertThatThrownBy(DataFileTest.this::open).isInstanceOf(DataFileTooNew.class);
            assertThat(path).hasBinaryContent(before);
            before["Binome data file".length() + 3]++;
            Files.write(path, before);
            assertThatThrownBy(DataFileTest.this::open)
                    .isInstanceOfSatisfying(
                            DataFileTooNew.class, refusal -> assertThat(refusal.directory()).isEqualTo(directory));
            assertThat(path).hasBinaryContent(before);
        }

        @Test
        void whatAStartThatWasCutShortHasLeftIsSweptAway() throws Exception {
            Files.writeString(directory.resolve(DataFile.NAME + ".new"), "half");
            open().close();
            assertThat(directory.toFile().list()).containsExactlyInAnyOrder(DataFile.NAME, "binome.lock");
        }
    }

    @Nested
    @DisabledOnOs(OS.WINDOWS)
    class OtherAccounts {
        private static String modes(Path path) throws Exception {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        }

        @Test
        void cannotReadWhatIsNew() throws Exception {
            var data = directory.resolve("new/data");
            try (var file = DataFile.open(data, NONE)) {
                assertThat(file.directory()).isEqualTo(data);
                assertThat(modes(data)).isEqualTo("rwx------");
                assertThat(modes(data.resolve(DataFile.NAME))).isEqualTo("rw-------");
                assertThat(modes(data.resolve("binome.lock"))).isEqualTo("rw-------");
            }
        }

        @Test
        void canNoLongerReadWhatWasOpenToThem() throws Exception {
            open().close();
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
            Files.setPosixFilePermissions(
                    directory.resolve("binome.lock"), PosixFilePermissions.fromString("rw-rw-rw-"));
            assertThat(OwnerOnly.isOpen(directory)).isTrue();
            open().close();
            assertThat(OwnerOnly.isOpen(directory)).isFalse();
            assertThat(modes(path)).isEqualTo("rw-------");
            assertThat(modes(directory.resolve("binome.lock"))).isEqualTo("rw-------");
        }

        @Test
        void keepADirectoryThatIsNotBinomesAlone() throws Exception {
            Files.writeString(directory.resolve("of somebody else"), "here before");
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
            open().close();
            assertThat(modes(directory)).isEqualTo("rwxrwxrwx");
            assertThat(modes(path)).isEqualTo("rw-------");
        }
    }
}
