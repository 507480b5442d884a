package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.util.LinkedHashSet;

/** {@code conversations.*}. */
final class ConversationMethods {
    private static final int GROUP = 8;

    private final Machine slack;
    private final Rooms rooms;

    ConversationMethods(Machine slack) {
        this.slack = slack;
        this.rooms = new Rooms(slack);
    }

    JsonObject open(Caller caller) {
        if (caller.args().has("channel")) {
            var channel = rooms.seen(caller, caller.arg("channel"));
            if (channel.kind() == Channel.Kind.PUBLIC || channel.kind() == Channel.Kind.PRIVATE) {
                throw Refusal.of("method_not_supported_for_channel_type");
            }
            return opened(caller, channel, true);
        }
        var people = new LinkedHashSet<>(caller.args().list("users"));
        if (people.isEmpty()) {
            throw Refusal.of("users_list_not_supplied");
        }
        people.remove(caller.team().bot());
        if (people.isEmpty()) {
            throw Refusal.of("not_enough_users");
        }
        if (people.size() > GROUP) {
            throw Refusal.of("too_many_users");
        }
        var scope = people.size() == 1 ? "im:write" : "mpim:write";
        if (!caller.may(scope)) {
            slack.records().violation("conversations.open", "missing_scope: " + scope);
            throw Refusal.scope(scope, caller.token().provided());
        }
        people.forEach(id -> check(caller, id));
        people.add(caller.team().bot());
        var known = slack.world().among(caller.team().id(), people);
        return opened(caller, slack.world().open(caller.team(), people), known.isPresent());
    }

    private void check(Caller caller, String id) {
        var user = slack.world().user(id).orElseThrow(() -> Refusal.of("user_not_found"));
        if (!slack.world().visible(user, caller.team().id())) {
            throw Refusal.of("user_not_visible");
        }
        if (user.deleted()) {
            throw Refusal.of("user_disabled");
        }
        if (user.bot()) {
            throw Refusal.of("cannot_dm_bot");
        }
    }

    private static JsonObject opened(Caller caller, Channel channel, boolean already) {
        var full = caller.args().flag("return_im");
        var answer = Json.of(
                "channel", full ? channel.json(caller.team().bot(), false) : Json.of("id", channel.id()));
        if (already) {
            answer.addProperty("no_op", true);
            answer.addProperty("already_open", true);
        }
        return answer;
    }

    JsonObject members(Caller caller) {
        var page = Pages.of(known(caller).members(), caller.args());
        return Json.of("members", page.items(), "response_metadata", page.metadata());
    }

    /** What kind of channel it is decides which scope is needed. */
    private Channel known(Caller caller) {
        var channel = rooms.seen(caller, caller.arg("channel"));
        var scope = switch (channel.kind()) {
            case PUBLIC -> "channels:read";
            case PRIVATE -> "groups:read";
            case IM -> "im:read";
            case MPIM -> "mpim:read";
        };
        if (!caller.may(scope)) {
            throw Refusal.scope(scope, caller.token().provided());
        }
        return channel;
    }

    JsonObject info(Caller caller) {
        var channel = known(caller);
        return Json.of(
                "channel", channel.json(caller.team().bot(), caller.args().flag("include_num_members")));
    }

    JsonObject join(Caller caller) {
        var channel = rooms.seen(caller, caller.arg("channel"));
        if (channel.kind() != Channel.Kind.PUBLIC) {
            throw Refusal.of("method_not_supported_for_channel_type");
        }
        if (channel.archived()) {
            throw Refusal.of("is_archived");
        }
        var bot = caller.team().bot();
        if (!channel.join(bot)) {
            return Json.of("channel", channel.json(bot, false), "warning", "already_in_channel");
        }
        slack.hub().soon(caller.team(), slack.posting().movement(caller.team(), channel, bot, true));
        return Json.of("channel", channel.json(bot, false));
    }
}
