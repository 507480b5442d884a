package io.binome.slack;

import io.binome.id.InstallationId;
import io.binome.platform.ArrivalWriter;
import java.util.List;
import java.util.Map;

/**
 * Something that somebody did in Slack, as far as Binôme needs to know it: what an arrival says. Who did it comes from
 * the verified envelope only.
 */
sealed interface SlackEvent {
    Who who();

    /** Has the writer write it down; {@code id} makes it the same when it comes again. */
    default void writtenBy(ArrivalWriter writer, String id) throws ArrivalWriter.Refused {
        switch (this) {
            case Installed installed -> writer.note(whole(id), who().lane(), this);
            case Removed removed -> writer.note(whole(id), who().lane(), this);
            case Revoked revoked -> writer.note(whole(id), who().lane(), this);
            case Wrote wrote -> writer.write(whole(id), who().lane(), this);
            case OpenedHome opened -> writer.write(whole(id), who().lane(), this);
            case Mentioned mentioned -> writer.write(whole(id), who().lane(), this);
            case Unheard unheard -> writer.write(whole(id), who().lane(), this);
            case Changed changed -> writer.write(whole(id), who().lane(), this);
            case Commanded commanded -> writer.writeOnce(whole(id), who().lane(), this);
            case Pressed pressed -> writer.writeOnce(whole(id), who().lane(), this);
            case Sent sent -> writer.writeOnce(whole(id), who().lane(), this);
            case Asked asked -> writer.writeOnce(whole(id), who().lane(), this);
            case Noted noted -> writer.writeOnce(whole(id), who().lane(), this);
        }
    }

    private String whole(String id) {
        return who().installation().value() + "." + id;
    }

    /**
     * Whoever did it.
     *
     * @param team the workspace they belong to: not the installation's where a channel is shared with another company
     * @param responseUrl where an answer can be given on the spot for half an hour; empty where there is none
     */
    record Who(InstallationId installation, String user, String team, String responseUrl) {
        /** Two things that one person did are understood one after the other. */
        String lane() {
            return installation.value() + "." + user;
        }

        @Override
        public String toString() {
            return lane();
        }
    }

    /** Wrote to the bot. */
    record Wrote(Who who, String channel, String words) implements SlackEvent {}

    /** Wrote, or sent, what is not read; whoever did it is told why. {@code channel} is where, or empty. */
    record Unheard(Who who, String channel, Why why) implements SlackEvent {}

    /** Why something is not read. */
    enum Why {
        LONG,
        /** Only a picture or a file. */
        WORDLESS
    }

    /** Gave the slash command; {@code direct} says that it was in some direct message. */
    record Commanded(Who who, String channel, String channelName, boolean direct, String words) implements SlackEvent {}

    /** Pressed a button, whose reference is in the adapter's own words; {@code stamp} names the message, if there is one. */
    record Pressed(Who who, String actionId, String value, String stamp, boolean atHome) implements SlackEvent {}

    /** Sent a form. */
    record Sent(Who who, String prompt, Map<String, List<String>> answers) implements SlackEvent {}

    record OpenedHome(Who who) implements SlackEvent {}

    /** Named the bot in a channel. */
    record Mentioned(Who who, String channel) implements SlackEvent {}

    /** Took the shortcut that asks a question. */
    record Asked(Who who) implements SlackEvent {}

    /** Took the shortcut that keeps a message as a note; these words are all that is kept of it. */
    record Noted(Who who, String words) implements SlackEvent {}

    /** Something about the account changed; what, is asked of Slack. */
    record Changed(Who who) implements SlackEvent {}

    /** Installed the bot. */
    record Installed(Who who) implements SlackEvent {}

    /** The app was removed from the workspace. */
    record Removed(Who who) implements SlackEvent {}

    /** Tokens were withdrawn, of these bots among others. */
    record Revoked(Who who, List<String> bots) implements SlackEvent {}
}
