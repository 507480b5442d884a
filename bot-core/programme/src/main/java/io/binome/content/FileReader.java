package io.binome.content;

import io.binome.content.ContentFault.Reason;
import io.binome.content.ContentFolder.Piece;
import io.binome.markup.Block;
import io.binome.markup.Lines;
import io.binome.markup.Markdown;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one file after the other: what it holds, or everything that is wrong with it. */
final class FileReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final String EVIDENCE = "evidence" + ContentId.ENDING;
    private static final int KILO = 1024;

    private final Taxonomy skills;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<ContentFault> faults = new ArrayList<>();
    private final Set<String> strangers = new HashSet<>();

    FileReader(Taxonomy skills) {
        this.skills = skills;
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<ContentFault> faults() {
        return faults;
    }

    void read(String path, byte[] bytes) {
        var names = path.split("/", -1);
        var language = Language.all().stream().filter(each -> each.code().equals(names[0])).findFirst();
        if (language.isEmpty() && (path.equals(EVIDENCE) || ContentId.Shelf.of(names[0]).isPresent())) {
            if (strangers.add(EVIDENCE)) {
                faults.add(ContentFault.of(names[0], 1, Reason.FOLDER_DEEP, "given", names[0], "known", codes()));
            }
            return;
        }
        if (names.length > 1 && language.isEmpty()) {
            if (strangers.add(names[0])) {
                faults.add(ContentFault.of(names[0], 1, Reason.LANGUAGE_UNKNOWN, "given", names[0], "known", codes()));
            }
            return;
        }
        var file = path.substring(path.indexOf('/') + 1);
        var id = names.length == 3 && names[2].endsWith(ContentId.ENDING)
                ? ContentId.Shelf.of(names[1]).map(shelf -> new ContentId(shelf, bare(names[2])))
                : Optional.<ContentId>empty();
        if (language.isEmpty() || (id.isEmpty() && !file.equals(EVIDENCE))) {
            faults.add(ContentFault.of(path, 1, Reason.FILE_UNKNOWN));
        } else if (id.isPresent() && !NAME.matcher(id.get().name()).matches()) {
            faults.add(ContentFault.of(path, 1, Reason.NAME_UNFIT, "given", names[2]));
        } else if (id.filter(Evidence::isPage).isPresent()) {
            faults.add(ContentFault.of(path, 1, Reason.NAME_TAKEN, "given", names[2]));
        } else {
            var proof = new Proof(path, new Labels(language.get()), skills);
            pieces.add(piece(file, id, language.get(), bytes, proof));
            faults.addAll(proof.faults());
        }
    }

    /** What stands there and cannot be read; where a file of content should be, it holds nothing. */
    void obstacle(String path, ContentSource.Obstacle obstacle) {
        faults.add(ContentFault.of(path, 1, switch (obstacle) {
            case UNREADABLE -> Reason.UNREADABLE;
            case NO_FILE -> Reason.NO_FILE;
            case LINK_ASTRAY -> Reason.LINK_ASTRAY;
        }));
        Language.all().stream()
                .filter(language -> path.startsWith(language.code() + "/") && path.endsWith(ContentId.ENDING))
                .map(language -> new Piece(
                        path.substring(path.indexOf('/') + 1), language, path, "", 1, new Shape(), Optional.empty()))
                .forEach(pieces::add);
    }

    private static Piece piece(
            String file, Optional<ContentId> id, Language language, byte[] bytes, Proof proof) {
        var isLarge = bytes.length > ContentFolder.LARGEST;
        if (isLarge) {
            proof.fault(1, Reason.LARGE, "most", ContentFolder.LARGEST / KILO);
        }
        var lines = isLarge ? List.<String>of() : lines(bytes, proof);
        var front = lines.isEmpty() ? Optional.<Front>empty() : Front.of(lines, keys(id), proof);
        if (front.isEmpty()) {
            return new Piece(file, language, proof.path(), "", 1, proof.shape(), Optional.empty());
        }
        proof.signs(lines);
        var values = new Values(front.get(), proof);
        var blocks = Markdown.of(lines, front.get().end());
        var item = item(id, values, blocks, Math.min(lines.size(), front.get().end() + 1), proof);
        return new Piece(
                file, language, proof.path(), front.get().value("title").map(Front.Value::words).orElse(""),
                values.titleLine(), proof.shape(), item);
    }

    /** None where there is nothing to be read, which is told. */
    private static List<String> lines(byte[] bytes, Proof proof) {
        var lines = Lines.of(bytes);
        if (lines.broken() > 0) {
            proof.fault(lines.broken(), Reason.ENCODING);
        } else if (lines.isBlank()) {
            proof.fault(1, Reason.EMPTY);
        }
        return lines.isBlank() ? List.of() : lines.lines();
    }

    private static Optional<Item> item(
            Optional<ContentId> id, Values values, List<Block> blocks, int line, Proof proof) {
        if (id.isEmpty()) {
            return EntryReader.evidence(values, Section.of(blocks, 2, line), proof).map(each -> each);
        }
        return switch (id.get().shelf()) {
            case THEMES -> ThemeReader.read(id.get(), values, Section.of(blocks, 2, line), proof).map(each -> each);
            case LESSONS -> LessonReader.read(id.get(), values, Section.of(blocks, 2, line), proof).map(each -> each);
            case LIBRARY -> EntryReader.read(id.get(), values, blocks, proof).map(each -> each);
        };
    }

    private static List<String> keys(Optional<ContentId> id) {
        return id.map(each -> switch (each.shelf()) {
            case THEMES -> ThemeReader.KEYS;
            case LESSONS -> LessonReader.KEYS;
            case LIBRARY -> EntryReader.KEYS;
        }).orElse(EntryReader.EVIDENCE_KEYS);
    }

    private static String bare(String name) {
        return name.substring(0, name.length() - ContentId.ENDING.length());
    }

    private static String codes() {
        return Language.all().stream().map(Language::code).collect(Collectors.joining(", "));
    }
}
