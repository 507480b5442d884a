package io.binome.embedded.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.store.EncryptionKeys;
import java.io.IOException;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that refuses costs nothing that was committed, and work goes on when it takes again. */
class FullDiskTest {

    private static MVMap<String, String> map(StoreFile file) {
        return file.store().openMap("map");
    }

    private static EncryptionKeys keys(boolean sealed) {
        return sealed ? EncryptionKeys.of(Keys.key(1)) : EncryptionKeys.none();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void workGoesOnWhereThereIsRoomAgain(boolean sealed) throws IOException {
        var disk = new Disk();
        var file = Opening.of(disk, keys(sealed));
        int written = 0;
        for (int room = 0; room < 60_000; room += 5_000) {
            disk.hasRoomFor(room);
            int before = written;
            assertThatThrownBy(() -> fill(file, before)).isInstanceOf(MVStoreException.class)
                    .hasStackTraceContaining("No space left on device");
            assertThat(file.store().isClosed()).isTrue();
            file.reopen();
            assertThat(map(file).size()).isGreaterThanOrEqualTo(before);
            disk.hasRoomFor(Long.MAX_VALUE);
            written = map(file).size();
            map(file).put("key " + written++, "x".repeat(3_000));
            file.store().commit();
            file.force();
        }
        file.finish();
        try (var again = Opening.of(disk, keys(sealed))) {
            assertThat(map(again)).hasSize(written);
        }
    }

    private static void fill(StoreFile file, int from) {
        for (int i = from; i < from + 1_000; i++) {
            map(file).put("key " + i, "x".repeat(3_000));
            file.store().commit();
            if (i % 3 == 0) {
                file.force();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatCouldNotBeForcedIsGivenUp(boolean sealed) throws IOException {
        var disk = new Disk();
        var file = Opening.of(disk, keys(sealed));
        map(file).put("sure", "yes");
        file.store().commit();
        file.force();
        map(file).put("unsure", "perhaps");
        file.store().commit();
        disk.stopAfter(0);
        assertThatThrownBy(file::force).isInstanceOf(MVStoreException.class);
        assertThatThrownBy(file::force).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(file::reopen).isInstanceOf(IOException.class);
        disk.stopAfter(Long.MAX_VALUE);
        file.reopen();
        assertThat(map(file)).containsOnlyKeys("sure");
        map(file).put("anew", "yes");
        file.store().commit();
        file.force();
        try (var again = Opening.of(disk, keys(sealed))) {
            assertThat(map(again)).containsOnlyKeys("sure", "anew");
        }
    }
}
