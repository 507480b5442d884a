package io.binome.slack.block;

import com.slack.api.model.block.composition.PlainTextObject;

/** Text objects in which nothing is markup. */
final class Plain {
    private Plain() {}

    static PlainTextObject of(String words) {
        return PlainTextObject.builder().text(words).emoji(false).build();
    }

    /** The same on one line, with an ellipsis where it is too long. */
    static PlainTextObject of(String words, int most) {
        return of(Escaped.PIECES.shortened(words, most));
    }
}
