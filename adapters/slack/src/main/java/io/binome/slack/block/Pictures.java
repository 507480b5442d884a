package io.binome.slack.block;

import io.binome.message.Message.Block;
import io.binome.text.Language;
import java.util.Optional;

/** The charts that have been uploaded as pictures: Slack's file id of a chart in a language, where there is one. */
@FunctionalInterface
public interface Pictures {
    /** Every chart is shown in characters. */
    Pictures NONE = (chart, language) -> Optional.empty();

    Optional<String> file(Block.Chart chart, Language language);
}
