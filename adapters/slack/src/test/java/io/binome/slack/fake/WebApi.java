package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every Web API method: from a call to its answer. */
final class WebApi {
    private final Machine slack;
    private final Gate gate;
    private final Map<String, Function<Caller, JsonObject>> methods = new HashMap<>();

    WebApi(Machine slack, String uploadUrl) {
        this.slack = slack;
        this.gate = new Gate(slack);
        var auth = new AuthMethods(slack);
        methods.put("api.test", auth::test);
        methods.put("auth.test", auth::whoAmI);
        methods.put("auth.revoke", auth::revoke);
        methods.put("apps.uninstall", auth::uninstall);
        methods.put("apps.connections.open", auth::connect);
        methods.put("oauth.v2.access", auth::access);
        var users = new UserMethods(slack);
        methods.put("users.info", users::info);
        methods.put("users.lookupByEmail", users::byEmail);
        methods.put("users.list", users::list);
        methods.put("team.info", users::team);
        methods.put("bots.info", users::bot);
        var conversations = new ConversationMethods(slack);
        methods.put("conversations.open", conversations::open);
        methods.put("conversations.members", conversations::members);
        methods.put("conversations.info", conversations::info);
        methods.put("conversations.join", conversations::join);
        var chat = new ChatMethods(slack);
        methods.put("chat.postMessage", chat::postMessage);
        methods.put("chat.postEphemeral", chat::postEphemeral);
        methods.put("chat.update", chat::update);
        methods.put("chat.delete", chat::delete);
        var views = new ViewMethods(slack);
        methods.put("views.open", views::open);
        methods.put("views.push", views::push);
        methods.put("views.update", views::update);
        methods.put("views.publish", views::publish);
        var files = new FileMethods(slack, uploadUrl);
        methods.put("files.getUploadURLExternal", files::announce);
        methods.put("files.completeUploadExternal", files::complete);
        methods.put("files.info", files::info);
    }

    /** @param body what was in the request; the query for GET */
    record Request(String method, String verb, String contentType, String authorization, String query, String body) {}

    /** @param retryAfter seconds; 0 for an answer, more for HTTP 429 */
    record Answer(JsonObject json, long retryAfter, Trouble trouble) {

        static Answer of(JsonObject json) {
            return new Answer(json, 0, null);
        }
    }

    Answer answer(Request request) {
        var args = Args.form();
        var token = "";
        Answer answer;
        try {
            args = read(request);
            token = Gate.presented(request.authorization(), args);
            answer = serve(request, args);
        } catch (Refusal refusal) {
            if (Gate.isFault(refusal.error())) {
                slack.records().violation(request.method(), Json.write(refusal.answer()));
            }
            answer = Answer.of(refusal.answer());
        } catch (RuntimeException ours) {
            slack.records().violation(request.method(), "the fake itself has failed: " + ours);
            answer = Answer.of(Json.of("ok", false, "error", "internal_error"));
        }
        slack.records().call(new Call(
                slack.world().now(), request.method(), token, args.without("token").values(), outcome(answer)));
        return answer;
    }

    private static String outcome(Answer answer) {
        if (answer.trouble() != null) {
            return answer.trouble().kind().name();
        }
        return answer.retryAfter() > 0
                ? "ratelimited"
                : answer.json().has("error")
                        ? Json.text(answer.json(), "error")
                        : "ok";
    }

    private static Args read(Request request) {
        var method = Method.named(request.method());
        if (request.verb().equals("GET")) {
            if (!method.get()) {
                throw Refusal.of("invalid_post_type");
            }
            return Args.form(request.query());
        }
        if (!request.verb().equals("POST")) {
            throw Refusal.of("invalid_post_type");
        }
        if (request.contentType().startsWith("application/json")) {
            if (!method.json()) {
                throw Refusal.of("invalid_post_type");
            }
            return Args.object(request.body());
        }
        if (request.contentType().startsWith(Parcel.FORM)) {
            return Args.form(request.query(), request.body());
        }
        if (request.body().isEmpty()) {
            return Args.form(request.query());
        }
        throw Refusal.of(request.contentType().isEmpty() ? "missing_post_type" : "invalid_post_type");
    }

    private Answer serve(Request request, Args args) {
        var method = Method.named(request.method());
        var team = team(request, args);
        var place = method.name().equals("chat.postMessage") ? place(args, team) : "";
        var early = slack.limits()
                .tooEarly(method.name(), team, place)
                .or(() -> slack.limits().tooEarly(method.name(), team, ""));
        if (early.isPresent()) {
            slack.records().violation(method.name(), "called before Retry-After had passed");
        }
        var hit = slack.troubles().hit(method.name(), team);
        if (hit.isPresent() && hit.get().trouble().kind() == Trouble.Kind.TOO_MANY) {
            return tooMany(method, team, "", hit.get().seconds(), hit.get().trouble());
        }
        if (hit.isPresent() && hit.get().trouble().kind() != Trouble.Kind.LOST
                && hit.get().trouble().kind() != Trouble.Kind.SLOW) {
            return new Answer(new JsonObject(), 0, hit.get().trouble());
        }
        if (early.isPresent()) {
            return new Answer(new JsonObject(), early.get(), null);
        }
        var caller = gate.admit(method, request.authorization(), args);
        var limit = slack.limits().minute(method.name(), team, method.perMinute());
        if (limit.isPresent()) {
            return tooMany(method, team, "", limit.get(), null);
        }
        gate.checkArguments(method, caller.args());
        var crowded = place.isEmpty() ? Optional.<Long>empty() : slack.limits().second(place);
        if (crowded.isPresent()) {
            return tooMany(method, team, place, crowded.get(), null);
        }
        var json = methods.get(method.name()).apply(caller);
        var answer = Json.of("ok", true);
        json.entrySet().forEach(each -> answer.add(each.getKey(), each.getValue()));
        return new Answer(answer, 0, hit.map(Troubles.Hit::trouble).orElse(null));
    }

    private Answer tooMany(Method method, String team, String place, long seconds, Trouble trouble) {
        slack.limits().told(method.name(), team, place, seconds);
        return new Answer(Json.of("ok", false, "error", "ratelimited"), seconds, trouble);
    }

    private String team(Request request, Args args) {
        return slack.tokens()
                .find(Gate.presented(request.authorization(), args))
                .map(token -> token.team().isEmpty() ? token.enterprise() : token.team())
                .orElse("");
    }

    /** Where a message goes to, the same whether it names a person or the direct messages with them. */
    private String place(Args args, String team) {
        var id = args.get("channel");
        return slack.world()
                .channel(id)
                .filter(channel -> channel.kind() == Channel.Kind.IM)
                .flatMap(channel -> slack.world().team(team).flatMap(found -> channel.members()
                        .stream()
                        .filter(member -> !member.equals(found.bot()))
                        .findFirst()))
                .orElse(id);
    }
}
