package io.binome.app;

import io.binome.app.ContentWalk.Found;
import io.binome.content.ContentFolder;
import io.binome.content.ContentSource;
import io.binome.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Reads and writes a folder of content; one that cannot be used ends it with a sentence that names it. */
final class ContentFiles {
    private static final String ENDING = ".md";

    private final Operator operator;
    private final Path folder;
    private final Path bounds;

    ContentFiles(Operator operator, Path folder) {
        this(operator, folder, folder);
    }

    /** @param bounds the whole of the content, out of which no link may lead */
    ContentFiles(Operator operator, Path folder, Path bounds) {
        this.operator = operator;
        this.folder = folder;
        this.bounds = bounds;
    }

    /** Everything that stands in it. */
    ContentSource read() {
        if (!Files.exists(folder)) {
            throw mistake(Exit.NO_INPUT, "missing");
        } else if (!Files.isDirectory(folder)) {
            throw mistake(Exit.NO_INPUT, "nofolder");
        }
        var found = look(List.of(folder));
        if (found.isEmpty()) {
            throw mistake(Exit.NO_INPUT, "empty");
        }
        return source(found);
    }

    /** What stands in its folders for languages, without reading it. */
    Found languages() {
        return look(Language.all().stream()
                .map(language -> folder.resolve(language.code()))
                .filter(each -> Files.isDirectory(each) || Files.isSymbolicLink(each))
                .toList());
    }

    private Found look(List<Path> starts) {
        try {
            var walk = new ContentWalk(folder, bounds);
            for (var start : starts) {
                walk.through(start);
            }
            return walk.found();
        } catch (ContentWalk.TooMany many) {
            throw mistake(Exit.NO_INPUT, "many");
        } catch (IOException unreadable) {
            throw mistake(Exit.NO_INPUT, "unreadable");
        }
    }

    ContentSource source(Found found) {
        return new ContentSource(new TreeSet<>(found.files().keySet()), found.obstacles(), this::bytes);
    }

    /** Of a file that can hold no content, only the name matters. */
    private Optional<byte[]> bytes(String path) {
        if (!path.endsWith(ENDING)) {
            return Optional.of(new byte[0]);
        }
        try (var file = Files.newInputStream(folder.resolve(path))) {
            return Optional.of(file.readNBytes(ContentFolder.LARGEST + 1));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes files below the folder, which holds nothing yet but what systems hide. */
    void write(Map<String, byte[]> files) {
        try {
            Files.createDirectories(folder.toAbsolutePath());
            if (!isEmpty()) {
                throw mistake(Exit.DATA_DIRECTORY, "notempty");
            }
            for (var file : files.entrySet()) {
                var path = folder.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.toAbsolutePath().getParent()));
                Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
        } catch (IOException unwritable) {
            throw mistake(Exit.DATA_DIRECTORY, "unwritable");
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

    private Misconfigured mistake(int exitCode, String key) {
        return new Misconfigured(
                exitCode,
                operator.say("content." + key, "folder", folder.toString(), "files", ContentWalk.MOST));
    }
}
