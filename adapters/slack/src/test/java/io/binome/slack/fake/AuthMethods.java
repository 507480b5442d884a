package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Tokens and installations: {@code auth.*}, {@code apps.*}, {@code oauth.v2.access}, {@code api.test}. */
final class AuthMethods {
    private final Machine slack;

    AuthMethods(Machine slack) {
        this.slack = slack;
    }

    JsonObject test(Caller caller) {
        var error = caller.arg("error");
        if (!error.isEmpty()) {
            throw Refusal.of(error);
        }
        return Json.of("args", new JsonObject());
    }

    JsonObject whoAmI(Caller caller) {
        var team = caller.team();
        if (team == null) {
            return Json.of("app_name", "Binôme", "app_id", App.ID);
        }
        var answer = Json.of(
                "url", "https://" + team.domain() + ".slack.com/",
                "team", team.name(),
                "user", "binome",
                "team_id", team.id(),
                "user_id", team.bot(),
                "bot_id", team.botId(),
                "is_enterprise_install", !caller.token().enterprise().isEmpty());
        if (!team.enterprise().isEmpty()) {
            answer.addProperty("enterprise_id", team.enterprise());
        }
        if (caller.token().expires() != null) {
            answer.addProperty(
                    "expires_in",
                    java.time.Duration.between(slack.world().now(), caller.token().expires()).toSeconds());
        }
        return answer;
    }

    JsonObject revoke(Caller caller) {
        if (!caller.args().flag("test")) {
            slack.tokens().change(caller.token().value(), Token.State.REVOKED);
            slack.hub().farewell(caller.team(), revoked(caller.team()));
        }
        return Json.of("revoked", !caller.args().flag("test"));
    }

    JsonObject uninstall(Caller caller) {
        checkClient(caller.arg("client_id"), caller.arg("client_secret"));
        slack.tokens().uninstall(caller.team());
        slack.hub().farewell(caller.team(), Json.of("type", "app_uninstalled", "event_ts", slack.world().ts()));
        return new JsonObject();
    }

    static JsonObject revoked(Team team) {
        return Json.of(
                "type", "tokens_revoked",
                "tokens", Json.of("oauth", List.of(), "bot", List.of(team.bot())));
    }

    JsonObject connect(Caller caller) {
        return Json.of("url", slack.socket().url());
    }

    JsonObject access(Caller caller) {
        client(caller);
        if (caller.arg("grant_type").equals("refresh_token")) {
            var pair = slack.tokens()
                    .refresh(caller.arg("refresh_token"))
                    .orElseThrow(() -> Refusal.of("invalid_refresh_token"));
            return granted(pair.token(), pair.refresh(), "");
        }
        if (caller.args().has("grant_type") && !caller.arg("grant_type").equals("authorization_code")) {
            throw Refusal.of("invalid_grant_type");
        }
        var code = slack.tokens().redeem(caller.arg("code")).orElseThrow(() -> Refusal.of("invalid_code"));
        if (!code.redirect().isEmpty() && !code.redirect().equals(caller.arg("redirect_uri"))) {
            throw Refusal.of("bad_redirect_uri");
        }
        if (slack.settings().rotation()) {
            var pair = slack.tokens().rotating(code.team(), code.enterprise(), code.scopes());
            return granted(pair.token(), pair.refresh(), code.user());
        }
        return granted(slack.tokens().bot(code.team(), code.enterprise(), code.scopes()), "", code.user());
    }

    private void client(Caller caller) {
        if (caller.authorization().startsWith("Basic ")) {
            var pair = new String(
                    Base64.getDecoder().decode(caller.authorization().substring(6)), StandardCharsets.UTF_8)
                    .split(":", 2);
            checkClient(pair[0], pair.length > 1 ? pair[1] : "");
        } else {
            checkClient(caller.arg("client_id"), caller.arg("client_secret"));
        }
    }

    private static void checkClient(String id, String secret) {
        if (!id.equals(App.CLIENT_ID)) {
            throw Refusal.of("invalid_client_id");
        }
        if (!secret.equals(App.CLIENT_SECRET)) {
            throw Refusal.of("bad_client_secret");
        }
    }

    private JsonObject granted(Token token, String refresh, String user) {
        var wide = !token.enterprise().isEmpty();
        var team = wide ? anyTeam(token.enterprise()) : slack.world().team(token.team()).orElseThrow();
        var answer = Json.of(
                "app_id", App.ID,
                "authed_user", Json.of("id", user),
                "scope", token.provided(),
                "token_type", "bot",
                "access_token", token.value(),
                "bot_user_id", team.bot(),
                "team", wide ? null : Json.of("id", team.id(), "name", team.name()),
                "enterprise", Optional.ofNullable(team.organisation()).orElse(null),
                "is_enterprise_install", wide);
        if (!refresh.isEmpty()) {
            answer.addProperty("refresh_token", refresh);
            answer.addProperty("expires_in", Tokens.LIFE.toSeconds());
        }
        return answer;
    }

    private Team anyTeam(String enterprise) {
        return slack.world()
                .teams()
                .stream()
                .filter(team -> team.enterprise().equals(enterprise))
                .findFirst()
                .orElseThrow();
    }
}
