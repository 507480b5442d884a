package io.binome.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.platform.Bounds;
import io.binome.platform.Bounds.Bound;
import io.binome.platform.Erasure;
import io.binome.platform.WebRequest;
import io.binome.platform.WebResponse;
import io.binome.store.Installations.Installation;
import io.binome.store.Tickets;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OAuthTest {
    private final Stage stage = new Stage();
    private final List<Bound> refused = new ArrayList<>();
    private final List<String> welcomed = new ArrayList<>();
    private final OAuth oauth = oauth(stage.store.connections().tickets(), Duration.ofSeconds(5));

    private OAuth oauth(Tickets tickets, Duration patience) {
        return new OAuth(
                stage.slack.apiUrl(), TinySlack.CLIENT, tickets, stage.installations(), stage.sealing,
                stage.grants(patience), stage.clock, refused::add,
                (installation, installer) -> welcomed.add(installation.id() + " " + installer));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** A browser that keeps its cookies. */
    private final class Browser {
        private String address = "198.51.100.7";
        private final Map<String, String> cookies = new HashMap<>();
        private final Map<String, List<String>> headers = new HashMap<>();

        Browser() {
            headers.put("host", List.of("binome.example"));
            headers.put("x-forwarded-proto", List.of("https"));
            headers.put("accept-language", List.of("de, fr-CA;q=0.8, en;q=0.7"));
        }

        WebResponse get(OAuth from, String path, Map<String, String> query) {
            var sent = new HashMap<>(headers);
            if (!cookies.isEmpty()) {
                var all = new ArrayList<String>();
                cookies.forEach((name, value) -> all.add(name + "=" + value));
                sent.put("cookie", List.of("theme=dark; " + String.join("; ", all)));
            }
            var parameters = new HashMap<String, List<String>>();
            query.forEach((name, value) -> parameters.put(name, List.of(value)));
            var request = new WebRequest("GET", path, parameters, sent, new byte[0]);
            var response = path.endsWith("install") ? from.install(request, address) : from.redirect(request, address);
            keep(response.headers().getOrDefault("Set-Cookie", ""));
            return response;
        }

        private void keep(String cookie) {
            var at = cookie.indexOf('=');
            if (at < 0) {
                return;
            }
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(cookie.substring(0, at));
            } else {
                cookies.put(cookie.substring(0, at), cookie.substring(at + 1, cookie.indexOf(';')));
            }
        }

        /** Sets out for Slack, and has its state. */
        String begin() {
            return state(get(oauth, "/slack/install", Map.of()));
        }

        WebResponse comeBack(String state, String code) {
            return get(oauth, "/slack/oauth_redirect", Map.of("state", state, "code", code));
        }
    }

    private final Browser browser = new Browser();

    private static String state(WebResponse response) {
        return query(response).getOrDefault("state", "");
    }

    private static Map<String, String> query(WebResponse response) {
        var query = new HashMap<String, String>();
        for (var pair : URI.create(response.headers().getOrDefault("Location", "")).getRawQuery().split("&")) {
            var at = pair.indexOf('=');
            query.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return query;
    }

    private String code(String team) {
        var code = "code-" + stage.slack.codes.size();
        stage.slack.codes.put(code, team);
        return code;
    }

    private void assertNothingKept() {
        assertThat(stage.installations().all()).isEmpty();
        assertThat(welcomed).isEmpty();
    }

    private static void assertPage(WebResponse response, int status, String says) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.type()).isEqualTo("text/html;charset=utf-8");
        assertThat(response.body())
                .contains("<html lang=\"fr\">", "<h1>", says)
                .doesNotContain("xoxe", "Exception", "io.binome", "install.");
        assertThat(response.headers())
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "no-referrer")
                .hasEntrySatisfying("Content-Security-Policy", policy -> assertThat(policy)
                        .startsWith("default-src 'none'; style-src 'sha256-")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
    }

    @Test
    void theWayLeadsToSlackWithTheLeastScopes() {
        var response = browser.get(oauth, "/slack/install", Map.of());

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.headers()).containsEntry("Cache-Control", "no-store");
        assertThat(response.headers().get("Location")).startsWith(stage.slack.base() + "/oauth/v2/authorize?");
        assertThat(query(response))
                .containsEntry("client_id", TinySlack.CLIENT)
                .containsEntry("scope", "app_mentions:read,channels:read,chat:write,commands,files:write,im:history,"
                        + "im:write,mpim:write,users:read,users:read.email")
                .containsOnlyKeys("client_id", "scope", "state");
        assertThat(response.headers().get("Set-Cookie"))
                .matches("__Host-binome-install-[\\w-]{8}=[\\w-]{43}; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; "
                        + "Secure");
    }

    @Test
    void slacksOwnAddressIsBesideItsApi() {
        var real = new OAuth(
                "https://slack.com/api/", "1", stage.store.connections().tickets(), stage.installations(),
                stage.sealing, stage.grants, stage.clock, Bounds.UNCOUNTED, (installation, installer) -> {});

        assertThat(browser.get(real, "/slack/install", Map.of()).headers().get("Location"))
                .startsWith("https://slack.com/oauth/v2/authorize?client_id=1&scope=app_mentions%3Aread%2C");
    }

    @ParameterizedTest
    @CsvSource({"localhost:8080,'',false", "127.0.0.1:8080,'',false", "[::1]:8080,http,false", "localhost,https,true",
        "binome.example,'',true", "localhost.evil.example,'',true"})
    void onlyOnTheirOwnMachineSomebodyDoesWithoutHttps(String host, String protocol, boolean secure) {
        browser.headers.put("host", List.of(host));
        browser.headers.put("x-forwarded-proto", protocol.isEmpty() ? List.of() : List.of(protocol));

        var cookie = browser.get(oauth, "/slack/install", Map.of()).headers().getOrDefault("Set-Cookie", "");

        assertThat(cookie.endsWith("; Secure")).isEqualTo(secure);
        assertThat(cookie.startsWith("__Host-")).isEqualTo(secure);
    }

    @Test
    void aWorkspaceInstallsTheBotAndItsSecretsAreSealed() {
        var response = browser.comeBack(browser.begin(), code(TinySlack.TEAM));

        assertPage(response, 200, "Binôme est installé");
        assertThat(response.body())
                .contains("Les &lt;étoiles&gt;", "href=\"slack://app?team=T0123&amp;id=A0123&amp;tab=home\"");
        var stored = stage.stored();
        assertThat(stored.organisation()).isEqualTo(new OrganisationId("t0123"));
        assertThat(stored.stands()).isTrue();
        assertThat(stored.renewAt()).isEqualTo(stage.now.plus(Duration.ofHours(10)));
        assertThat(stored.secrets() + stored.facts()).doesNotContain("xox");
        assertThat(stage.secrets().token()).startsWith("xoxe.xoxb-1-token-");
        assertThat(stage.secrets().renewal()).startsWith("xoxe-1-renewal-");
        assertThat(InstallationFacts.of(stored)).isEqualTo(
                new InstallationFacts("T0123", "", false, "Les <étoiles>", "U0BOT", "", "A0123", "U0INSTALL",
                        Scopes.BOT));
        assertThat(welcomed).containsExactly("slack.T0123 U0INSTALL");
        assertThat(stage.workspaces().of(new InstallationKey("T0123", "", false))).contains(stored);
        assertThat(stage.workspaces().token(Stage.ID)).isEqualTo(stage.secrets().token());
        assertThat(browser.cookies).isEmpty();
    }

    @Test
    void aWholeEnterpriseInstallsItToo() {
        var response = browser.comeBack(browser.begin(), code(TinySlack.ENTERPRISE));

        assertPage(response, 200, "Grande Maison");
        var stored = stage.installations().all().getFirst();
        assertThat(stored.id().value()).isEqualTo("slack.E0123");
        assertThat(stored.organisation()).isEqualTo(new OrganisationId("e0123"));
        var workspaces = stage.workspaces();
        assertThat(workspaces.of(new InstallationKey("T7", "E0123", true))).contains(stored);
        assertThat(workspaces.of(new InstallationKey("T7", "E0123", false))).contains(stored);
        assertThat(workspaces.of(new InstallationKey("T7", "", false))).isEmpty();
        assertThat(workspaces.of(new InstallationKey("", "", true))).isEmpty();
    }

    @Test
    void aTokenThatDoesNotRunOutIsKeptWithoutAnEnd() {
        stage.slack.expiresIn = 0;
        browser.comeBack(browser.begin(), code(TinySlack.TEAM));

        assertThat(stage.stored().renewAt()).isNull();
        assertThat(stage.secrets().until()).isNull();
    }

    @Test
    void whoInstallsAgainKeepsTheOrganisationAndItsDataAndMendsWhatWasBroken() {
        var acme = new OrganisationId("acme");
        stage.save(Stage.about("T0123"), acme, new Secrets("xoxb-old", null, null));
        Erasure.markRemoved(stage.installations(), Stage.ID, stage.now);
        stage.store.workspace().now(acme, stage.now);

        assertPage(browser.comeBack(browser.begin(), code(TinySlack.TEAM)), 200, "Binôme est installé");

        assertThat(stage.stored().organisation()).isEqualTo(acme);
        assertThat(stage.stored().stands()).isTrue();
        assertThat(stage.stored().facts()).doesNotContainKey(InstallationFacts.BROKEN_SINCE);
        assertThat(stage.store.workspace().now(acme)).isPresent();
    }

    @Test
    void theStateIsGoodForOneUse() {
        var state = browser.begin();
        var cookies = Map.copyOf(browser.cookies);
        browser.comeBack(state, "a code that Slack does not know");
        browser.cookies.putAll(cookies);

        assertPage(browser.comeBack(state, code(TinySlack.TEAM)), 400, "Ce lien a expiré");
        assertNothingKept();
    }

    @Test
    void theStateIsGoodForTenMinutes() {
        var state = browser.begin();
        stage.now = Stage.MONDAY.plus(OAuthStates.GOOD_FOR);

        assertPage(browser.comeBack(state, code(TinySlack.TEAM)), 400, "Ce lien a expiré");
        assertNothingKept();
        assertThat(stage.slack.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "<script>", "a b"})
    void aForgedStateIsRefused(String forged) {
        browser.begin();

        assertPage(browser.comeBack(forged, code(TinySlack.TEAM)), 400, "Ce lien a expiré");
        assertNothingKept();
        assertThat(stage.slack.asked).isEmpty();
    }

    @Test
    void anotherBrowserCannotFinishIt() {
        var victim = new Browser();
        victim.begin();

        assertPage(victim.comeBack(browser.begin(), code(TinySlack.TEAM)), 400, "un autre navigateur");
        assertPage(new Browser().comeBack(browser.begin(), code(TinySlack.TEAM)), 400, "un autre navigateur");
        assertNothingKept();
        assertThat(stage.slack.asked).isEmpty();
    }

    @Test
    void severalTabsDoNotDisturbEachOther() {
        var first = browser.begin();
        var second = browser.begin();

        assertPage(browser.comeBack(first, code(TinySlack.TEAM)), 200, "Binôme est installé");
        assertPage(browser.comeBack(second, code(TinySlack.TEAM)), 200, "Binôme est installé");
        assertThat(stage.installations().all()).hasSize(1);
    }

    /** Tickets, and everything that is ever put among them. */
    private Tickets watched(List<String> kept) {
        var behind = stage.store.connections().tickets();
        return new Tickets() {
            @Override
            public boolean issue(String key, String value, Instant until, Instant now) {
                kept.add(key + value);
                return behind.issue(key, value, until, now);
            }

            @Override
            public void put(String key, String value, Instant until) {
                throw new AssertionError();
            }

            @Override
            public void put(String key, String value, Instant until, Id whose) {
                throw new AssertionError();
            }

            @Override
            public void drop(String key) {
                throw new AssertionError();
            }

            @Override
            public void forget(Id whose) {
                throw new AssertionError();
            }

            @Override
            public Optional<Ticket> find(String key, Instant now) {
                throw new AssertionError();
            }

            @Override
            public Optional<Ticket> redeem(String key, Instant now) {
                throw new AssertionError();
            }

            @Override
            public void sweep(Instant now) {
                throw new AssertionError();
            }
        };
    }

    @Test
    void onlyAHashOfTheStateIsKeptAndOnlyOnceItComesBackToItsBrowser() {
        var kept = new ArrayList<String>();
        var watched = oauth(watched(kept), Duration.ofSeconds(1));
        var state = state(browser.get(watched, "/slack/install", Map.of()));
        var cookie = List.copyOf(browser.cookies.values());
        new Browser().get(watched, "/slack/oauth_redirect", Map.of("state", state, "code", "c"));
        new Browser().get(watched, "/slack/oauth_redirect", Map.of("state", "0" + state.substring(1), "code", "c"));
        assertThat(kept).isEmpty();

        browser.get(watched, "/slack/oauth_redirect", Map.of("state", state, "code", "c"));

        assertThat(kept).hasSize(1).noneMatch(each -> each.contains(state));
        assertThat(cookie).hasSize(1).noneMatch(each -> kept.getFirst().contains(each));
    }

    @Test
    void howeverOftenItIsBegunNothingIsKeptAndWhoeverDoesItTooOftenIsToldSoKindly() {
        var kept = new ArrayList<String>();
        var watched = oauth(watched(kept), Duration.ofSeconds(1));
        for (var times = 0; times < Rate.IN_A_MINUTE; times++) {
            assertThat(browser.get(watched, "/slack/install", Map.of()).status()).isEqualTo(302);
        }

        assertPage(browser.get(watched, "/slack/install", Map.of()), 429, "Un instant");
        assertThat(refused).containsExactly(Bound.INSTALLS);
        assertThat(kept).isEmpty();
        var somebodyElse = new Browser();
        somebodyElse.address = "203.0.113.9";
        assertThat(somebodyElse.get(watched, "/slack/install", Map.of()).status()).isEqualTo(302);
    }

    @Test
    void aStateMarkedWithAnotherKeyOrAnotherTimeIsRefused() {
        var foreign = new OAuth(
                stage.slack.apiUrl(), TinySlack.CLIENT, stage.store.connections().tickets(), stage.installations(),
                Sealing.of(SealingTest.key(2)), stage.grants, stage.clock, Bounds.UNCOUNTED,
                (installation, installer) -> {});
        var state = state(browser.get(foreign, "/slack/install", Map.of()));
        assertPage(browser.comeBack(state, code(TinySlack.TEAM)), 400, "Ce lien a expiré");

        var own = browser.begin();
        var later = Long.parseLong(own.substring(0, 13)) + 1 + own.substring(13);
        assertPage(browser.comeBack(later, code(TinySlack.TEAM)), 400, "Ce lien a expiré");
        assertNothingKept();
    }

    @Test
    void aKeyThatIsBeingReplacedFinishesWhatItBegan() {
        var state = browser.begin();
        var rotated = new OAuth(
                stage.slack.apiUrl(), TinySlack.CLIENT, stage.store.connections().tickets(), stage.installations(),
                Sealing.of(SealingTest.key(2) + "," + SealingTest.key(1)), stage.grants, stage.clock,
                Bounds.UNCOUNTED, (installation, installer) -> {});

        var response = browser.get(
                rotated, "/slack/oauth_redirect", Map.of("state", state, "code", code(TinySlack.TEAM)));
        assertPage(response, 200, "Binôme est installé");
    }

    @Test
    void whoSaysNoIsNotScolded() {
        var state = browser.begin();

        var response = browser.get(
                oauth, "/slack/oauth_redirect", Map.of("state", state, "error", "access_denied"));

        assertPage(response, 200, "Binôme n’a pas été installé");
        assertNothingKept();
        assertThat(browser.comeBack(state, code(TinySlack.TEAM)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_scope_requested", "<script>alert(1)</script>"})
    void anotherErrorOfSlackIsToldWithoutRepeatingIt(String error) {
        var response = browser.get(
                oauth, "/slack/oauth_redirect", Map.of("state", browser.begin(), "error", error));

        assertPage(response, 400, "Slack n’a pas donné son accord");
        assertThat(response.body()).doesNotContain(error);
    }

    @Test
    void aCodeThatSlackRefusesInstallsNothing() {
        assertPage(browser.comeBack(browser.begin(), "stolen"), 400, "Slack n’a pas donné son accord");
        assertPage(browser.comeBack(browser.begin(), ""), 400, "Slack n’a pas donné son accord");
        assertPage(browser.comeBack(browser.begin(), "x".repeat(600)), 400, "Slack n’a pas donné son accord");
        assertNothingKept();
    }

    @ParameterizedTest
    @EnumSource(value = TinySlack.Mood.class, names = "WELL", mode = EnumSource.Mode.EXCLUDE)
    void slackInTroubleInstallsNothing(TinySlack.Mood mood) {
        stage.slack.mood = mood;
        var impatient = oauth(stage.store.connections().tickets(), Duration.ofMillis(300));
        var response = browser.get(
                impatient, "/slack/oauth_redirect", Map.of("state", browser.begin(), "code", code(TinySlack.TEAM)));

        assertPage(response, 502, "Slack ne répond pas");
        assertNothingKept();
    }

    @Test
    void whatIsBeingErasedIsNotInstalledBefore() {
        stage.save(Stage.about("T0123"), Stage.ORGANISATION, new Secrets("xoxb-old", null, null));
        var before = stage.stored();
        stage.installations().save(new Installation(
                Stage.ID, Stage.ORGANISATION, before.version(), "", before.facts(), null,
                new io.binome.store.Conversation.Lease("purge", stage.now.plusSeconds(1)), stage.now).next());

        assertPage(browser.comeBack(browser.begin(), code(TinySlack.TEAM)), 503, "Encore un instant");
        assertThat(stage.stored().stands()).isFalse();
        assertThat(welcomed).isEmpty();
    }

    @Test
    void aDefectShowsAPageAndNothingOfItself() {
        var broken = new OAuth(
                stage.slack.apiUrl(), TinySlack.CLIENT, stage.store.connections().tickets(), stage.installations(),
                stage.sealing, stage.grants, () -> {
                    throw new IllegalStateException("no clock");
                }, Bounds.UNCOUNTED, (installation, installer) -> {});
        assertPage(browser.get(broken, "/slack/install", Map.of()), 503, "Quelque chose n’a pas fonctionné");
        assertPage(browser.get(broken, "/slack/oauth_redirect", Map.of("state", browser.begin(), "code", "c")), 503,
                "Quelque chose n’a pas fonctionné");
    }

    @Test
    void whereTheGreetingFailsTheInstallationStands() {
        var rude = new OAuth(
                stage.slack.apiUrl(), TinySlack.CLIENT, stage.store.connections().tickets(), stage.installations(),
                stage.sealing, stage.grants, stage.clock, Bounds.UNCOUNTED, (installation, installer) -> {
                    throw new IllegalStateException("lost for words");
                });
        var response = browser.get(
                rude, "/slack/oauth_redirect", Map.of("state", browser.begin(), "code", code(TinySlack.TEAM)));

        assertPage(response, 200, "Binôme est installé");
        assertThat(stage.stored().stands()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'',en", "en-GB,en", "fr,fr", "'fr;q=0, en;q=0.1',en", "de,en", "'*',en", "';;;',en", "fro,en"})
    void thePageSpeaksTheLanguageOfTheBrowser(String accepted, String language) {
        browser.headers.put("accept-language", List.of(accepted));

        assertThat(browser.comeBack("", "").body()).contains("<html lang=\"" + language + "\">");
    }

    @Test
    void anythingButGetIsNotAllowed() {
        var request = new WebRequest("POST", "/slack/install", Map.of(), Map.of(), new byte[0]);

        assertThat(oauth.install(request, "").status()).isEqualTo(405);
        assertThat(oauth.redirect(request, "").status()).isEqualTo(405);
    }

    @Test
    void thePageLoadsNothingAndItsTagsAreClosed() {
        var body = browser.comeBack("", "").body();

        assertThat(body).doesNotContainPattern("<(script|img|link|iframe|object)").doesNotContainPattern(" on\\w+=");
        for (var tag : List.of("html", "head", "body", "main", "style", "title", "h1", "p", "a")) {
            assertThat(Pattern.compile("<" + tag + "[ >]").matcher(body).results().count())
                    .as(tag)
                    .isEqualTo(Pattern.compile("</" + tag + ">").matcher(body).results().count());
        }
    }
}
