package io.binome.dialog.closing;

import io.binome.engine.Dialog;
import io.binome.id.ConversationId;
import java.util.List;

/** What the two of a pair hear, and can say, when their time together is over. */
public final class ClosingDialogs {
    private ClosingDialogs() {}

    public static List<Dialog<?>> all() {
        return List.of(new Conclusion());
    }

    /**
     * Whether a conversation is a pair's conclusion: what was said in it can be changed and taken back for as long as it is
     * kept, and those who would like to stay in touch have their lines, a year after the programme as well.
     */
    public static boolean isConclusion(ConversationId id) {
        return id.kind().equals(Conclusion.KIND);
    }
}
