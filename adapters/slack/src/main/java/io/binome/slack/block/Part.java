package io.binome.slack.block;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;

/**
 * A block and how it reads where there are no blocks.
 *
 * @param text escaped; empty where there is nothing to read
 * @param clings whether it should not be parted from what follows
 */
record Part(LayoutBlock block, String text, boolean clings) {
    static Part of(LayoutBlock block, String words) {
        return new Part(block, Pieces.escaped(words), false);
    }

    Part clinging() {
        return new Part(block, text, true);
    }

    boolean asks() {
        return block instanceof ActionsBlock;
    }

    /** The length of the block as it is sent. */
    int length() {
        return length(block);
    }

    static int length(Object sent) {
        return GsonFactory.createSnakeCase().toJson(sent).length();
    }
}
