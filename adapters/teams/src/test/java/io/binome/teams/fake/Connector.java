package io.binome.teams.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The REST API of the Bot Framework connector, as Teams has it. */
final class Connector {
    private static final Set<String> CREATION =
            Set.of("isGroup", "bot", "members", "topicName", "tenantId", "activity", "channelData");

    private final Machine teams;
    private final ActivityRules rules;

    Connector(Machine teams) {
        this.teams = teams;
        this.rules = new ActivityRules(teams.records(), teams.rules());
    }

    /** @param path the segments after {@code /v3}, decoded */
    record Request(String method, List<String> path, Map<String, String> query, ObjectNode body) {}

    /** @param body null for none */
    record Answer(int status, JsonNode body) {}

    /** A conversation as a path names it, with the thread in it if there is one. */
    private record Place(Conversation conversation, String thread) {}

    /** Whose personal chat a call is about; empty if it is about none. */
    String person(Request asked) {
        if (asked.path().equals(List.of("conversations"))) {
            var members = Json.objects(asked.body(), "members");
            return members.isEmpty()
                    ? ""
                    : teams.world().user(Json.text(members.getFirst(), "id")).map(User::id).orElse("");
        }
        return asked.path().size() < 2
                ? ""
                : teams.world()
                        .conversation(asked.path().get(1))
                        .filter(each -> each.kind() == Conversation.Kind.PERSONAL)
                        .map(each -> each.members().getFirst())
                        .orElse("");
    }

    Answer answer(Request asked) {
        var path = asked.path();
        var first = path.isEmpty() ? "" : path.getFirst();
        if (first.equals("conversations") && path.size() == 1 && asked.method().equals("POST")) {
            return create(asked.body());
        }
        if (first.equals("conversations") && path.size() >= 3) {
            return conversation(asked, path);
        }
        if (first.equals("teams") && asked.method().equals("GET") && path.size() >= 2) {
            return team(path);
        }
        throw new Refusal(404, "NotFound", "No such resource.");
    }

    private Answer conversation(Request asked, List<String> path) {
        var place = place(path.get(1));
        var what = asked.method() + " " + path.get(2) + (path.size() > 3 ? "/" : "");
        return switch (what) {
            case "POST activities", "POST activities/" -> {
                limited(teams.limits().write(place.conversation().id()), place);
                yield new Answer(201, Json.of("id", send(place, asked.body())));
            }
            case "PUT activities/" -> {
                limited(teams.limits().write(place.conversation().id()), place);
                yield update(place, path.get(3), asked.body());
            }
            case "DELETE activities/" -> {
                limited(teams.limits().write(place.conversation().id()), place);
                own(place, path.get(3)).delete();
                yield new Answer(200, null);
            }
            case "GET members" -> {
                limited(teams.limits().read(place.conversation().id()), place);
                yield new Answer(200, Json.array(people(place).stream().map(User::member).toList()));
            }
            case "GET members/" -> {
                limited(teams.limits().read(place.conversation().id()), place);
                yield new Answer(200, member(place, path.get(3)).member());
            }
            case "GET pagedmembers" -> {
                limited(teams.limits().read(place.conversation().id()), place);
                yield new Answer(200, page(place, asked.query()));
            }
            default -> throw new Refusal(405, "MethodNotAllowed", "Not allowed: " + what);
        };
    }

    private Place place(String id) {
        int split = id.indexOf(";messageid=");
        var bare = split < 0 ? id : id.substring(0, split);
        var found = teams.world().conversation(bare).orElseThrow(Refusal::noConversation);
        var thread = split < 0 ? "" : id.substring(split + ";messageid=".length());
        if (!thread.isEmpty() && found.post(thread).isEmpty()) {
            throw Refusal.noConversation();
        }
        var there = found.kind() == Conversation.Kind.PERSONAL
                ? teams.world().user(found.members().getFirst()).map(teams.world()::reachable).orElse(false)
                : found.hasBot();
        if (!there) {
            throw found.kind() == Conversation.Kind.PERSONAL && found.roster().thrownOut()
                    ? Refusal.blocked()
                    : Refusal.notThere();
        }
        return new Place(found, thread);
    }

    private void limited(Optional<Long> wait, Place place) {
        var tenant = wait.isPresent() ? wait : teams.limits().tenant(place.conversation().tenant().id());
        tenant.ifPresent(seconds -> {
            teams.records().violation("limit", "too many requests for " + place.conversation());
            throw new TooMany(seconds);
        });
    }

