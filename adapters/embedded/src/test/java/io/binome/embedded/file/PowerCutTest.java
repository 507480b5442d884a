package io.binome.embedded.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.store.EncryptionKeys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The power is cut at any moment: the file opens, and what was forced is there, or what came after it, never half of it. */
class PowerCutTest {

    /** So many files, each cut so often; a thousand cuts take a quarter of a minute, so that they are not made every time. */
    private static final int FILES = Integer.getInteger("cuts", 200) / 20;
    private static final int CUTS = 10;
    private static final long SEED = Long.getLong("seed", 0);
    private static final List<String> MAPS = List.of("one", "two");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasForcedIsThereAfterAnyCut(boolean sealed) throws IOException {
        for (int file = 0; file < FILES; file++) {
            new Life(SEED + file, sealed ? 1 : 0).live();
        }
    }

    /** A file that is written to, over several cuts. */
    private static final class Life {
        private final long seed;
        private final Random chance;
        private int keys;
        private final int variety;
        private Disk disk = new Disk();

        /** All states since the last one that is known to be on the disk. */
        private final List<Map<String, String>> possible = new ArrayList<>(List.of(Map.of()));

        Life(long seed, int keys) {
            this.seed = seed;
            this.chance = new Random(seed);
            this.variety = 1 + chance.nextInt(60);
            this.keys = keys;
        }

        void live() throws IOException {
            for (int cut = 0; cut < CUTS; cut++) {
                if (keys > 0 && chance.nextInt(4) == 0) {
                    keys++;
                }
                if (chance.nextInt(5) > 0) {
                    disk.stopAfter(chance.nextInt(chance.nextBoolean() ? 20 : 200));
                }
                try {
                    write();
                } catch (IOException | MVStoreException killed) {
                    assertThat(killed).hasStackTraceContaining("The process was killed");
                }
                boolean killed = chance.nextInt(4) == 0;
                disk = killed ? disk.afterKill() : disk.afterCut(chance);
                verify("after cut " + cut);
            }
        }

        /** The newest first. */
        private EncryptionKeys keys() {
            return keys == 0
                    ? EncryptionKeys.none()
                    : EncryptionKeys.of(IntStream.range(0, keys)
                            .mapToObj(older -> Keys.key(keys - older))
                            .collect(Collectors.joining(",")));
        }

        private void write() throws IOException {
            var file = Opening.of(disk, keys());
            if (chance.nextInt(4) == 0) {
                disk.hasRoomFor(chance.nextInt(100_000));
            }
            for (int commit = chance.nextInt(60); commit > 0; commit--) {
                try {
                    commit(file);
                } catch (MVStoreException failed) {
                    if (!String.valueOf(failed.getMessage()).contains("No space left on device")) {
                        throw failed;
                    }
                    file.reopen();
                    backTo(found(file), "after the disk was full");
                    disk.hasRoomFor(chance.nextInt(200_000));
                }
            }
            disk.hasRoomFor(Long.MAX_VALUE);
            if (chance.nextBoolean()) {
                file.finish();
                known(possible.size() - 1);
            }
        }

        private void commit(StoreFile file) {
            var state = new TreeMap<>(possible.getLast());
            for (int change = chance.nextInt(5); change >= 0; change--) {
                change(file, state);
            }
            possible.add(state);
            file.store().commit();
            if (chance.nextInt(3) == 0) {
                file.force();
                known(possible.size() - 1);
            }
            if (chance.nextInt(8) == 0) {
                file.store().compact(chance.nextInt(100), 1024 * 1024);
                file.store().commit();
            }
        }

        private void change(StoreFile file, Map<String, String> state) {
            var map = MAPS.get(chance.nextInt(MAPS.size()));
            var key = "key " + chance.nextInt(variety);
            if (chance.nextInt(3) == 0) {
                map(file, map).remove(key);
                state.remove(map + key);
            } else {
                var value = chance.nextInt(1_000) + "x".repeat(chance.nextInt(20) == 0 ? 9_000 : chance.nextInt(500));
                map(file, map).put(key, value.getBytes(UTF_8));
                state.put(map + key, value);
            }
        }

        private static MVMap<String, byte[]> map(StoreFile file, String name) {
            return file.store().openMap(name, new MVMap.Builder<String, byte[]>()
                    .keyType(StringDataType.INSTANCE)
                    .valueType(ByteArrayDataType.INSTANCE));
        }

        private void known(int index) {
            possible.subList(0, index).clear();
        }

        private void verify(String when) throws IOException {
            try (var file = Opening.of(disk, keys())) {
                var found = found(file);
                backTo(found, when);
                known(possible.size() - 1);
            }
        }

        private static Map<String, String> found(StoreFile file) {
            var found = new TreeMap<String, String>();
            for (var map : MAPS) {
                map(file, map).forEach((key, value) -> found.put(map + key, new String(value, UTF_8)));
            }
            return found;
        }

        private void backTo(Map<String, String> found, String when) {
            int state = possible.lastIndexOf(found);
            assertThat(state).as("%s, seed %d: which of %d states was found", when, seed, possible.size())
                    .isNotNegative();
            possible.subList(state + 1, possible.size()).clear();
        }
    }
}
