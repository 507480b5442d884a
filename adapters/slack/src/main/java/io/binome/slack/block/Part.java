package io.binome.slack.block;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;

/**
 * A block and how it reads where there are no blocks.
 *
 * @param text escaped; empty where there is nothing to read
 * @param length of the block as it is sent
 * @param clings whether it should not be parted from what follows
 */
record Part(LayoutBlock block, String text, int length, boolean clings) {
    static Part of(LayoutBlock block, String words) {
        return new Part(block, Escaped.of(words), length(block), false);
    }

    Part clinging() {
        return new Part(block, text, length, true);
    }

    boolean asks() {
        return block instanceof ActionsBlock actions && !actions.getElements().stream().allMatch(Part::leadsOut);
    }

    /** A way to an address stays when the question beside it is answered. */
    private static boolean leadsOut(BlockElement element) {
        return element instanceof ButtonElement button && button.getUrl() != null;
    }

    /** The length of anything as it is sent. */
    static int length(Object sent) {
        return Sent.json(sent).length();
    }
}
