package io.binome.embedded.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.binome.store.EncryptionKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A file in which something is not as it was written is refused and left alone; only the end of what was not forced goes. */
class DamageTest {

    private static final EncryptionKeys KEYS = EncryptionKeys.of(Keys.key(1));
    private static final int FRAME = Stamp.SIZE + Blocks.SIZE + Seal.TAG;

    private static EncryptionKeys keys(boolean sealed) {
        return sealed ? KEYS : EncryptionKeys.none();
    }

    private static MVMap<String, String> map(StoreFile file) {
        return file.store().openMap("map");
    }

    private static void put(StoreFile file, String word) {
        for (int i = 0; i < 100; i++) {
            map(file).put("key " + i, word + " " + i);
        }
        file.store().commit();
    }

    private static Disk disk(EncryptionKeys keys) throws IOException {
        var disk = new Disk();
        var file = Opening.of(disk, keys);
        put(file, "secret");
        file.force();
        put(file, "hidden");
        file.finish();
        return disk;
    }

    private static byte[] bytes(Disk disk) {
        return disk.content(Opening.NAME).bytes();
    }

    private static int at(int block) {
        return Head.SIZE + block * FRAME;
    }

    /** What is found, or null where the file is refused, and then it is as it was. */
    private static Map<String, String> found(byte[] bytes, EncryptionKeys keys) throws IOException {
        var disk = new Disk();
        disk.create(Opening.NAME).close();
        disk.content(Opening.NAME).replace(bytes);
        try (var file = Opening.of(disk, keys)) {
            return new HashMap<>(map(file));
        } catch (MVStoreException | Head.Unusable refused) {
            assertThat(bytes(disk)).as("left alone").isEqualTo(bytes);
            return null;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aChangedBitAnywhereIsRefusedOrInNothingThatIsNeeded(boolean sealed) throws IOException {
        var whole = bytes(disk(keys(sealed)));
        var content = found(whole, keys(sealed));
        int refused = 0;
        for (int block = 0; block < (whole.length - Head.SIZE) / FRAME; block++) {
            for (int offset : new int[] {0, 17, 25, Stamp.SIZE + 100, FRAME - 1}) {
                var changed = whole.clone();
                changed[at(block) + offset] ^= 4;
                var found = found(changed, keys(sealed));
                assertThat(found).as("block %d, byte %d", block, offset).isIn(content, null);
                refused += found == null ? 1 : 0;
            }
        }
        assertThat(refused).isPositive();
        for (int offset = 0; offset < 80; offset++) {
            var changed = whole.clone();
            changed[offset] ^= 4;
            assertThat(found(changed, keys(sealed))).as("byte %d of the head", offset).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void blocksThatChangedPlacesOrCameFromElsewhereAreRefused(boolean sealed) throws IOException {
        var whole = bytes(disk(keys(sealed)));
        var other = bytes(disk(keys(sealed)));
        var content = found(whole, keys(sealed));
        int count = (whole.length - Head.SIZE) / FRAME;
        int refused = 0;
        for (int block = Mark.PLACES; block < count; block++) {
            for (int from = 0; from < count; from++) {
                for (var source : new byte[][] {whole, other}) {
                    if (from == block && source == whole) {
                        continue;
                    }
                    var changed = whole.clone();
                    System.arraycopy(source, at(from), changed, at(block), FRAME);
                    var found = found(changed, keys(sealed));
                    assertThat(found).as("block %d in the place of %d", from, block).isIn(content, null);
                    refused += found == null ? 1 : 0;
                }
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void anEarlierContentOfTheSameBlockIsRefused() throws IOException {
        var disk = new Disk();
        var file = Opening.of(disk, KEYS);
        put(file, "first");
        file.force();
        var before = bytes(disk);
        for (int i = 0; i < 10; i++) {
            put(file, "later " + i);
            file.force();
            file.force();
        }
        file.finish();
        var whole = bytes(disk);
        var content = found(whole, KEYS);
        int refused = 0;
        for (int block = Mark.PLACES; at(block + 1) <= Math.min(whole.length, before.length); block++) {
            var changed = whole.clone();
            System.arraycopy(before, at(block), changed, at(block), FRAME);
            var found = found(changed, KEYS);
            assertThat(found).as("block %d", block).isIn(content, null);
            refused += found == null ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void onlyASealedFileHidesWhatItHolds() throws IOException {
        assertThat(new String(bytes(disk(EncryptionKeys.none())), StandardCharsets.ISO_8859_1)).contains("hidden 42");
        assertThat(new String(bytes(disk(KEYS)), StandardCharsets.ISO_8859_1))
                .doesNotContain("hidden", "secret", "chunk", "map");
    }

    /** What was committed last and never forced may be whole though what was committed before it is torn. */
    @Test
    void aVersionThatWasLostNeverMixesWithTheOneThatTookItsPlace() throws IOException {
        var disk = new Disk();
        var first = Opening.of(disk, EncryptionKeys.none());
        withRoomInside(first);
        put(first, "first");
        first.finish();
        var file = Opening.of(disk, EncryptionKeys.none());
        var before = bytes(disk);
        put(file, "never");
        var between = bytes(disk);
        map(file).put("other", "never");
        file.store().commit();
        var torn = bytes(disk);
        for (int block = Mark.PLACES; at(block) < between.length; block++) {
            if (at(block + 1) > before.length
                    || !Arrays.equals(before, at(block), at(block + 1), between, at(block), at(block + 1))) {
                Arrays.fill(torn, at(block), at(block + 1), (byte) 0);
            }
        }

        var next = new Disk();
        next.create(Opening.NAME).close();
        next.content(Opening.NAME).replace(torn);
        var again = Opening.of(next, EncryptionKeys.none());
        assertThat(again.wasMended()).isTrue();
        assertThat(map(again)).containsEntry("key 1", "first 1").doesNotContainKey("other");
        put(again, "twice");
        again.force();
        var found = found(bytes(next), EncryptionKeys.none());
        assertThat(found).containsEntry("key 1", "twice 1").doesNotContainKey("other");
    }

    /** So that what is written next is not at the end of the file, where it would be cut off. */
    private static void withRoomInside(StoreFile file) {
        MVMap<String, String> filler = file.store().openMap("filler");
        filler.put("much", "x".repeat(50_000));
        file.store().commit();
        MVMap<String, String> behind = file.store().openMap("behind");
        behind.put("little", "x");
        file.store().commit();
        filler.clear();
        file.store().commit();
        file.force();
    }

    @Test
    void aTornEndIsMendedAndSaidOnce() throws IOException {
        var disk = disk(KEYS);
        var whole = bytes(disk);
        disk.content(Opening.NAME).replace(Arrays.copyOf(whole, whole.length + FRAME + 100));
        var logger = (Logger) LoggerFactory.getLogger(Opening.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        try {
            for (int start = 0; start < 2; start++) {
                try (var file = Opening.of(disk, KEYS)) {
                    assertThat(file.wasMended()).isEqualTo(start == 0);
                    assertThat(map(file)).containsEntry("key 1", "hidden 1");
                }
            }
        } finally {
            logger.detachAppender(heard);
        }
        assertThat(heard.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getFormattedMessage()).contains("cut off", "last complete state");
        });
    }

    @Test
    void openingAndClosingWithoutAWriteLeavesTheFileAsItIs() throws IOException {
        var disk = disk(KEYS);
        var whole = bytes(disk);
        Opening.of(disk, KEYS).finish();
        assertThat(bytes(disk)).isEqualTo(whole);
    }

    @Test
    void anotherKeyAndNoKeyAreToldFromDamage() throws IOException {
        var disk = disk(KEYS);
        assertThatThrownBy(() -> Opening.of(disk, EncryptionKeys.none()))
                .isInstanceOfSatisfying(Head.Unusable.class,
                        unusable -> assertThat(unusable.flaw()).isEqualTo(Head.Flaw.KEY_LOST));
        assertThatThrownBy(() -> Opening.of(disk, EncryptionKeys.of(Keys.key(2))))
                .isInstanceOfSatisfying(Head.Unusable.class,
                        unusable -> assertThat(unusable.flaw()).isEqualTo(Head.Flaw.WRONG_KEY));
    }
}
