package io.binome.content;

import io.binome.content.ContentId.Shelf;
import io.binome.markup.Part;
import io.binome.programme.Programme.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The figures that people quote about mentoring, in one language, for admins.
 *
 * @param about what these figures are, and what they do not prove
 * @param words what else somebody may be looking for who should find them
 */
public record Evidence(String title, String about, List<Figure> figures, List<String> words)
        implements Item {
    private static final String SOURCED = "evidence";
    private static final String UNSOURCED = "evidence-unsourced";

    public Evidence {
        figures = List.copyOf(figures);
        words = List.copyOf(words);
    }

    /** The figures whose origin is told, as a text of the library for whoever runs a programme. */
    public LibraryEntry sourced() {
        return page(
                SOURCED, words, Stream.concat(
                        about.lines().filter(line -> !line.isBlank()).map(Part.Paragraph::new), bullets(true)));
    }

    /** Those that are quoted without; none where there are none. */
    public Optional<LibraryEntry> unsourced() {
        return figures.stream().allMatch(Figure::isSourced)
                ? Optional.empty()
                : Optional.of(page(UNSOURCED, List.of(), bullets(false)));
    }

    /** Whether a text of the library is one of these two, so that no file may be called so. */
    static boolean isPage(ContentId id) {
        return id.shelf() == Shelf.LIBRARY && (id.name().equals(SOURCED) || id.name().equals(UNSOURCED));
    }

    private Stream<Part> bullets(boolean areSourced) {
        return figures.stream()
                .filter(figure -> figure.isSourced() == areSourced)
                .map(figure -> new Part.Bullet(figure.text()));
    }

    private LibraryEntry page(String name, List<String> found, Stream<Part> parts) {
        return new LibraryEntry(
                new ContentId(Shelf.LIBRARY, name), title, LibraryEntry.Sort.GUIDE, Phase.PREPARATION,
                EnumSet.allOf(Kind.class), Set.of(), Optional.empty(), Optional.empty(), found, parts.toList());
    }

    /**
     * What is said.
     *
     * @param isSourced whether somebody says where it comes from; what is not never goes to employees
     */
    public record Figure(String text, boolean isSourced) {}
}
