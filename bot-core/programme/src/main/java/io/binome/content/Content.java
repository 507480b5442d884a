package io.binome.content;

import io.binome.content.ContentFolder.Piece;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import io.binome.text.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The themes, lessons and texts there are in each language: ours, or those of a folder over others, each by its id and language.
 * They come in the order of ours; what a folder adds comes after them. Values never change.
 */
public final class Content {
    private final Map<Key, Piece> pieces;

    private record Key(Language language, String file) {}

    private Content(Map<Key, Piece> pieces) {
        this.pieces = pieces;
    }

    static Content nothing() {
        return new Content(Map.of());
    }

    /** What Binôme ships; read once. */
    public static Content ours() {
        return Ours.CONTENT;
    }

    /**
     * This, with what a folder holds in its place or beside it. In a language in which nothing of the folder is written, what
     * was there stays only where it has the same minutes, number of points and so on.
     */
    public Content under(ContentFolder folder) {
        var joined = new LinkedHashMap<>(pieces);
        var written = folder.languages();
        for (var piece : folder.sound(this)) {
            joined.put(new Key(piece.language(), piece.file()), piece);
            Language.all().stream()
                    .filter(language -> !written.contains(language))
                    .map(language -> new Key(language, piece.file()))
                    .filter(key -> pieces.containsKey(key)
                            && !pieces.get(key).shape().against(piece.shape()).isEmpty())
                    .forEach(joined::remove);
        }
        return new Content(joined);
    }

    /** This, with a theme more, in each language in which there is one. */
    public Content with(ContentId id, Function<Language, Optional<Theme>> theme) {
        var joined = new LinkedHashMap<>(pieces);
        Language.all().forEach(language -> theme.apply(language).ifPresent(each -> joined.put(
                new Key(language, id.file()),
                new Piece(id.file(), language, id.file(), each.title(), 1, new Shape(), Optional.of(each)))));
        return new Content(joined);
    }

    /** Every theme in a language. */
    public List<Theme> themes(Language language) {
        return items(language, Theme.class).toList();
    }

    /** The themes for a kind of programme and a phase of a pair. */
    public List<Theme> themes(Language language, Kind kind, Phase phase) {
        return items(language, Theme.class)
                .filter(theme -> theme.kinds().contains(kind) && theme.phase() == phase)
                .toList();
    }

    /** Those of them that serve a skill, the ones that serve it first before the others. */
    public List<Theme> themes(Language language, Kind kind, Phase phase, String skill) {
        return themes(language, kind, phase).stream()
                .filter(theme -> theme.skills().contains(skill))
                .sorted((one, other) -> one.skills().indexOf(skill) - other.skills().indexOf(skill))
                .toList();
    }

    /** Every lesson in a language. */
    public List<Lesson> lessons(Language language) {
        return items(language, Lesson.class).toList();
    }

    /** The lessons for somebody of a role in a kind of programme. */
    public List<Lesson> lessons(Language language, Kind kind, Role role) {
        return items(language, Lesson.class)
                .filter(lesson -> lesson.kinds().contains(kind) && lesson.roles().contains(role))
                .toList();
    }

    /** Every entry of the library in a language. */
    public List<LibraryEntry> library(Language language) {
        return items(language, LibraryEntry.class).toList();
    }

    /** The entries of the library for somebody of a role, in a kind of programme and a phase of their pair. */
    public List<LibraryEntry> library(Language language, Kind kind, Phase phase, Role role) {
        return items(language, LibraryEntry.class)
                .filter(entry -> entry.kinds().contains(kind)
                        && entry.phase() == phase
                        && entry.roles().contains(role))
                .toList();
    }

    /** What other organisations report. */
    public Optional<Evidence> evidence(Language language) {
        return items(language, Evidence.class).findFirst();
    }

    /** One theme, lesson or entry, where there is one in that language. */
    public Optional<Item> find(ContentId id, Language language) {
        return Optional.ofNullable(pieces.get(new Key(language, id.file()))).flatMap(Piece::item);
    }

    /** One of them as somebody reads it: in their language or, where it is not written there, in the common one or another. */
    public <T extends Item> Optional<T> find(ContentId id, Class<T> type, Language reader) {
        return languages(reader)
                .flatMap(language -> find(id, language).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** Words of one of them, for each reader. */
    public <T extends Item> Text text(ContentId id, Class<T> type, Function<T, String> words) {
        return Text.inEach(reader -> find(id, type, reader).map(words).orElse(""));
    }

    /** The languages in which something is looked for, for somebody who reads this one. */
    public static Stream<Language> languages(Language reader) {
        return Stream.concat(Stream.of(reader, Language.common()), Language.all().stream()).distinct();
    }

    Collection<Piece> pieces() {
        return pieces.values();
    }

    private <T extends Item> Stream<T> items(Language language, Class<T> type) {
        return pieces.values().stream()
                .filter(piece -> piece.language().equals(language))
                .flatMap(piece -> piece.item().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Read when first asked for. */
    private static final class Ours {
        static final Content CONTENT = read();

        private static Content read() {
            var folder = Shipped.folder(Taxonomy.standard());
            var faults = folder.faults(nothing());
            if (!faults.isEmpty()) {
                throw new IllegalStateException("faults in our content: " + faults);
            }
            return nothing().under(folder);
        }
    }
}
