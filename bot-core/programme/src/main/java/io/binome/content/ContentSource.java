package io.binome.content;

import io.binome.text.Language;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands in a folder of content, to be read file by file.
 *
 * @param files their paths below the folder, with slashes
 * @param obstacles what stands there and is no file that could be read, by its path
 * @param bytes those of a file, {@link ContentFolder#LARGEST} and one at most; none where it cannot be read after all
 */
public record ContentSource(
        SortedSet<String> files, SortedMap<String, Obstacle> obstacles, Function<String, Optional<byte[]>> bytes) {
    /** What may be the name of an organisation's or programme's folder. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*+");

    public ContentSource {
        files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
        obstacles = Collections.unmodifiableSortedMap(new TreeMap<>(obstacles));
    }

    /** Why something is not read. */
    public enum Obstacle {
        /** Nobody may read it, or it is broken. */
        UNREADABLE,
        /** A pipe, a device or the like, which may never end. */
        NO_FILE,
        /** A link that leads out of the folder, back to where it stands, or nowhere. */
        LINK_ASTRAY
    }

    /** Whether a folder of an organisation or programme may be called so. */
    public static boolean isLevel(String name) {
        return NAME.matcher(name).matches() && !isLanguage(name) && ContentId.Shelf.of(name).isEmpty();
    }

    /**
     * What counts for everybody, by an empty path, then what counts for an organisation and for one of its programmes, by the
     * paths of their folders: those that have a folder for a language.
     */
    public SortedMap<String, ContentSource> levels() {
        var found = new TreeMap<String, ContentSource>();
        found.put("", only(""));
        Stream.concat(files.stream(), obstacles.keySet().stream()).forEach(path -> {
            var names = path.split("/", -1);
            if (names.length > 2 && isLevel(names[0]) && isLanguage(names[1])) {
                found.computeIfAbsent(names[0], this::only);
            } else if (names.length > 3 && isLevel(names[0]) && isLevel(names[1]) && isLanguage(names[2])) {
                found.computeIfAbsent(names[0], this::only);
                found.computeIfAbsent(names[0] + "/" + names[1], this::only);
            }
        });
        var all = new TreeMap<String, ContentSource>();
        found.forEach((level, source) -> all.put(level, source.without(found.keySet().stream()
                .filter(below -> !below.equals(level) && below.startsWith(level.isEmpty() ? "" : level + "/"))
                .map(below -> below.substring(level.isEmpty() ? 0 : level.length() + 1) + "/")
                .toList())));
        return all;
    }

    private ContentSource only(String folder) {
        var prefix = folder.isEmpty() ? "" : folder + "/";
        var inside = new TreeSet<String>();
        files.stream().filter(path -> path.startsWith(prefix)).forEach(path -> inside.add(bare(path, prefix)));
        var odd = new TreeMap<String, Obstacle>();
        obstacles.forEach((path, obstacle) -> {
            if (path.startsWith(prefix)) {
                odd.put(bare(path, prefix), obstacle);
            }
        });
        return new ContentSource(inside, odd, path -> bytes.apply(prefix + path));
    }

    private ContentSource without(List<String> prefixes) {
        var inside = new TreeSet<>(files);
        inside.removeIf(path -> prefixes.stream().anyMatch(path::startsWith));
        var odd = new TreeMap<>(obstacles);
        odd.keySet().removeIf(path -> prefixes.stream().anyMatch(path::startsWith));
        return new ContentSource(inside, odd, bytes);
    }

    private static String bare(String path, String prefix) {
        return path.substring(prefix.length());
    }

    private static boolean isLanguage(String name) {
        return Language.all().stream().anyMatch(language -> language.code().equals(name));
    }
}
