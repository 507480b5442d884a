package io.binome.content;

import io.binome.content.ContentFault.Reason;
import io.binome.markup.Block;
import io.binome.markup.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What stands under a heading.
 *
 * @param line that of the heading; for what stands above the first one, the first of the text
 * @param title the heading; empty above the first one
 */
record Section(int line, String title, List<Block> blocks) {
    /** What stands above the first heading of a level, then what stands under each. Deeper ones stay inside. */
    static List<Section> of(List<Block> blocks, int level, int line) {
        var sections = new ArrayList<Section>();
        var open = new Section(line, "", new ArrayList<>());
        for (var block : blocks) {
            if (block.part() instanceof Part.Heading heading && heading.level() <= level) {
                sections.add(open);
                open = new Section(block.line(), heading.text(), new ArrayList<>());
            } else {
                open.blocks().add(block);
            }
        }
        sections.add(open);
        return sections;
    }

    /** The paragraph that is all that should stand here; none where it is missing, and what else there is is told. */
    Optional<Block> paragraph(Proof proof) {
        var paragraphs = only(block -> block.part() instanceof Part.Paragraph, proof);
        if (paragraphs.isEmpty()) {
            proof.fault(line, Reason.WORDS_MISSING, "heading", title, "under", title.isEmpty() ? "no" : "yes");
        }
        paragraphs.stream().skip(1).forEach(block -> outOfPlace(block, proof));
        return paragraphs.stream().findFirst();
    }

    /** The bullets; what else there is is told. */
    List<Block> bullets(Proof proof) {
        return only(block -> block.part() instanceof Part.Bullet, proof);
    }

    /** The paragraphs, bullets and so on that are wanted; what else there is is told. */
    List<Block> only(Predicate<Block> wanted, Proof proof) {
        blocks.stream().filter(wanted.negate()).forEach(block -> outOfPlace(block, proof));
        return blocks.stream().filter(wanted).toList();
    }

    static void outOfPlace(Block block, Proof proof) {
        proof.fault(block.line(), Reason.OUT_OF_PLACE, "given", block.part().text());
    }
}
