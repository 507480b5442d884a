package io.binome.teams;

import io.binome.platform.ArrivalWriter;
import java.util.List;
import java.util.Map;

/** Something that somebody did in Teams, as far as Binôme needs to know it: what an arrival says. */
sealed interface TeamsEvent {
    Who who();

    /** Has the writer write it down; {@code id} makes it the same when it comes again. */
    default void writtenBy(ArrivalWriter writer, String id) throws ArrivalWriter.Refused {
        writer.write(who().installation().value() + "." + id, who().lane(), this);
    }

    /** The same for what a client sends once only, and waits for. */
    default void writtenOnceBy(ArrivalWriter writer, String id) throws ArrivalWriter.Refused {
        writer.writeOnce(who().installation().value() + "." + id, who().lane(), this);
    }

    /** Wrote to the bot in their own chat with it. */
    record Wrote(Who who, String words) implements TeamsEvent {}

    /**
     * Named the bot in a channel or a group chat, with words after it.
     *
     * @param members the team or chat whose members are there
     * @param thread the message, so that it can be answered under it
     */
    record Called(Who who, String words, String placeName, String members, String thread) implements TeamsEvent {
        /** In a channel messages have threads; in a group chat they have none. */
        boolean isInChannel() {
            return who.conversation().endsWith("@thread.tacv2") || who.conversation().endsWith("@thread.skype");
        }
    }

    /** Wrote, or sent, what is not read; whoever did it is told why. */
    record Unheard(Who who, Why why) implements TeamsEvent {}

    /** Why something is not read. */
    enum Why {
        LONG,
        /** Only a picture, a file or a sticker. */
        WORDLESS
    }

    /** Pressed a button; {@code data} is what the card says about it, in JSON; {@code card} is the message it is in. */
    record Pressed(Who who, String data, String card) implements TeamsEvent {}

    /** Sent a form whose answers have been checked. */
    record Sent(Who who, String prompt, Map<String, List<String>> answers) implements TeamsEvent {}

    /** Agreed to take a file, and where to put it; or did not, and the address is empty. */
    record Consented(Who who, String file, String uploadUrl, Map<String, Object> upload, String card)
            implements TeamsEvent {}

    /** Installed the bot for themselves. */
    record Installed(Who who) implements TeamsEvent {}

    /** Removed the bot, or blocked it. */
    record Removed(Who who) implements TeamsEvent {}
}
