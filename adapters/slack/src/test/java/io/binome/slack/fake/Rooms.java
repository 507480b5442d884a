package io.binome.slack.fake;

import java.util.List;

/** Finds the channel that a call means, as far as the bot may know of it. */
final class Rooms {
    private final Machine slack;

    Rooms(Machine slack) {
        this.slack = slack;
    }

    /** A channel the bot can see. */
    Channel seen(Caller caller, String id) {
        var channel = slack.world()
                .channel(id)
                .filter(found -> ours(caller, found))
                .orElseThrow(() -> Refusal.of("channel_not_found"));
        if (channel.kind() != Channel.Kind.PUBLIC && !channel.has(caller.team().bot())) {
            throw Refusal.of("channel_not_found");
        }
        return channel;
    }

    /** Where the bot may write; a person's id stands for the direct messages with them. */
    Channel writable(Caller caller, String id) {
        var channel = id.startsWith("U") || id.startsWith("W") ? direct(caller, id) : seen(caller, id);
        if (channel.archived()) {
            throw Refusal.of("is_archived");
        }
        if (!channel.has(caller.team().bot())
                && !(channel.kind() == Channel.Kind.PUBLIC && caller.may("chat:write.public"))) {
            throw Refusal.of("not_in_channel");
        }
        return channel;
    }

    /** Somebody who has left still has their old direct messages, but gets no new ones. */
    private Channel direct(Caller caller, String id) {
        var user = slack.world()
                .user(id)
                .filter(found -> !found.bot() && slack.world().visible(found, caller.team().id()))
                .orElseThrow(() -> Refusal.of("channel_not_found"));
        var people = List.of(caller.team().bot(), id);
        if (user.deleted() && slack.world().among(caller.team().id(), java.util.Set.copyOf(people)).isEmpty()) {
            throw Refusal.of("channel_not_found");
        }
        return slack.world().open(caller.team(), people);
    }

    private boolean ours(Caller caller, Channel channel) {
        return channel.belongsTo(caller.team().id())
                || (!caller.token().enterprise().isEmpty() && slack.world()
                        .team(channel.team())
                        .filter(team -> team.enterprise().equals(caller.token().enterprise()))
                        .isPresent());
    }
}
