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
 */
public record Evidence(String title, String about, List<Figure> figures) implements Item {
    public Evidence {
        figures = List.copyOf(figures);
    }

    /** The page as a text of the library, for whoever runs a programme. */
    public LibraryEntry page() {
        return new LibraryEntry(
                new ContentId(Shelf.LIBRARY, "evidence"), title, LibraryEntry.Sort.GUIDE, Phase.PREPARATION,
                EnumSet.allOf(Kind.class), Set.of(), Optional.empty(), Optional.empty(),
                Stream.<Part>concat(
                        about.lines().filter(line -> !line.isBlank()).map(Part.Paragraph::new),
                        figures.stream().map(Figure::text).map(Part.Bullet::new))
                        .toList());
    }

    /**
     * What is said.
     *
     * @param isSourced whether somebody says where it comes from; what is not never goes to employees
     */
    public record Figure(String text, boolean isSourced) {}
}
