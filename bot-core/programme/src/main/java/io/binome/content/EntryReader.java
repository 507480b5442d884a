package io.binome.content;

import io.binome.content.ContentFault.Reason;
import io.binome.content.Evidence.Figure;
import io.binome.content.LibraryEntry.Sort;
import io.binome.markup.Block;
import io.binome.markup.Part;
import io.binome.programme.Programme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads an entry of the library, and the page of figures. */
final class EntryReader {
    static final List<String> KEYS = List.of("title", "sort", "phase", "kinds", "role", "owner", "review", "words");
    static final List<String> EVIDENCE_KEYS = List.of("title", "words");

    /** A second sentence, something in brackets at the end, or a link. */
    private static final Pattern SOURCE = Pattern.compile("[.!?…][”»\")\\]]{0,3}\\h\\h?[^\\h]|[)\\]]\\.?$|https://");

    private EntryReader() {}

    /** None where something is wrong, which is told. */
    static Optional<LibraryEntry> read(ContentId id, Values values, List<Block> blocks, Proof proof) {
        var title = values.title();
        var sort = values.one("sort", Sort.class);
        var phase = values.one("phase", Phase.class);
        var kinds = values.several("kinds", Kind.class);
        var roles = values.rolesOrAdmin();
        var owner = values.perhaps("owner");
        var review = values.day("review");
        var words = values.words();
        var line = blocks.isEmpty() ? 1 : blocks.getFirst().line();
        if (blocks.isEmpty()) {
            proof.fault(line, Reason.WORDS_MISSING, "heading", "", "under", "no");
        }
        var length = blocks.stream().map(block -> block.part().text()).mapToInt(text -> text.length() + 2).sum();
        if (length > Limits.ENTRY) {
            proof.fault(line, Reason.TOO_LONG, "length", length, "most", Limits.ENTRY, "given", title);
        }
        blocks.forEach(block -> proof.links(block.line(), block.part().text()));
        return proof.faults().isEmpty()
                ? Optional.of(new LibraryEntry(
                        id, title, sort.orElseThrow(), phase.orElseThrow(), kinds, roles, owner, review, words,
                        blocks.stream().map(Block::part).toList()))
                : Optional.empty();
    }

    /** None where something is wrong, which is told. */
    static Optional<Evidence> evidence(Values values, List<Section> sections, Proof proof) {
        var title = values.title();
        var found = values.words();
        var all = sections.getFirst();
        sections.stream().skip(1).forEach(
                section -> proof.fault(section.line(), Reason.HEADING_NEEDLESS, "heading", section.title()));
        var parts = all.only(
                block -> block.part() instanceof Part.Bullet || block.part() instanceof Part.Paragraph, proof);
        var about = new ArrayList<Block>();
        var figures = new ArrayList<Figure>();
        for (var block : parts) {
            if (block.part() instanceof Part.Bullet) {
                figures.add(figure(block, proof));
            } else if (figures.isEmpty()) {
                about.add(block);
            } else {
                Section.outOfPlace(block, proof);
            }
        }
        if (about.isEmpty()) {
            proof.fault(all.line(), Reason.WORDS_MISSING, "heading", "", "under", "no");
        }
        var words = about.stream().map(block -> block.part().text()).collect(Collectors.joining("\n\n"));
        proof.words(about.isEmpty() ? 1 : about.getFirst().line(), words, Limits.ABOUT);
        var line = parts.isEmpty() ? all.line() : parts.getFirst().line();
        proof.shape().add("figures", "- …", line, figures.size());
        proof.shape().add(
                "unsourced." + figures.size(), proof.labels().label("unsourced"), line, unsourced(figures));
        return proof.faults().isEmpty() ? Optional.of(new Evidence(title, words, figures, found)) : Optional.empty();
    }

    /** Which of them have no source, by number. */
    private static String unsourced(List<Figure> figures) {
        return IntStream.range(0, figures.size())
                .filter(at -> !figures.get(at).isSourced())
                .mapToObj(at -> Integer.toString(at + 1))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), numbers -> numbers.isEmpty() ? "–" : numbers));
    }

    /** What says neither where it comes from nor that this is not told is a mistake, and has no source. */
    private static Figure figure(Block block, Proof proof) {
        var words = proof.words(block.line(), block.part().text(), Limits.FIGURE);
        var isSourced = !proof.labels().endsWith("unsourced", words) && SOURCE.matcher(words).find();
        if (!isSourced && !proof.labels().endsWith("unsourced", words)) {
            proof.fault(block.line(), Reason.SOURCE_MISSING, "label", proof.labels().label("unsourced"), "given",
                    words);
        }
        return new Figure(words, isSourced);
    }
}
