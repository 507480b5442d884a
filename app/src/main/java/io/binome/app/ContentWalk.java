package io.binome.app;

import io.binome.content.ContentFolder;
import io.binome.content.ContentSource.Obstacle;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a folder of content and opens nothing in it: what could hold a reader up is only named. What systems hide is
 * passed over; a link is followed where it stays within the whole of the content.
 */
final class ContentWalk extends SimpleFileVisitor<Path> {
    /** How many files there may be, and how many folders. */
    static final int MOST = 5_000;

    private static final int DEEPEST = 10;

    private final Path folder;
    private final Path bounds;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final SortedMap<String, Obstacle> obstacles = new TreeMap<>();
    private int folders;

    /**
     * What was found, by which a change is noticed.
     *
     * @param files by their paths, with when they were changed and how long they are
     */
    record Found(SortedMap<String, String> files, SortedMap<String, Obstacle> obstacles) {
        static final Found NOTHING = new Found(new TreeMap<>(), new TreeMap<>());

        boolean isEmpty() {
            return files.isEmpty() && obstacles.isEmpty();
        }
    }

    /** There is more than anybody could have written. */
    static final class TooMany extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** @param bounds out of which no link may lead */
    ContentWalk(Path folder, Path bounds) throws IOException {
        this.folder = folder;
        this.bounds = bounds.toRealPath();
    }

    /** Goes through what it began with, or through one folder in it. */
    void through(Path start) throws IOException {
        Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, this);
    }

    Found found() {
        return new Found(files, obstacles);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (isHidden(directory)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!directory.equals(folder) && isAstray(directory)) {
            obstacles.put(below(directory), Obstacle.LINK_ASTRAY);
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (++folders > MOST) {
            throw new TooMany();
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (files.size() + obstacles.size() >= MOST) {
            throw new TooMany();
        }
        if (attributes.isSymbolicLink() || (Files.isSymbolicLink(file) && isAstray(file))) {
            obstacles.put(below(file), Obstacle.LINK_ASTRAY);
        } else if (!attributes.isRegularFile()) {
            obstacles.put(below(file), Obstacle.NO_FILE);
        } else if (!Files.isReadable(file)) {
            obstacles.put(below(file), Obstacle.UNREADABLE);
        } else {
            files.put(below(file),
                    attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey());
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(folder)) {
            throw failure;
        }
        if (!isHidden(file) && !(failure instanceof NoSuchFileException)) {
            obstacles.put(
                    below(file),
                    failure instanceof FileSystemLoopException ? Obstacle.LINK_ASTRAY : Obstacle.UNREADABLE);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
        if (failure != null) {
            visitFileFailed(directory, failure);
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean isAstray(Path path) {
        try {
            return !path.toRealPath().startsWith(bounds);
        } catch (IOException nowhere) {
            return true;
        }
    }

    private boolean isHidden(Path path) {
        return !path.equals(folder) && ContentFolder.isHidden(below(path));
    }

    private String below(Path path) {
        return ContentFiles.below(folder, path);
    }
}
