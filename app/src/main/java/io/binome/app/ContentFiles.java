package io.binome.app;

import io.binome.content.ContentFolder;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and writes a folder of content; one that cannot be used ends it with a sentence that names it. */
final class ContentFiles {
    private static final String ENDING = ".md";
    private static final int MOST_FILES = 5_000;
    private static final int LARGEST = 1024 * 1024;
    private static final int DEEPEST = 10;

    private final Operator operator;
    private final Path folder;

    ContentFiles(Operator operator, Path folder) {
        this.operator = operator;
        this.folder = folder;
    }

    /** The files by their paths below the folder, in their order, without those that systems hide. */
    SortedMap<String, byte[]> read() {
        if (!Files.exists(folder)) {
            throw mistake(Exit.NO_INPUT, "missing", folder);
        } else if (!Files.isDirectory(folder)) {
            throw mistake(Exit.NO_INPUT, "nofolder", folder);
        }
        var found = new TreeMap<String, byte[]>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Walk(found));
        } catch (FileSystemException unreadable) {
            throw mistake(
                    Exit.NO_INPUT, "unreadable",
                    unreadable.getFile() == null ? folder : Path.of(unreadable.getFile()));
        } catch (IOException unreadable) {
            throw mistake(Exit.NO_INPUT, "unreadable", folder);
        }
        if (found.isEmpty()) {
            throw mistake(Exit.NO_INPUT, "empty", folder);
        }
        return found;
    }

    /** Writes files below the folder, which holds nothing yet but what systems hide. */
    void write(Map<String, byte[]> files) {
        try {
            Files.createDirectories(folder.toAbsolutePath());
            if (!isEmpty()) {
                throw mistake(Exit.DATA_DIRECTORY, "notempty", folder);
            }
            for (var file : files.entrySet()) {
                var path = folder.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.toAbsolutePath().getParent()));
                Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
        } catch (IOException unwritable) {
            throw mistake(Exit.DATA_DIRECTORY, "unwritable", folder);
        }
    }

    private boolean isEmpty() throws IOException {
        try (var files = Files.list(folder)) {
            return files.allMatch(file -> ContentFolder.isHidden(below(file)));
        }
    }

    private String below(Path file) {
        return below(folder, file);
    }

    /** The path of a file below a folder, with slashes on every system. */
    static String below(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private Misconfigured mistake(int exitCode, String key, Path file) {
        return new Misconfigured(
                exitCode,
                operator.say(
                        "content." + key,
                        "folder", file.toString(),
                        "files", MOST_FILES,
                        "kilobytes", LARGEST / 1024));
    }

    /** Goes through the folder; of what can hold no content, a picture, a pipe or a device, only the name matters. */
    private final class Walk extends SimpleFileVisitor<Path> {
        private final Map<String, byte[]> found;

        Walk(Map<String, byte[]> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return ContentFolder.isHidden(below(directory)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            var path = below(file);
            if (ContentFolder.isHidden(path)) {
                return FileVisitResult.CONTINUE;
            }
            if (found.size() == MOST_FILES) {
                throw mistake(Exit.NO_INPUT, "many", folder);
            }
            if (attributes.size() > LARGEST && path.endsWith(ENDING)) {
                throw mistake(Exit.NO_INPUT, "large", file);
            }
            var isText = path.endsWith(ENDING) && attributes.isRegularFile();
            found.put(path, isText ? Files.readAllBytes(file) : new byte[0]);
            return FileVisitResult.CONTINUE;
        }
    }
}
