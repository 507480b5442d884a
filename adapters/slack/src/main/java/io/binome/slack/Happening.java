package io.binome.slack;

import io.binome.id.InstallationId;
import io.binome.platform.Clerk;
import java.util.List;
import java.util.Map;

/**
 * Something that somebody did in Slack, as far as Binôme needs to know it: what an arrival says. Who did it comes from
 * the verified envelope only.
 */
sealed interface Happening {
    Who who();

    /** Has the clerk write it down; {@code id} makes it the same when it comes again. */
    default void writtenBy(Clerk clerk, String id) throws Clerk.Refused {
        switch (this) {
            case Installed installed -> clerk.note(whole(id), who().lane(), this);
            case Removed removed -> clerk.note(whole(id), who().lane(), this);
            case Revoked revoked -> clerk.note(whole(id), who().lane(), this);
            case Wrote wrote -> clerk.write(whole(id), who().lane(), this);
            case OpenedHome opened -> clerk.write(whole(id), who().lane(), this);
            case Mentioned mentioned -> clerk.write(whole(id), who().lane(), this);
            case Unheard unheard -> clerk.write(whole(id), who().lane(), this);
            case Changed changed -> clerk.write(whole(id), who().lane(), this);
            case Commanded commanded -> clerk.writeOnce(whole(id), who().lane(), this);
            case Pressed pressed -> clerk.writeOnce(whole(id), who().lane(), this);
            case Sent sent -> clerk.writeOnce(whole(id), who().lane(), this);
            case Asked asked -> clerk.writeOnce(whole(id), who().lane(), this);
            case Noted noted -> clerk.writeOnce(whole(id), who().lane(), this);
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
    record Wrote(Who who, String channel, String words) implements Happening {}

    /** Wrote, or sent, what is not read; whoever did it is told why. {@code channel} is where, or empty. */
    record Unheard(Who who, String channel, Why why) implements Happening {}

    /** Why something is not read. */
    enum Why {
        LONG,
        /** Only a picture or a file. */
        WORDLESS
    }

    /** Gave the slash command; {@code direct} says that it was in some direct message. */
    record Commanded(Who who, String channel, String channelName, boolean direct, String words) implements Happening {}

    /** Pressed a button, whose reference is in the adapter's own words; {@code stamp} names the message, if there is one. */
    record Pressed(Who who, String actionId, String value, String stamp, boolean atHome) implements Happening {}

    /** Sent a form. */
    record Sent(Who who, String prompt, Map<String, List<String>> answers) implements Happening {}

    record OpenedHome(Who who) implements Happening {}

    /** Named the bot in a channel. */
    record Mentioned(Who who, String channel) implements Happening {}

    /** Took the shortcut that asks a question. */
    record Asked(Who who) implements Happening {}

    /** Took the shortcut that keeps a message as a note; these words are all that is kept of it. */
    record Noted(Who who, String words) implements Happening {}

    /** Something about the account changed; what, is asked of Slack. */
    record Changed(Who who) implements Happening {}

    /** Installed the bot. */
    record Installed(Who who) implements Happening {}

    /** The app was removed from the workspace. */
    record Removed(Who who) implements Happening {}

    /** Tokens were withdrawn, of these bots among others. */
    record Revoked(Who who, List<String> bots) implements Happening {}
}
