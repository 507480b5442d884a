package io.binome.embedded.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.embedded.file.BackupRefused.What;
import io.binome.store.EncryptionKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BackupTest {

    private static final EncryptionKeys NONE = EncryptionKeys.none();
    private static final EncryptionKeys KEYS = EncryptionKeys.of(Keys.key(1));

    @TempDir
    private Path place;

    private Path data;
    private Path backup;
    private Path empty;

    private final ReentrantLock writing = new ReentrantLock();
    private final Executor atRest = round -> {
        writing.lock();
        try {
            round.run();
        } finally {
            writing.unlock();
        }
    };

    @BeforeEach
    void places() {
        data = place.resolve("data");
        backup = place.resolve("backup of today");
        empty = place.resolve("empty");
    }

    private static MVMap<String, byte[]> map(DataFile file, String name) {
        return file.store().openMap(name, new MVMap.Builder<String, byte[]>()
                .keyType(StringDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /** Both maps always hold the same. */
    private void write(DataFile file, int number) {
        atRest.execute(() -> {
            for (var name : new String[] {"one", "two"}) {
                map(file, name).put("key " + number % 300, bytes("secret " + number));
            }
            file.store().commit();
        });
    }

    private void someData(EncryptionKeys keys) {
        try (var file = DataFile.open(data, keys)) {
            for (int i = 0; i < 300; i++) {
                map(file, "one").put("key " + i, bytes("secret " + i));
                map(file, "two").put("key " + i, bytes("secret " + i));
            }
        }
    }

    private static void refused(What what, ThrowingCallable order) {
        assertThatThrownBy(order)
                .isInstanceOfSatisfying(BackupRefused.class, refusal -> assertThat(refusal.what()).isEqualTo(what));
    }

    @Test
    void whatIsRestoredIsOneMomentOfADirectoryInWhichOthersWriteOn() throws Exception {
        var stop = new AtomicBoolean();
        try (var file = DataFile.open(data, KEYS)) {
            write(file, 0);
            var writer = Thread.ofPlatform().start(() -> {
                for (int number = 1; !stop.get(); number++) {
                    write(file, number);
                    if (number % 10 == 0) {
                        file.force();
                    }
                }
            });
            while (map(file, "one").size() < 300) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < 5; i++) {
                var made = Backup.of(file, atRest, place.resolve("backup " + i), KEYS);
                assertThat(made.entries()).isEqualTo(600);
                assertThat(made.bytes()).isEqualTo(Files.size(made.file()));
            }
            stop.set(true);
            writer.join();
        }
        for (int i = 0; i < 5; i++) {
            var restored = place.resolve("restored " + i);
            Backup.restore(place.resolve("backup " + i), restored, KEYS);
            try (var file = DataFile.open(restored, KEYS)) {
                assertThat(file.store().getMapNames()).containsExactlyInAnyOrder("one", "two");
                var two = map(file, "two");
                map(file, "one").forEach((key, value) -> assertThat(two.get(key)).as(key).isEqualTo(value));
                assertThat(two).hasSize(300);
            }
        }
    }

    @Test
    void aRunningProcessMakesTheBackupOfItsDirectory() throws Exception {
        someData(KEYS);
        try (var file = DataFile.open(data, KEYS)) {
            map(file, "one");
            map(file, "two");
            refused(What.UNANSWERED, () -> Backup.of(data, backup, KEYS));
            try (var socket = BackupSocket.of(file, atRest, KEYS)) {
                assertThat(socket).isNotNull();
                assertThat(Backup.of(data, backup, KEYS))
                        .isEqualTo(new Backup.Made(backup, 600, Files.size(backup)));
                refused(What.EXISTS, () -> Backup.of(data, backup, KEYS));
            }
            assertThat(data.resolve(BackupSocket.NAME)).doesNotExist();
            refused(What.UNANSWERED, () -> Backup.of(data, place.resolve("another"), KEYS));
        }
        assertThat(Backup.of(data, place.resolve("another"), KEYS).entries()).isEqualTo(600);
        assertThat(Backup.restore(backup, empty, KEYS).entries()).isEqualTo(600);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void otherAccountsNeitherReadNorOrderABackup() throws Exception {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(data.resolve("of somebody else"), "here before");
        try (var file = DataFile.open(data, NONE); var socket = BackupSocket.of(file, atRest, NONE)) {
            assertThat(socket).isNotNull();
            Backup.of(data, backup, NONE);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(BackupSocket.NAME))))
                    .isEqualTo("rw-------");
            assertThat(data.resolve("binome.new")).doesNotExist();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup))).isEqualTo("rw-------");
    }

    @Test
    void aPathThatIsTooLongForASocketIsToldSo() {
        data = place.resolve("x".repeat(120));
        try (var file = DataFile.open(data, NONE)) {
            assertThatThrownBy(() -> BackupSocket.of(file, atRest, NONE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is too long for a socket, by ");
        }
    }

    @Test
    void onlyAnEncryptedBackupHidesWhatItHolds() throws Exception {
        someData(NONE);
        Backup.of(data, backup, NONE);
        Backup.of(data, place.resolve("sealed"), KEYS);
        assertThat(Files.readString(backup, StandardCharsets.ISO_8859_1)).contains("secret");
        assertThat(Files.readString(place.resolve("sealed"), StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        refused(What.KEY_LOST, () -> Backup.restore(place.resolve("sealed"), empty, NONE));
        refused(What.WRONG_KEY,
                () -> Backup.restore(place.resolve("sealed"), empty, EncryptionKeys.of(Keys.key(2))));
        assertThat(empty).doesNotExist();
        Backup.restore(place.resolve("sealed"), empty, EncryptionKeys.of(Keys.key(2) + "," + Keys.key(1)));
    }

    @Test
    void nothingTakesThePlaceOfAnything() throws Exception {
        someData(NONE);
        Files.writeString(backup, "here before");
        refused(What.EXISTS, () -> Backup.of(data, backup, NONE));
        assertThat(backup).hasContent("here before");
        var beside = Files.writeString(place.resolve("other.new"), "here before");
        refused(What.EXISTS, () -> Backup.of(data, place.resolve("other"), NONE));
        assertThat(beside).hasContent("here before");
        Files.delete(beside);
        refused(What.NOT_WRITABLE, () -> Backup.of(data, place.resolve("nowhere/backup"), NONE));
        refused(What.NO_DATA, () -> Backup.of(place, place.resolve("other"), NONE));
        assertThat(place.resolve(DataFile.NAME)).doesNotExist();

        Backup.of(data, place.resolve("other"), NONE);
        refused(What.NOT_EMPTY, () -> Backup.restore(place.resolve("other"), data, NONE));
        refused(What.NOT_EMPTY, () -> Backup.restore(place.resolve("other"), backup, NONE));
        refused(What.MISSING, () -> Backup.restore(place.resolve("nowhere"), empty, NONE));
        assertThat(empty).doesNotExist();
    }

    @Test
    void nobodyRestoresIntoADirectoryThatSomebodyWorksOnThoughItIsEmpty() throws Exception {
        someData(NONE);
        Backup.of(data, backup, NONE);
        Files.createDirectories(empty);
        var lock = DirectoryLock.on(empty);
        try (lock) {
            assertThatThrownBy(() -> Backup.restore(backup, empty, NONE)).isInstanceOf(DataDirectoryInUse.class);
            assertThat(empty.resolve(DataFile.NAME)).doesNotExist();
        }
        assertThat(Backup.restore(backup, empty, NONE).entries()).isEqualTo(600);
    }

    @Test
    void whatIsNotABackupAsItWasWrittenIsNotRestored() throws Exception {
        someData(KEYS);
        refused(What.NO_BACKUP, () -> Backup.restore(data.resolve(DataFile.NAME), empty, KEYS));
        refused(What.NO_BACKUP,
                () -> Backup.restore(Files.writeString(place.resolve("text"), "Dear diary"), empty, KEYS));
        Backup.of(data, backup, KEYS);
        var whole = Files.readAllBytes(backup);
        Files.createDirectories(empty);
        for (int at = 40; at < whole.length; at += 1_009) {
            var changed = whole.clone();
            changed[at] ^= 1;
            Files.write(backup, changed);
            try {
                Backup.restore(backup, empty, KEYS);
                assertThat(at).as("padding of the head, or one of two marks").isLessThan(Head.SIZE + 9_000);
                Files.delete(empty.resolve(DataFile.NAME));
                Files.delete(empty.resolve(DirectoryLock.FILE));
            } catch (BackupRefused refused) {
                assertThat(refused.what()).as("byte %d", at).isEqualTo(What.DAMAGED);
            }
            assertThat(empty).isEmptyDirectory();
            assertThat(backup).hasBinaryContent(changed);
        }
        var newer = whole.clone();
        newer["Binome data file".length() + 3]++;
        Files.write(backup, newer);
        refused(What.NEWER, () -> Backup.restore(backup, empty, KEYS));
        Files.write(backup, java.util.Arrays.copyOf(whole, whole.length - 5_000));
        refused(What.DAMAGED, () -> Backup.restore(backup, empty, KEYS));
        Files.write(backup, whole);
        assertThat(Backup.restore(backup, empty, KEYS).entries()).isEqualTo(600);
    }
}
