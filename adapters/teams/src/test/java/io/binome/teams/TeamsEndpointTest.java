package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.OrganisationId;
import io.binome.json.Json;
import io.binome.platform.Route;
import io.binome.platform.WebRequest;
import io.binome.platform.WebResponse;
import io.binome.play.Overheard;
import io.binome.programme.Person;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import io.binome.teams.fake.Pass;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the door lets in. Whatever it turns away leaves no trace: no tenant, no person, no arrival is kept, nobody is
 * called, and the answer says nothing.
 */
class TeamsEndpointTest {
    private FakeTeams teams;
    private Living binome;
    private FakeColleague ada;

    private void start(FakeTeams started, Living living) {
        teams = started;
        binome = living;
        ada = teams.colleague("Ada Martin", "ada@example.org", ZoneId.of("Europe/Paris"), "en-GB");
    }

    @AfterEach
    void stop() {
        binome.close();
        teams.close();
    }

    private WebResponse knock(String method, byte[] body, Map<String, String> headers, boolean isHere) {
        var all = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return binome.door.knock(
                new WebRequest(method, "/api/messages", Map.of(), all, body), new Route.From("", isHere));
    }

    private WebResponse knock(String body, Map<String, String> headers) {
        return knock("POST", body.getBytes(StandardCharsets.UTF_8), headers, true);
    }