    private Answer create(ObjectNode body) {
        body.propertyNames().forEach(name -> {
            if (!CREATION.contains(name)) {
                teams.records().violation("create", "unknown property " + name);
            }
        });
        if (Json.has(body, "channelData", "channel")) {
            return thread(body);
        }
        if (!Json.text(body, "bot", "id").equals(Machine.BOT)) {
            throw Refusal.bad("Bot id missing or not the one of the token: " + Json.text(body, "bot", "id"));
        }
        var members = Json.objects(body, "members");
        if (members.size() != 1 || Json.flag(body, "isGroup")) {
            throw Refusal.bad("Incorrect conversation creation parameters: a bot begins personal chats only");
        }
        var user = teams.world()
                .user(Json.text(members.getFirst(), "id"))
                .orElseThrow(() -> Refusal.bad("Failed to decrypt pairwise id"));
        var tenant = Json.text(body, "channelData", "tenant", "id");
        var said = tenant.isEmpty() ? Json.text(body, "tenantId") : tenant;
        if (said.isEmpty()) {
            throw Refusal.bad("Unknown tenant: tenantId is missing");
        }
        if (!said.equals(user.tenant().id())) {
            throw new Refusal(403, "ForbiddenOperationException", "The tenant is not the user's.");
        }
        if (!teams.world().reachable(user)) {
            throw new Refusal(
                    403, "ForbiddenOperationException", "The bot is not installed in user's personal scope");
        }
        var place = new Place(teams.world().personal(user), "");
        limited(teams.limits().write("new " + place.conversation().id()), place);
        var answer = Json.of("id", place.conversation().id());
        if (Json.has(body, "activity")) {
            answer.put("activityId", send(place, Json.object(body, "activity")));
        }
        return new Answer(201, answer);
    }

    private Answer thread(ObjectNode body) {
        var place = place(Json.text(body, "channelData", "channel", "id"));
        if (place.conversation().kind() != Conversation.Kind.CHANNEL || !Json.has(body, "activity")) {
            throw Refusal.bad("Incorrect conversation creation parameters: a bot cannot create group chats");
        }
        limited(teams.limits().write(place.conversation().id()), place);
        var id = send(place, Json.object(body, "activity"));
        return new Answer(
                201, Json.of("id", place.conversation().id() + ";messageid=" + id, "activityId", id));
    }

    private String send(Place place, ObjectNode activity) {
        rules.check(activity, place.conversation());
        var id = teams.world().messageId();
        if (Json.text(activity, "type").equals("typing")) {
            place.conversation().types();
        } else {
            var thread = place.thread().isEmpty() ? id : place.thread();
            place.conversation()
                    .add(new Post(
                            place.conversation(),
                            id,
                            Machine.BOT,
                            teams.settings().clock().instant(),
                            thread,
                            activity));
        }
        return id;
    }

    private Answer update(Place place, String id, ObjectNode activity) {
        var post = own(place, id);
        rules.check(activity, place.conversation());
        post.update(activity);
        return new Answer(200, Json.of("id", id));
    }

    private Post own(Place place, String id) {
        var post = place.conversation().post(id).orElseThrow(() -> {
            teams.records().violation("update", "there is no activity " + id + " in " + place.conversation());
            return Refusal.noActivity();
        });
        if (!post.byBot()) {
            teams.records().violation("update", "the message " + id + " is a person's");
            throw new Refusal(403, "NotEnoughPermissions", "The bot may change only what it wrote.");
        }
        return post;
    }

    private List<User> people(Place place) {
        return place.conversation()
                .members()
                .stream()
                .flatMap(id -> teams.world().user(id).stream())
                .toList();
    }

    private User member(Place place, String id) {
        return teams.world()
                .user(id)
                .filter(user -> place.conversation().roster().has(user.id()))
                .filter(user -> !teams.world().isClosed(user))
                .orElseThrow(() -> new Refusal(
                        404, "MemberNotFoundInConversation", "The member was not found in the conversation."));
    }

    private ObjectNode page(Place place, Map<String, String> query) {
        var everybody = people(place);
        int from = query.containsKey("continuationToken") ? after(query.get("continuationToken")) : 0;
        int asked = number(query.getOrDefault("pageSize", "200"));
        int until = Math.min(everybody.size(), from + Math.min(asked, teams.settings().page()));
        var members = new ArrayList<>(everybody.subList(Math.min(from, until), until));
        return Json.of(
                "members", members.stream().map(User::member).toList(),
                "continuationToken", until < everybody.size() ? "after=" + until + "&more==" : null);
    }

    private static int after(String token) {
        if (!token.matches("after=\\d+&more==")) {
            throw Refusal.bad("Invalid continuation token: " + token);
        }
        return number(token.replaceAll("\\D", ""));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw Refusal.bad("Not a number: " + text);
        }
    }

    private Answer team(List<String> path) {
        var team = teams.world().team(path.get(1)).orElseThrow(Refusal::noConversation);
        var channels = teams.world().channels(team);
        if (!channels.getFirst().hasBot()) {
            throw Refusal.notThere();
        }
        if (path.size() == 3 && path.get(2).equals("conversations")) {
            var listed = new ArrayList<ObjectNode>();
            for (var channel : channels) {
                listed.add(Json.of("id", channel.id(), "name", channel.id().equals(team.id()) ? null : channel.name()));
            }
            return new Answer(200, Json.of("conversations", listed));
        }
        return new Answer(
                200,
                Json.of(
                        "id", team.id(),
                        "name", team.name(),
                        "aadGroupId", team.groupId(),
                        "tenantId", team.tenant().id(),
                        "type", "standard",
                        "channelCount", channels.size(),
                        "memberCount", channels.getFirst().members().size()));
    }
}
