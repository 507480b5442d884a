package io.binome.teams.token;

import static io.binome.teams.token.TestToken.APP;
import static io.binome.teams.token.TestToken.NOW;
import static io.binome.teams.token.TestToken.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.binome.teams.token.Verdict.Genuine;
import io.binome.teams.token.Verdict.Refused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What gets in, and what does not. */
class TokenCheckTest {
    private static final RSAKey TEAMS = LocalKeyServer.key("teams");
    private static final RSAKey SKYPE = LocalKeyServer.key("skype");
    private static final RSAKey STRANGER = LocalKeyServer.key("stranger");

    private final LocalKeyServer server = new LocalKeyServer()
            .publish(TEAMS, "msteams", "skype")
            .publish(SKYPE, "skype");
    private final Keys keys = new Keys(server.metadata(), InstantSource.fixed(NOW), Duration.ofSeconds(20));
    private final TokenCheck check = new TokenCheck(APP, keys, InstantSource.fixed(NOW));

    @AfterEach
    void stop() {
        keys.close();
        server.close();
    }

    private Verdict verdict(String authorization) {
        return check.check(authorization, SERVICE, "msteams");
    }

    private void refused(String authorization, String because) {
        assertThat(verdict(authorization)).isEqualTo(new Refused(because));
    }

    private static Date at(Duration fromNow) {
        return Date.from(NOW.plus(fromNow));
    }

    @Test
    void whatTeamsSendsIsGenuine() {
        assertThat(verdict(new TestToken().by(TEAMS))).isEqualTo(new Genuine());
    }

