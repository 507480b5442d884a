package io.binome.embedded.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.store.EncryptionKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TidyingTest {

    @TempDir
    private Path directory;

    @Test
    void whatIsOutdatedDoesNotMakeTheFileGrowWithoutBound() throws Exception {
        var rest = new ReentrantLock();
        var written = new int[1];
        var tidied = new CountDownLatch(3);
        try (var file = DataFile.open(directory, EncryptionKeys.none());
                var tidying = Tidying.of(file, round -> {
                    rest.lock();
                    try {
                        round.run();
                        tidied.countDown();
                    } finally {
                        rest.unlock();
                    }
                }, () -> written[0])) {
            assertThat(tidying).isNotNull();
            MVMap<String, String> map = file.store().openMap("map");
            while (tidied.getCount() > 0) {
                rest.lock();
                try {
                    map.put("key " + written[0] % 500, written[0] + "x".repeat(1_000));
                    file.store().commit();
                } finally {
                    rest.unlock();
                }
                if (written[0]++ % 20 == 0) {
                    file.force();
                }
            }
        }
        assertThat(written[0]).isGreaterThan(20);
        assertThat(Files.size(directory.resolve(DataFile.NAME))).isLessThan(20_000_000L);
        try (var file = DataFile.open(directory, EncryptionKeys.none())) {
            MVMap<String, String> map = file.store().openMap("map");
            for (int last = Math.max(0, written[0] - 500); last < written[0]; last++) {
                assertThat(map.get("key " + last % 500)).startsWith(last + "x");
            }
        }
    }
}
