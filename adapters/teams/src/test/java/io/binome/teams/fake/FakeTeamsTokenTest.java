package io.binome.teams.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Tokens in both directions, limits and bad days. */
class FakeTeamsTokenTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T08:00:00Z"));
    private FakeTeams teams;
    private TinyBot bot;
    private FakeColleague ada;

    @BeforeEach
    void start() {
        teams = FakeTeams.start(Settings.usual().withClock(clock));
        bot = new TinyBot();
        teams.deliverTo(bot.messages());
        ada = teams.colleague("Ada");
        ada.installs();
    }

    @AfterEach
    void stop() {
        bot.close();
        teams.close();
    }

    private HttpResponse<String> login(String tenant, String secret) {
        return bot.call(
                "POST",
                teams.loginUrl() + "/" + tenant + "/oauth2/v2.0/token",
                "",
                "application/x-www-form-urlencoded",
                "grant_type=client_credentials&client_id=" + teams.appId() + "&client_secret=" + encoded(secret)
                        + "&scope=" + encoded("https://api.botframework.com/.default"));
    }

    private String token() {
        return Json.text(Json.object(login(teams.tenant().id(), teams.appSecret()).body()), "access_token");
    }

    private HttpResponse<String> say(String token, String words) {
        return bot.call(
                "POST",
                teams.serviceUrl() + "v3/conversations/" + encoded(ada.personal().id()) + "/activities",
                token,
                "application/json",
                Json.write(FakeTeamsTest.text(words)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private ObjectNode read(String url) {
        return Json.object(bot.call("GET", url, "", "application/json", "").body());
    }

    private boolean verifies(String token) throws ParseException, JOSEException {
        var keys = JWKSet.parse(Json.write(read(Json.text(read(teams.openIdUrl()), "jwks_uri"))));
        var jwt = SignedJWT.parse(token);
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
        JWSVerifier verifier = new RSASSAVerifier(key.toRSAKey());
        return jwt.verify(verifier);
    }

    @Test
    void what_is_delivered_is_signed_with_a_published_key() throws Exception {
        var bearer = bot.tokens().getLast();
        assertThat(bearer).startsWith("Bearer ");
        var jwt = SignedJWT.parse(bearer.substring(7));

        assertThat(verifies(bearer.substring(7))).isTrue();
        assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo("https://api.botframework.com");
        assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly(teams.appId());
        assertThat(jwt.getJWTClaimsSet().getStringClaim("serviceurl")).isEqualTo(teams.serviceUrl());
        assertThat(jwt.getJWTClaimsSet().getExpirationTime().toInstant()).isEqualTo("2026-03-02T09:00:00Z");
        var keys = Json.objects(read(Json.text(read(teams.openIdUrl()), "jwks_uri")), "keys");
        assertThat(Json.list(keys.getFirst(), "endorsements")).anyMatch(each -> each.asString().equals("msteams"));
    }

    @Test
    void tokens_can_be_spoilt_in_every_way() throws Exception {
        assertThat(verifies(teams.token().value())).isTrue();
        assertThat(verifies(teams.token().forged().value())).isFalse();
        assertThat(verifies(teams.token().issuer("somebody").value())).isTrue();
        assertThatThrownBy(() -> SignedJWT.parse(teams.token().unsigned().value())).isInstanceOf(ParseException.class);
        var keys = JWKSet.parse(Json.write(read(Json.text(read(teams.openIdUrl()), "jwks_uri"))));
        assertThat(keys.getKeyByKeyId(SignedJWT.parse(teams.token().foreign().value()).getHeader().getKeyID()))
                .isNull();
        var open = keys.getKeys().getFirst().toRSAKey().toRSAPublicKey().getEncoded();
        assertThat(SignedJWT.parse(teams.token().symmetric().value()).verify(new MACVerifier(open))).isTrue();
        var expired = SignedJWT.parse(teams.token().expires(clock.instant().minusSeconds(1)).value());
        assertThat(expired.getJWTClaimsSet().getExpirationTime()).isBefore(clock.instant());

        var before = teams.token().value();
        teams.rotateKeys(false, "webchat");
        assertThatThrownBy(() -> verifies(before)).isInstanceOf(NullPointerException.class);
        assertThat(verifies(teams.token().value())).isTrue();
    }

    @Test
    void the_connector_wants_a_token_it_has_issued() {
        assertThat(say("", "Hi").statusCode()).isEqualTo(401);
        assertThat(say("nonsense", "Hi").statusCode()).isEqualTo(401);
        var token = token();
        assertThat(say(token, "Hi").statusCode()).isEqualTo(201);
        clock.pass(Duration.ofDays(1));
        assertThat(say(token, "Hi").statusCode()).isEqualTo(401);
        assertThat(say(token(), "Hi").statusCode()).isEqualTo(201);
        teams.revokeTokens();

        assertThat(say(token, "Hi").statusCode()).isEqualTo(401);
        assertThat(teams.tokensIssued()).isEqualTo(2);
        assertThat(teams.calls("/activities")).extracting(Call::outcome)
                .containsExactly("Unauthorized", "Unauthorized", "ok", "Unauthorized", "ok", "Unauthorized");
    }

    @Test
    void the_login_knows_tenants_and_the_secret() {
        assertThat(login("botframework.com", teams.appSecret()).statusCode()).isEqualTo(200);
        assertThat(login("0000", teams.appSecret()).statusCode()).isEqualTo(400);
        assertThat(login(teams.tenant().id(), "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void more_than_seven_in_a_second_or_eight_in_two_are_too_many() {
        var token = token();
        for (int i = 0; i < 7; i++) {
            assertThat(say(token, "Hi").statusCode()).isEqualTo(201);
        }
        var refused = say(token, "Hi");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        clock.pass(Duration.ofMillis(1001));
        assertThat(say(token, "Hi").statusCode()).isEqualTo(201);
        assertThat(say(token, "Hi").statusCode()).isEqualTo(429);

        assertThat(teams.violations()).extracting(Violation::where).containsExactly("limit", "limit");
    }

    @Test
    void bad_days_show_as_they_do_and_end() {
        var token = token();
        teams.trouble(Trouble.broken().on("/activities").times(4));
        assertThat(List.of(
                say(token, "a").statusCode(), say(token, "a").statusCode(), say(token, "a").statusCode(),
                say(token, "a").statusCode(), say(token, "b").statusCode()))
                .containsExactly(500, 502, 503, 504, 201);
        teams.trouble(Trouble.precondition().times(1));
        assertThat(say(token, "a").statusCode()).isEqualTo(412);
        teams.trouble(Trouble.tooMany(Duration.ofSeconds(20)));
        assertThat(say(token, "a").headers().firstValue("Retry-After")).hasValue("20");
        clock.pass(Duration.ofSeconds(20));
        assertThat(say(token, "c").statusCode()).isEqualTo(201);
        teams.trouble(Trouble.blocked(ada));
        assertThat(say(token, "a").body()).contains("\"errorCode\":209").contains("MessageWritesBlocked");
        teams.calm();
        assertThat(say(token, "d").statusCode()).isEqualTo(201);
        teams.trouble(Trouble.cut().on("POST").times(1));
        assertThatThrownBy(() -> say(token, "a")).hasMessageContaining("no bytes");
        teams.trouble(Trouble.lost().times(1));
        assertThatThrownBy(() -> say(token, "e")).hasMessageContaining("no bytes");
        teams.trouble(Trouble.broken().on("/keys"));
        assertThat(read(Json.text(read(teams.openIdUrl()), "jwks_uri"))).isEmpty();

        assertThat(ada.chat()).extracting(Shown::text).containsExactly("b", "c", "d", "e");
        assertThat(teams.calls("POST /v3/")).extracting(Call::outcome)
                .containsExactly(
                        "broken", "broken", "broken", "broken", "ok", "PreconditionFailed", "TooManyRequests", "ok",
                        "MessageWritesBlocked", "ok", "cut", "lost");
        assertThat(teams.violations()).isEmpty();
    }

    @Test
    void an_answer_that_comes_late_is_a_time_out_and_nothing_comes_again() {
        teams.close();
        teams = FakeTeams.start(Settings.usual().withPatience(Duration.ofMillis(100)));
        teams.deliverTo(bot.messages());
        var bob = teams.colleague("Bob");
        bot.answers(activity -> {
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
            return new TinyBot.Reply(200, "");
        });
        bot.heard().clear();

        var ack = bob.installs();

        assertThat(ack.reason()).isEqualTo("timeout");
        assertThat(teams.quiet()).isTrue();
        assertThat(teams.violations()).extracting(Violation::where).containsOnly("delivery");
    }
}