    @Test
    void theOtherSpellingOfTheServiceClaimIsGoodToo() {
        var other = new TestToken().without("serviceurl").with("serviceUrl", SERVICE);
        assertThat(verdict(other.by(TEAMS))).isEqualTo(new Genuine());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://smba.trafficmanager.net/emea", "https://SMBA.TrafficManager.net/emea/",
        "https://smba.trafficmanager.net:443/emea/"})
    void slashesAtTheEndAndTheCaseOfTheHostMakeNoDifference(String serviceUrl) {
        assertThat(check.check(new TestToken().by(TEAMS), serviceUrl, "msteams")).isEqualTo(new Genuine());
    }

    @Test
    void fiveMinutesOfSkewAreForgivenAndNotASecondMore() {
        var almostOver = new TestToken().with("exp", at(Duration.ofSeconds(-299)));
        var over = new TestToken().with("exp", at(Duration.ofMinutes(-5)));
        var almostBegun = new TestToken().with("nbf", at(Duration.ofMinutes(5)));
        var notBegun = new TestToken().with("nbf", at(Duration.ofSeconds(301)));

        assertThat(verdict(almostOver.by(TEAMS))).isEqualTo(new Genuine());
        refused(over.by(TEAMS), "expired, or without an end");
        assertThat(verdict(almostBegun.by(TEAMS))).isEqualTo(new Genuine());
        refused(notBegun.by(TEAMS), "not yet valid, or without a beginning");
    }

    @Test
    void aTokenWithoutATimeIsRefused() {
        refused(new TestToken().without("exp").by(TEAMS), "expired, or without an end");
        refused(new TestToken().without("nbf").by(TEAMS), "not yet valid, or without a beginning");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://api.botframework.us", "https://api.botframework.com/", "api.botframework.com",
        "https://attacker.example"})
    void anotherIssuerIsRefused(String issuer) {
        refused(new TestToken().with("iss", issuer).by(TEAMS), "not issued by the Bot Framework");
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        refused(new TestToken().with("aud", "another-app").by(TEAMS), "meant for somebody else");
        refused(new TestToken().with("aud", List.of(APP, "another-app")).by(TEAMS), "meant for somebody else");
        refused(new TestToken().without("aud").by(TEAMS), "meant for somebody else");
    }

    @Test
    void aKeyThatMicrosoftDoesNotPublishIsRefused() {
        refused(new TestToken().by(STRANGER), "signed with an unknown key");
    }

    @Test
    void aStrangersKeyUnderAPublishedNameIsRefused() throws JOSEException {
        var disguised = new RSAKey.Builder(STRANGER).keyID("teams").build();
        refused(new TestToken().by(disguised), "not signed with the key that it names");
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNotLookedAt() {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("mine").jwk(STRANGER.toPublicJWK())
                .jwkURL(URI.create("http://127.0.0.1:1/keys")).build();
        refused(new TestToken().by(STRANGER, header), "signed with an unknown key");
    }

    @Test
    void aTokenThatNamesNoKeyIsRefused() {
        refused(new TestToken().by(TEAMS, new JWSHeader(JWSAlgorithm.RS256)), "names no key");
    }

    @Test
    void anExtensionThatMustBeUnderstoodIsRefused() {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("teams").criticalParams(Set.of("exp"))
                .customParam("exp", 1).build();
        assertThat(verdict(new TestToken().by(TEAMS, header))).isInstanceOf(Refused.class);
    }

    @Test
    void algorithmsOtherThanRs256AreRefused() throws JOSEException {
        refused(new TestToken().unsigned(), "not a signed token");
        refused(new TestToken().by(TEAMS, JWSAlgorithm.RS512), "not signed with RS256");
        refused(new TestToken().by(TEAMS, JWSAlgorithm.PS256), "not signed with RS256");
        var der = TEAMS.toRSAPublicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
        refused(new TestToken().bySecret("teams", der), "not signed with RS256");
        refused(new TestToken().bySecret("teams", pem.getBytes(StandardCharsets.US_ASCII)), "not signed with RS256");
        refused(new TestToken().bySecret("teams", TEAMS.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)),
                "not signed with RS256");
    }

    @Test
    void aSignatureIsGoodForItsClaimsOnly() {
        var parts = new TestToken().with("aud", "another-app").by(TEAMS).split("\\.");
        var forged = new TestToken().by(STRANGER).split("\\.");
        refused(parts[0] + "." + forged[1] + "." + parts[2], "not signed with the key that it names");
        refused(parts[0] + "." + parts[1] + ".", "not a signed token");
        refused(parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[256]),
                "not signed with the key that it names");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://smba.trafficmanager.net/amer/", "https://attacker.example/emea/",
        "http://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net:8443/emea/",
        "https://smba.trafficmanager.net/emea/?to=attacker.example", "https://user@smba.trafficmanager.net/emea/",
        "not an address", ""})
    void anotherServiceUrlThanTheActivitysIsRefused(String serviceUrl) {
        assertThat(check.check(new TestToken().by(TEAMS), serviceUrl, "msteams"))
                .isEqualTo(new Refused("given for another service URL"));
    }

    @Test
    void aTokenForNoServiceUrlOrForTwoIsRefused() {
        refused(new TestToken().without("serviceurl").by(TEAMS), "given for another service URL");
        refused(new TestToken().with("serviceUrl", "https://attacker.example/").by(TEAMS),
                "given for another service URL");
        refused(new TestToken().with("serviceurl", List.of(SERVICE)).by(TEAMS), "given for another service URL");
    }

    @Test
    void aKeyThatIsNotEndorsedForTeamsIsRefused() {
        refused(new TestToken().by(SKYPE), "its key is not endorsed for Teams");
    }

    @ParameterizedTest
    @ValueSource(strings = {"skype", "webchat", "emulator", "MSTEAMS", ""})
    void anotherChannelIsRefused(String channel) {
        assertThat(check.check(new TestToken().by(TEAMS), SERVICE, channel))
                .isEqualTo(new Refused("not the channel of Teams"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/",
        "https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0"})
    void theTokenOfASkillIsRefused(String issuer) {
        var skill = new TestToken().with("iss", issuer).with("ver", "2.0").with("appid", "another-app")
                .with("azp", "another-app");
        refused(skill.by(TEAMS), "not issued by the Bot Framework");
        refused(skill.without("serviceurl").by(TEAMS), "not issued by the Bot Framework");
    }

    @Test
    void whatIsNoBearerTokenIsRefused() {
        var token = new TestToken().by(TEAMS);
        refused("", "no bearer token");
        refused("Basic " + token.substring(7), "no bearer token");
        refused(token.substring(7), "no bearer token");
        refused("Bearer " + "a".repeat(20_000), "no bearer token");
        refused("Bearer", "no bearer token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "a.b", "a.b.c", "....", "eyJhbGciOiJSUzI1NiJ9..", "é.é.é"})
    void garbageIsRefused(String garbage) {
        refused("Bearer " + garbage, "not a signed token");
    }

    @Test
    void whatIsSaidOfARefusalHoldsNothingOfTheToken() {
        var token = new TestToken().by(STRANGER);
        assertThat(verdict(token)).isInstanceOfSatisfying(Refused.class, refused -> {
            for (var part : token.substring(7).split("\\.")) {
                assertThat(refused.reason()).doesNotContain(part);
            }
        });
    }

    @Test
    void withoutAnAppIdThereIsNoCheck() {
        assertThatThrownBy(() -> new TokenCheck(" ", keys, InstantSource.system()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
