package io.binome.embedded.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A disk that forgets: at a power cut, of what was not forced each sector of 512 bytes has any of the contents it had since,
 * whatever the others have. It can also stop at any operation and be full.
 */
final class Disk implements Folder {

    private static final int SECTOR = 512;

    /** So many sectors are often written together. */
    private static final int PAGE = 8;

    /** What becomes of the sectors that were not forced. */
    private enum Luck {
        NOTHING_NEW, EVERYTHING, WHOLE_PAGES, ALMOST_ALL, ANYTHING
    }

    private static final List<Luck> LUCK = List.of(Luck.values());

    private final Map<String, Content> names = new HashMap<>();
    private final List<Map<String, Content>> namesSince = new ArrayList<>();
    private long operationsLeft = Long.MAX_VALUE;
    private long room = Long.MAX_VALUE;

    /** What a file holds, and what it held since it was last forced. */
    static final class Content {
        private byte[] bytes = new byte[0];
        private int size;
        private final Map<Integer, List<byte[]>> sectors = new TreeMap<>();
        private final List<Integer> sizes = new ArrayList<>();

        private void grow(int wanted) {
            if (wanted > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(wanted, 2 * bytes.length) + SECTOR);
            }
        }

        private void remember(int from, int to) {
            for (int sector = from / SECTOR; sector * SECTOR < to; sector++) {
                grow((sector + 1) * SECTOR);
                sectors.computeIfAbsent(sector, unused -> new ArrayList<>())
                        .add(Arrays.copyOfRange(bytes, sector * SECTOR, (sector + 1) * SECTOR));
            }
        }

        private void write(int at, ByteBuffer from) {
            int end = at + from.remaining();
            begin(at, end);
            if (end > size) {
                resized(end);
            }
            from.get(bytes, at, end - at);
            remember(at, end);
        }

        /** The content before the first change since it was forced is one of those it may have. */
        private void begin(int from, int to) {
            for (int sector = from / SECTOR; sector * SECTOR < to; sector++) {
                if (!sectors.containsKey(sector)) {
                    remember(sector * SECTOR, sector * SECTOR + 1);
                }
            }
        }

        private void resized(int wanted) {
            if (sizes.isEmpty()) {
                sizes.add(size);
            }
            sizes.add(wanted);
            grow(wanted);
            size = wanted;
        }

        private void truncate(int wanted) {
            if (wanted < size) {
                int before = size;
                begin(wanted, before);
                resized(wanted);
                Arrays.fill(bytes, wanted, before, (byte) 0);
                remember(wanted, before);
            }
        }

        private void force() {
            sectors.clear();
            sizes.clear();
        }

        private Content afterCut(Random chance) {
            var cut = new Content();
            cut.bytes = bytes.clone();
            cut.size = sizes.isEmpty() ? size : sizes.get(chance.nextInt(sizes.size()));
            cut.grow(cut.size);
            var luck = LUCK.get(chance.nextInt(LUCK.size()));
            long seed = chance.nextLong();
            sectors.forEach((sector, versions) -> {
                int last = versions.size() - 1;
                int which = switch (luck) {
                    case NOTHING_NEW -> 0;
                    case EVERYTHING -> last;
                    case WHOLE_PAGES -> new Random(seed + sector / PAGE).nextInt(10) < 7 ? last : 0;
                    case ALMOST_ALL -> chance.nextInt(100) < 97 ? last : chance.nextInt(last + 1);
                    case ANYTHING -> chance.nextInt(last + 1);
                };
                System.arraycopy(versions.get(which), 0, cut.bytes, sector * SECTOR, SECTOR);
            });
            Arrays.fill(cut.bytes, cut.size, cut.bytes.length, (byte) 0);
            return cut;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, size);
        }

        void replace(byte[] wanted) {
            bytes = wanted.clone();
            size = wanted.length;
            force();
        }
    }

    private final class Open implements Device {
        private final Content content;

        private Open(Content content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.size;
        }

        @Override
        public int read(long at, ByteBuffer into) {
            int length = (int) Math.max(0, Math.min(into.remaining(), content.size - at));
            into.put(content.bytes, (int) at, length);
            return length;
        }

        @Override
        public void write(long at, ByteBuffer from) throws IOException {
            step();
            long growth = Math.max(0, at + from.remaining() - content.size);
            if (growth > room) {
                int some = (int) Math.max(0, from.remaining() - growth + room);
                content.write((int) at, from.slice(from.position(), some));
                room = 0;
                throw new IOException("No space left on device");
            }
            room -= growth;
            content.write((int) at, from);
        }

        @Override
        public void truncate(long size) throws IOException {
            step();
            content.truncate((int) size);
        }

        @Override
        public void force() throws IOException {
            step();
            content.force();
        }

        @Override
        public void close() {}
    }

    private void step() throws IOException {
        if (operationsLeft-- <= 0) {
            throw new IOException("The process was killed");
        }
    }

    /** From then on, every change fails. */
    void stopAfter(long operations) {
        operationsLeft = operations;
    }

    /** Lets files grow by so many bytes and not more. */
    void hasRoomFor(long bytes) {
        room = bytes;
    }

    /** What a process finds that starts after this one was killed. */
    Disk afterKill() {
        var next = new Disk();
        next.names.putAll(names);
        next.namesSince.addAll(namesSince);
        return next;
    }

    /** What a process finds after a power cut. */
    Disk afterCut(Random chance) {
        var next = new Disk();
        var found = namesSince.isEmpty() ? names : namesSince.get(chance.nextInt(namesSince.size()));
        found.forEach((name, content) -> next.names.put(name, content.afterCut(chance)));
        return next;
    }

    Content content(String name) {
        return names.get(name);
    }

    @Override
    public boolean has(String name) {
        return names.containsKey(name);
    }

    @Override
    public Device open(String name) throws IOException {
        var content = names.get(name);
        if (content == null) {
            throw new FileNotFoundException(name);
        }
        return new Open(content);
    }

    @Override
    public Device create(String name) throws IOException {
        step();
        if (has(name)) {
            throw new FileAlreadyExistsException(name);
        }
        var content = new Content();
        renaming(() -> names.put(name, content));
        return new Open(content);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        step();
        renaming(() -> names.put(to, names.remove(from)));
    }

    @Override
    public void delete(String name) throws IOException {
        if (has(name)) {
            step();
            renaming(() -> names.remove(name));
        }
    }

    private void renaming(Runnable change) {
        if (namesSince.isEmpty()) {
            namesSince.add(new HashMap<>(names));
        }
        change.run();
        namesSince.add(new HashMap<>(names));
    }

    @Override
    public void force() throws IOException {
        step();
        namesSince.clear();
    }
}
