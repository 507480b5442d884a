package io.binome.content;

import io.binome.content.ContentFault.Reason;
import io.binome.content.ContentFolder.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is wrong between the files of a folder, each other and those that they stand over. */
final class Agreement {
    private final List<Piece> pieces;
    private final List<Piece> below;
    private final List<ContentFault> faults = new ArrayList<>();

    /** Of what is below, only what the folder does not replace counts. */
    Agreement(List<Piece> pieces, Collection<Piece> below) {
        this.pieces = pieces;
        this.below = below.stream().filter(under -> pieces.stream().noneMatch(over -> isSame(over, under))).toList();
    }

    List<ContentFault> faults() {
        missing();
        pieces.forEach(this::difference);
        pieces.forEach(this::titleTwice);
        return faults;
    }

    /** Each of the languages that the folder has must have what another has. */
    private void missing() {
        var languages = new TreeSet<>(pieces.stream().map(Piece::language).toList());
        var told = new TreeSet<String>();
        for (var piece : pieces) {
            if (!told.add(piece.file())) {
                continue;
            }
            for (var language : languages) {
                if (all().noneMatch(each -> each.language().equals(language) && each.file().equals(piece.file()))) {
                    faults.add(ContentFault.of(
                            piece.path(), 1, Reason.LANGUAGE_MISSING, "file", language.code() + "/" + piece.file()));
                }
            }
        }
    }

    private void difference(Piece piece) {
        reference(piece).ifPresent(other -> piece.shape().against(other.shape()).forEach(each -> faults.add(
                ContentFault.of(
                        piece.path(), each.here().line(), Reason.DIFFERS, "what", each.here().what(), "here",
                        each.here().value(), "there", each.there().value(), "file", other.path()))));
    }

    /** The one to compare with: in the first language there is, so that a difference is told once. */
    private Optional<Piece> reference(Piece piece) {
        return Stream.concat(
                below.stream(),
                pieces.stream().filter(other -> other.language().compareTo(piece.language()) < 0))
                .filter(other -> other.file().equals(piece.file()))
                .min(Comparator.comparing(Piece::language));
    }

    private void titleTwice(Piece piece) {
        Stream.concat(below.stream(), pieces.stream().takeWhile(each -> each != piece))
                .filter(other -> other.language().equals(piece.language())
                        && other.folder().equals(piece.folder())
                        && !piece.title().isEmpty()
                        && Labels.folded(other.title()).equals(Labels.folded(piece.title())))
                .findFirst()
                .ifPresent(other -> faults.add(ContentFault.of(
                        piece.path(), piece.titleLine(), Reason.TITLE_TWICE, "given", piece.title(), "file",
                        other.path())));
    }

    private Stream<Piece> all() {
        return Stream.concat(pieces.stream(), below.stream());
    }

    private static boolean isSame(Piece one, Piece other) {
        return one.language().equals(other.language()) && one.file().equals(other.file());
    }
}
