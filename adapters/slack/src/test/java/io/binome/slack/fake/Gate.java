package io.binome.slack.fake;

import java.util.List;
import java.util.Set;

/** Checks who calls, whether they may, and whether what they say is what the method takes. */
final class Gate {
    /** Refusals that mean the app is wrong, not that something in the workspace has changed. */
    private static final Set<String> FAULTS = Set.of(
            "invalid_arguments",
            "invalid_blocks",
            "invalid_post_type",
            "invalid_json",
            "json_not_object",
            "missing_argument",
            "missing_scope",
            "no_text",
            "not_allowed_token_type",
            "not_authed",
            "unknown_method",
            "users_list_not_supplied",
            "too_many_users",
            "exchanged_trigger_id",
            "invalid_trigger_id",
            "push_limit_reached");

    private final Machine slack;

    Gate(Machine slack) {
        this.slack = slack;
    }

    static boolean isFault(String error) {
        return FAULTS.contains(error);
    }

    /** The token that is presented, in the header or among the arguments. */
    static String presented(String authorization, Args args) {
        return authorization.startsWith("Bearer ") ? authorization.substring(7) : args.json() ? "" : args.get("token");
    }

    Caller admit(Method method, String authorization, Args all) {
        var value = presented(authorization, all);
        var args = all.without("token");
        if (method.auth() == Method.Auth.NOBODY || method.auth() == Method.Auth.CLIENT) {
            return new Caller(null, null, args, authorization);
        }
        if (value.isEmpty()) {
            throw Refusal.of("not_authed");
        }
        var token = slack.tokens().find(value).orElseThrow(() -> Refusal.of("invalid_auth"));
        switch (token.state()) {
            case REVOKED -> throw Refusal.of("token_revoked");
            case UNINSTALLED -> throw Refusal.of("account_inactive");
            case GOOD -> {}
        }
        if (slack.tokens().expired(token)) {
            throw Refusal.of("token_expired");
        }
        var app = token.kind() == Token.Kind.APP;
        if (method.auth() != Method.Auth.ANY_TOKEN && app != (method.auth() == Method.Auth.APP)) {
            throw Refusal.of("not_allowed_token_type");
        }
        if (!method.scopes().isEmpty() && method.scopes().stream().noneMatch(token.scopes()::contains)) {
            throw Refusal.scope(String.join(",", new java.util.TreeSet<>(method.scopes())), token.provided());
        }
        return new Caller(token, app ? null : team(token, args), args, authorization);
    }

    /** A token for a whole organisation acts in the workspace that the call is about. */
    private Team team(Token token, Args args) {
        if (!token.team().isEmpty()) {
            return slack.world().team(token.team()).orElseThrow();
        }
        var ours = slack.world().teams().stream().filter(team -> team.enterprise().equals(token.enterprise())).toList();
        if (args.has("team_id")) {
            return ours.stream()
                    .filter(team -> team.id().equals(args.get("team_id")))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of("team_not_found"));
        }
        var about = of(args);
        return ours.stream().filter(team -> team.id().equals(about)).findFirst().orElse(ours.getFirst());
    }

    private String of(Args args) {
        var users = args.list("users");
        for (var id : List.of(args.get("channel"), args.get("channel_id"), args.get("user_id"), args.get("user"),
                users.isEmpty() ? "" : users.getFirst())) {
            var channel = slack.world().channel(id).map(Channel::team);
            var user = slack.world().user(id).map(User::team);
            if (channel.or(() -> user).isPresent()) {
                return channel.or(() -> user).orElseThrow();
            }
        }
        return "";
    }

    void checkArguments(Method method, Args args) {
        args.values().keySet().stream().filter(name -> !method.knows(name)).forEach(name -> slack.records()
                .violation(method.name(), "unknown argument: " + name));
        var missing = method.required().stream().filter(name -> !args.has(name)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.of(
                    "invalid_arguments", missing.stream().map(name -> "missing required field: " + name).toList());
        }
    }
}
