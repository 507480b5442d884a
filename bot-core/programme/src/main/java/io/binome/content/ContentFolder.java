package io.binome.content;

import io.binome.content.ContentSource.Obstacle;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A folder of content, as it was read: below it a folder for each language by its code. Never fails: everything that is wrong is
 * told, and a file in which something is counts in none of its languages.
 */
public final class ContentFolder {
    /** How many bytes a file may have. */
    public static final int LARGEST = 64 * 1024;

    /** What file managers, file servers and editors leave beside what somebody has written. */
    private static final Pattern HIDDEN = Pattern.compile(
            "(?is)[.~#$@].*|.*(?:~|\\.sw[a-p]|\\.bak|\\.tmp|\\.part)|(?:eh)?thumbs\\.db|desktop\\.ini|__macosx"
                    + "|lost\\+found|icon\\r|system volume information");
    private static final Pattern SLASH = Pattern.compile("/");

    private final List<Piece> pieces;
    private final List<ContentFault> faults;

    private ContentFolder(List<Piece> pieces, List<ContentFault> faults) {
        this.pieces = List.copyOf(pieces);
        this.faults = List.copyOf(faults);
    }

    /**
     * A file, as it was read.
     *
     * @param file its path below the folder of its language: the same in each
     * @param path its path below the folder that was read
     * @param item what it holds; none where something is wrong with it
     */
    record Piece(
            String file, Language language, String path, String title, int titleLine, Shape shape,
            Optional<Item> item) {
        /** The folder it stands in: no two there have the same title. */
        String folder() {
            return file.contains("/") ? file.substring(0, file.indexOf('/')) : "";
        }
    }

    /** Reads files by their paths below the folder, with slashes, in their order; those that systems hide are passed over. */
    public static ContentFolder read(Map<String, byte[]> files, Taxonomy skills) {
        return read(files.keySet(), Map.of(), path -> Optional.ofNullable(files.get(path)), skills);
    }

    /** The same, one file after the other; what cannot be read is told, and stops nothing. */
    public static ContentFolder read(ContentSource source, Taxonomy skills) {
        return read(source.files(), source.obstacles(), source.bytes(), skills);
    }

    private static ContentFolder read(
            Collection<String> files, Map<String, Obstacle> obstacles, Function<String, Optional<byte[]>> bytes,
            Taxonomy skills) {
        var reader = new FileReader(skills);
        obstacles.forEach((path, obstacle) -> {
            if (!isHidden(path)) {
                reader.obstacle(path, obstacle);
            }
        });
        files.stream()
                .filter(path -> !isHidden(path))
                .forEach(path -> bytes.apply(path)
                        .ifPresentOrElse(
                                found -> reader.read(path, found),
                                () -> reader.obstacle(path, Obstacle.UNREADABLE)));
        return new ContentFolder(reader.pieces(), reader.faults());
    }

    /** Whether a file or folder, or one it stands in, is one that systems hide or editors leave, by its path. */
    public static boolean isHidden(String path) {
        return SLASH.splitAsStream(path).anyMatch(name -> HIDDEN.matcher(name).matches());
    }

    /** What is wrong in the files, and between them and what they stand over, what does most harm first. */
    public List<ContentFault> faults(Content below) {
        var all = new ArrayList<>(faults);
        all.addAll(new Agreement(this, below.pieces()).faults());
        return all.stream().sorted().toList();
    }

    /** The files that count over what is below: those in which nothing is wrong, in whichever language. */
    List<Piece> sound(Content below) {
        var faulty = faults(below).stream()
                .map(fault -> fault.path().substring(fault.path().indexOf('/') + 1))
                .collect(Collectors.toSet());
        return pieces.stream().filter(piece -> !faulty.contains(piece.file())).toList();
    }

    /** In which languages there is something. */
    public SortedSet<Language> languages() {
        var languages = new TreeSet<Language>();
        pieces.forEach(piece -> languages.add(piece.language()));
        return languages;
    }

    /** How many files hold something. */
    public int size() {
        return (int) pieces.stream().filter(piece -> piece.item().isPresent()).count();
    }

    List<Piece> pieces() {
        return pieces;
    }
}