    private void refused(int status, WebResponse response) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(binome.store.connections().installations().all()).isEmpty();
        assertThat(binome.store.connections().arrivals().waiting(10)).isEmpty();
        assertThat(binome.store.records().everywhere(Person.class)).isEmpty();
        assertThat(teams.calls("/v3/")).isEmpty();
        assertThat(ada.chat()).isEmpty();
    }

    /** It is not the activity that was wrong. */
    private void butOtherwiseTaken(String body, Map<String, String> headers) {
        ada.personal();
        assertThat(knock(body, headers).status()).isEqualTo(200);
        assertThat(binome.store.connections().installations().all()).hasSize(1);
    }

    /** In front of a bot that Microsoft knows. */
    @Nested
    class WithTokens {
        /** One thing wrong with a token that is otherwise good. */
        static Stream<Named<UnaryOperator<Pass>>> faults() {
            return Stream.of(
                    spoilt("expired", pass -> pass.expires(Instant.now().minusSeconds(301))),
                    spoilt("without an end", pass -> pass.without("exp")),
                    spoilt("not yet valid", pass -> pass.notBefore(Instant.now().plusSeconds(305))),
                    spoilt("without a beginning", pass -> pass.without("nbf")),
                    spoilt("of another issuer",
                            pass -> pass.issuer("https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/")),
                    spoilt("of no issuer", pass -> pass.without("iss")),
                    spoilt("for another bot", pass -> pass.audience("11111111-2222-3333-4444-555555555555")),
                    spoilt("for another bot too",
                            pass -> pass.claim("aud", List.of("11111111-2222-3333-4444-555555555555", "x"))),
                    spoilt("for no bot", pass -> pass.without("aud")),
                    spoilt("signed with another key", Pass::forged),
                    spoilt("signed with an unknown key", Pass::foreign),
                    spoilt("naming another key", pass -> pass.keyId("nobody's")),
                    spoilt("unsigned", Pass::unsigned),
                    spoilt("signed with the public key", Pass::symmetric),
                    spoilt("for a foreign service", pass -> pass.serviceUrl("https://smba.trafficmanager.net/emea/")),
                    spoilt("for no service", pass -> pass.without("serviceurl")),
                    spoilt("of a skill", pass -> pass
                            .issuer("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")
                            .claim("ver", "2.0").claim("azp", "11111111-2222-3333-4444-555555555555")
                            .without("serviceurl")));
        }

        private static Named<UnaryOperator<Pass>> spoilt(String how, UnaryOperator<Pass> spoiling) {
            return Named.of(how, spoiling);
        }

        WithTokens() {
            var fake = FakeTeams.generous();
            start(fake, Living.inOneTenant(fake, "claire@example.org"));
        }

        @ParameterizedTest
        @MethodSource("faults")
        void aTokenThatIsNotRightIsRefused(UnaryOperator<Pass> spoiling) {
            var body = teams.activity(ada, "help");

            refused(401, knock(body, teams.headers(spoiling.apply(teams.token()))));

            butOtherwiseTaken(body, teams.headers());
        }

        /** Bots that were registered through Entra are called by their address there. */
        @ParameterizedTest
        @ValueSource(strings = {"", "api://", "api://botid-"})
        void theBotIsMeantByEachOfItsNames(String before) {
            butOtherwiseTaken(
                    teams.activity(ada, "help"), teams.headers(teams.token().audience(before + teams.appId())));
        }

        @ParameterizedTest
        @ValueSource(strings = {"api://botid", "api:/", "API://", "https://", "api://botid-x", " "})
        void nobodyElseIsMeantByAnother(String before) {
            refused(401, knock(
                    teams.activity(ada, "help"), teams.headers(teams.token().audience(before + teams.appId()))));
        }

        @Test
        void aHostThatIsRefusedIsNamedOnceAndNothingElseOfItsAddress() {
            var url = "https://smba.other.cloud.example/secret/";
            var body = teams.activity(ada, "help").replace(teams.serviceUrl(), url);
            try (var log = new Overheard()) {
                knock(body, teams.headers(teams.token().serviceUrl(url)));
                knock(body, teams.headers(teams.token().serviceUrl(url)));

                assertThat(log.faults()).singleElement().asString()
                        .contains("smba.other.cloud.example", "BINOME_TEAMS_SERVICE_HOSTS").doesNotContain("secret");
            }
        }

        @Test
        void aKeyThatIsNotMeantForTeamsIsRefused() {
            teams.rotateKeys(false, "webchat", "directline");

            refused(401, knock(teams.activity(ada, "help"), teams.headers()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YTpi", "Bearer e30.e30.", "Bearer null",
            "Bearer a.b.c.d.e"})
        void whatIsNoTokenIsRefused(String header) {
            var body = teams.activity(ada, "help");

            refused(401, knock(body, Map.of("Authorization", header)));

            butOtherwiseTaken(body, teams.headers());
        }

        @Test
        void noTokenAtAllIsRefusedWhereverItComesFrom() {
            var body = teams.activity(ada, "help");

            refused(401, knock(body, Map.of()));
            refused(401, knock("POST", body.getBytes(StandardCharsets.UTF_8), Map.of(), false));
        }

        @Test
        void aTokenIsGoodForTheServiceOfItsActivityOnly() {
            var body = teams.activity(ada, "help");
            refused(401, knock(body.replace(teams.serviceUrl(), "https://collector.example/"), teams.headers()));
            refused(401, knock(body.replace("\"serviceUrl\"", "\"elsewhere\""), teams.headers()));
        }

        /** However genuine the token: our own must not go where nobody at Microsoft listens. */
        @Test
        void anUnknownServiceIsRefusedEvenWithATokenForIt() {
            var body = teams.activity(ada, "help").replace(teams.serviceUrl(), "https://collector.example/");

            refused(401, knock(body, teams.headers(teams.token().serviceUrl("https://collector.example/"))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"emulator", "webchat", "directline", ""})
        void anotherChannelThanTeamsIsRefused(String channel) {
            var body = teams.activity(ada, "help").replace("\"msteams\"", '"' + channel + '"');

            refused(401, knock(body, teams.headers()));
        }

        @Test
        void anotherTenantIsRefused() {
            var gus = teams.colleague(
                    teams.tenant("Globex"), "Gus Gold", "gus@globex.example", ZoneId.of("Europe/Paris"), "en-GB");

            refused(403, knock(teams.activity(gus, "help"), teams.headers()));
        }

        @Test
        void anActivityThatNamesTwoTenantsOrNoneIsRefused() {
            var ours = teams.tenant().id();
            var other = teams.tenant("Globex").id();
            var inConversation = "\"tenantId\":\"" + ours + '"';
            var inChannel = "\"tenant\":{\"id\":\"" + ours + "\"}";
            var body = teams.activity(ada, "help");
            assertThat(body).contains(inConversation, inChannel);

            refused(403, knock(body.replace(inConversation, inConversation.replace(ours, other)), teams.headers()));
            refused(403, knock(body.replace(inChannel, inChannel.replace(ours, other)), teams.headers()));
            refused(403, knock(body.replace(ours, ""), teams.headers()));
            refused(403, knock(body.replace(ours, "../" + ours), teams.headers()));

            butOtherwiseTaken(body, teams.headers());
        }

        @Test
        void whatIsTooLargeIsRefusedBeforeAnythingElse() {
            var large = Json.line(Map.of("text", "x".repeat(TeamsEndpoint.LARGEST)));

            refused(413, knock(large, teams.headers()));
            refused(413, knock(large, Map.of()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "[]", "null", "7", "\"message\"", "text=help", "{\"from\":7}", "{\"value\":",
            "{\"conversation\":[]}", "{\"membersAdded\":{}}", "{\"timestamp\":\"yesterday\"}", "{\"entities\":[7]}"})
        void whatIsNoActivityIsRefused(String body) {
            assertThat(knock(body, teams.headers()).status()).isIn(400, 401);
            refused(knock(body, teams.headers()).status(), knock(body, Map.of()));
        }

        @Test
        void anotherEncodingIsRefused() {
            var body = teams.activity(ada, "où ça");

            refused(400, knock("POST", body.getBytes(StandardCharsets.ISO_8859_1), teams.headers(), true));
            refused(400, knock("POST", body.getBytes(StandardCharsets.UTF_16), teams.headers(), true));
        }

        @ParameterizedTest
        @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})
        void onlyPostingIsAWayIn(String method) {
            var body = teams.activity(ada, "help").getBytes(StandardCharsets.UTF_8);

            refused(405, knock(method, body, teams.headers(), true));
        }

        @Test
        void whatComesTwiceIsUnderstoodOnce() {
            ada.installs();
            teams.await(() -> ada.reads("I’m Binôme"));
            var body = teams.activity(ada, "leeve");
            assertThat(knock(body, teams.headers()).status()).isEqualTo(200);
            teams.await(() -> ada.reads("Leave the programme"));

            assertThat(knock(body, teams.headers()).status()).isEqualTo(200);
            ada.says("pair");
            teams.await(() -> ada.reads("You’re not taking part in a programme at the moment."));

            assertThat(ada.chat()).filteredOn(shown -> shown.says("Leave the programme")).hasSize(1);
        }

        /** Microsoft changes its keys now and then. */
        @Test
        void theSameActivityWithANewKeyIsTaken() {
            teams.rotateKeys(true, "msteams");

            butOtherwiseTaken(teams.activity(ada, "help"), teams.headers());
        }
    }

    /** In front of a bot that nobody knows, for Microsoft's playground on this machine. */
    @Nested
    class OnThisMachine {
        OnThisMachine() {
            var fake = FakeTeams.local();
            start(fake, Living.local(fake, "claire@example.org"));
        }

        @Test
        void whatComesFromHereIsTaken() {
            butOtherwiseTaken(teams.activity(ada, "help"), teams.headers());
        }

        @Test
        void whatComesFromAnotherMachineIsRefused() {
            var body = teams.activity(ada, "help").getBytes(StandardCharsets.UTF_8);

            refused(401, knock("POST", body, teams.headers(), false));
        }

        @ParameterizedTest
        @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "x-forwarded-for", "Via", "X-Real-IP",
            "X-Forwarded-Host",
            "X-Forwarded-Proto", "X-Forwarded-Port", "True-Client-IP", "CF-Connecting-IP", "X-Azure-ClientIP"})
        void whatAProxyPassesOnIsRefused(String header) {
            refused(401, knock(teams.activity(ada, "help"), Map.of(header, "for=127.0.0.1")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://smba.trafficmanager.net/emea/", "http://192.168.1.7:3978/",
            "http://127.0.0.1.nip.io/",
            "http://127.0.0.1@collector.example/", "file:///127.0.0.1/", ""})
        void whatWantsItsAnswerElsewhereIsRefused(String serviceUrl) {
            var body = teams.activity(ada, "help").replace(teams.serviceUrl(), serviceUrl);

            refused(401, knock(body, Map.of()));
        }

        /** Any page that somebody has open on this machine could send such a request. */
        @ParameterizedTest
        @ValueSource(strings = {"https://collector.example", "null", "http://127.0.0.1.nip.io"})
        void whatAPageOfSomebodyElseSendsIsRefused(String origin) {
            refused(401, knock(teams.activity(ada, "help"), Map.of("Origin", origin)));
        }

        @Test
        void aPageOnThisMachineMaySendIt() {
            butOtherwiseTaken(teams.activity(ada, "help"), Map.of("Origin", "http://localhost:56150"));
        }
    }

    @Test
    void theOrganisationOfTheWholeBinomeIsTheOneTenants() {
        var fake = FakeTeams.generous();
        start(fake, Living.inOneTenant(fake, "claire@example.org"));

        butOtherwiseTaken(teams.activity(ada, "help"), teams.headers());

        assertThat(binome.store.connections().installations().all())
                .allMatch(installation -> installation.organisation().equals(OrganisationId.HOME));
    }
}
