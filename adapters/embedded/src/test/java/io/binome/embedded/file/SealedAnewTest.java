package io.binome.embedded.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.store.EncryptionKeys;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file gets the first key at the next start; whenever that start is cut short, one good file is there. */
class SealedAnewTest {

    private static final EncryptionKeys OLD = EncryptionKeys.of(Keys.key(1));
    private static final EncryptionKeys NEW = EncryptionKeys.of(Keys.key(2) + "," + Keys.key(1));
    private static final EncryptionKeys ONLY_NEW = EncryptionKeys.of(Keys.key(2));

    private static MVMap<String, byte[]> map(StoreFile file) {
        return file.store().openMap("map", new MVMap.Builder<String, byte[]>()
                .keyType(StringDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
    }

    private static Disk disk(EncryptionKeys keys) throws IOException {
        var disk = new Disk();
        var file = Opening.of(disk, keys);
        for (int i = 0; i < 500; i++) {
            map(file).put("key " + i, new byte[i]);
        }
        file.finish();
        return disk;
    }

    private static void isWhole(Disk disk, EncryptionKeys keys) throws IOException {
        try (var file = Opening.of(disk, keys)) {
            assertThat(map(file)).hasSize(500);
            assertThat(map(file).get("key 321")).hasSize(321);
        }
    }

    static Stream<EncryptionKeys> before() {
        return Stream.of(EncryptionKeys.none(), OLD);
    }

    @ParameterizedTest
    @MethodSource("before")
    void theFirstKeyTakesOverAtTheNextStart(EncryptionKeys before) throws IOException {
        var disk = disk(before);
        isWhole(disk, NEW);
        isWhole(disk, ONLY_NEW);
        assertThatThrownBy(() -> Opening.of(disk, OLD)).isInstanceOf(Head.Unusable.class);
    }

    @ParameterizedTest
    @MethodSource("before")
    void oneGoodFileIsThereWheneverTheStartIsCutShort(EncryptionKeys before) throws IOException {
        boolean done = false;
        for (int steps = 0; !done; steps++) {
            for (boolean power : new boolean[] {false, true}) {
                var disk = disk(before);
                disk.stopAfter(steps);
                try (var file = Opening.of(disk, NEW)) {
                    done = file.head().isUpToDate(NEW);
                } catch (IOException | MVStoreException killed) {
                    assertThat(killed).hasStackTraceContaining("The process was killed");
                }
                var next = power ? disk.afterCut(new Random(steps)) : disk.afterKill();
                isWhole(next, NEW);
                assertThat(next.has(Opening.NAME + ".new")).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("before")
    void aBeginningThatIsCutShortIsBegunAgain(EncryptionKeys keys) throws IOException {
        boolean done = false;
        for (int steps = 0; !done; steps++) {
            var disk = new Disk();
            disk.stopAfter(steps);
            try {
                Opening.of(disk, keys).close();
                done = true;
            } catch (IOException | MVStoreException killed) {
                assertThat(killed).hasStackTraceContaining("The process was killed");
            }
            Opening.of(disk.afterCut(new Random(steps)), keys).finish();
        }
    }

    @Test
    void withoutRoomForTheNewFileTheOldOneStays() throws IOException {
        var disk = disk(EncryptionKeys.none());
        disk.hasRoomFor(20_000);
        assertThatThrownBy(() -> Opening.of(disk, NEW)).hasStackTraceContaining("No space left on device");
        assertThat(disk.has(Opening.NAME + ".new")).isFalse();
        isWhole(disk, EncryptionKeys.none());
    }
}
