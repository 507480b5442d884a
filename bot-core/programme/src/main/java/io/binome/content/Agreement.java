package io.binome.content;

import io.binome.content.ContentFault.Reason;
import io.binome.content.ContentFolder.Piece;
import io.binome.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What is wrong between the files of a folder, each other and those that they stand over. In a language in which nothing of the
 * folder is written, nothing is compared.
 */
final class Agreement {
    private final List<Piece> pieces;
    private final SortedSet<Language> languages;
    private final Set<Piece> under = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, SortedMap<Language, Piece>> versions = new LinkedHashMap<>();
    private final Map<Title, String> titles = new HashMap<>();
    private final List<ContentFault> faults = new ArrayList<>();

    /** Of a file, what it is called; no two that stand side by side are called the same. */
    private record Title(Language language, String folder, String words) {
        static Title of(Piece piece) {
            return new Title(piece.language(), piece.folder(), Labels.folded(piece.title()));
        }
    }

    /** Of what is below, only what the folder does not replace counts. */
    Agreement(ContentFolder folder, Collection<Piece> below) {
        pieces = folder.pieces();
        languages = folder.languages();
        pieces.forEach(piece -> versions(piece).put(piece.language(), piece));
        for (var each : below) {
            if (languages.contains(each.language()) && versions(each).putIfAbsent(each.language(), each) == null) {
                titles.putIfAbsent(Title.of(each), each.path());
                under.add(each);
            }
        }
    }

    List<ContentFault> faults() {
        missing();
        pieces.forEach(this::difference);
        pieces.forEach(this::titleTwice);
        return faults;
    }

    /** Each of the languages that the folder has must have what another has; of what could not be read that is no matter yet. */
    private void missing() {
        var told = new HashSet<String>();
        for (var piece : pieces) {
            if (!piece.title().isEmpty() && told.add(piece.file())) {
                languages.stream()
                        .filter(language -> !versions(piece).containsKey(language))
                        .forEach(language -> faults.add(ContentFault.of(
                                piece.path(), 1, Reason.LANGUAGE_MISSING, "file",
                                language.code() + "/" + piece.file())));
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
        return versions(piece).values().stream()
                .filter(other -> under.contains(other) || other.language().compareTo(piece.language()) < 0)
                .min(Comparator.comparing(Piece::language));
    }

    private void titleTwice(Piece piece) {
        if (piece.title().isEmpty()) {
            return;
        }
        var other = titles.putIfAbsent(Title.of(piece), piece.path());
        if (other != null) {
            faults.add(ContentFault.of(
                    piece.path(), piece.titleLine(), Reason.TITLE_TWICE, "given", piece.title(), "file", other));
        }
    }

    private SortedMap<Language, Piece> versions(Piece piece) {
        return versions.computeIfAbsent(piece.file(), file -> new TreeMap<>());
    }
}
