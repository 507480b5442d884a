package io.binome.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.store.sorted.MemoryStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The page, asked over HTTP as a browser asks it. */
class PlaygroundTest {
    private static final Pattern PROMPT = Pattern.compile("name=\"prompt\" value=\"([^\"]+)\"");

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static String admin = "";
    private static String member = "";
    private static String english = "";
    private static ConfigurableApplicationContext page;
    private static int port;

    @BeforeAll
    static void start() {
        page = PlaygroundMain.start(new MemoryStore(), 0, Duration.ZERO);
        port = java.util.Objects.requireNonNull(((WebServerApplicationContext) page).getWebServer()).getPort();
    }

    @AfterAll
    static void stop() {
        page.close();
    }

    @BeforeEach
    void beginAgain() {
        post("/playground/time/restart");
        admin = place("claire.fontaine@example.org");
        member = place("lea.nguyen-marchand@example.org");
        english = place("emma.lindqvist@example.org");
    }

    private static String place(String email) {
        return page.getBean(Playground.class).people().stream()
                .filter(person -> person.email().equals(email))
                .map(person -> Places.of(person.id()))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class ThePage {

        @Test
        void opensWithTheInvitationToPressPlay() {
            var answer = get("/");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("lang=\"fr\"", "cinquante-deux", "Mentorat croisé 2026", "/playground/answer")
                    .contains("data-pane=\"talk\"");
        }

        @Test
        void speaksFrenchUnlessAskedOrPreferredOtherwise() {
            assertThat(get("/").body()).contains("<html lang=\"fr\"");
            assertThat(get("/", "Accept-Language", "en-CA,fr;q=0.5").body()).contains("<html lang=\"en\"");
            assertThat(get("/", "Accept-Language", "de,fr;q=0.5").body()).contains("<html lang=\"fr\"");
            assertThat(get("/", "Accept-Language", "en", "Cookie", "lang=fr").body()).contains("<html lang=\"fr\"");
            var asked = get("/?lang=en");
            assertThat(asked.body()).contains("<html lang=\"en\"");
            assertThat(asked.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("lang=en;")
                    .contains("SameSite=Lax");
        }

        @Test
        void keepsThePlacesWhenTheLanguageChanges() {
            assertThat(get("/?place=" + member + "&beside=dashboard").body())
                    .contains("/?place=" + member + "&amp;beside=dashboard&amp;lang=en");
        }

        @Test
        void showsTwoPlacesSideBySide() {
            assertThat(get("/?place=" + member + "&beside=dashboard").body())
                    .contains("data-place=\"" + member + "\"", "data-place=\"dashboard\"");
        }

        @Test
        void saysKindlyThatAPlaceDoesNotExist() {
            var french = get("/?place=nobody");
            assertThat(french.statusCode()).isEqualTo(404);
            assertThat(french.body()).contains("Il n’y a rien à cette adresse").doesNotContain("Exception");
            assertThat(get("/?place=room~p~1-a-b&lang=en").body()).contains("There’s nothing at this address");
            assertThat(get("/?place=channel~none").statusCode()).isEqualTo(404);
        }

        @Test
        void bringsItsLibrariesAndFiles() {
            for (var file : List.of(
                    "/webjars/htmx.org/dist/htmx.min.js",
                    "/webjars/chart.js/dist/chart.umd.min.js",
                    "/playground/playground.js",
                    "/playground/playground.css")) {
                var answer = get(file);
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control")).as(file).isPresent().get()
                        .isNotEqualTo("no-store");
            }
        }
    }

    @Nested
    class TheGuard {

        @Test
        void closesThePageToOtherOrigins() {
            var headers = get("/").headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(get("/playground/clock").headers().firstValue("Cache-Control")).contains("no-store");
        }

        @Test
        void turnsAwayWhoeverComesUnderAnotherName() throws IOException {
            assertThat(raw("evil.example:" + port)).startsWith("HTTP/1.1 403").contains("http://localhost");
            assertThat(raw("localhost.evil.example")).startsWith("HTTP/1.1 403");
            assertThat(raw("localhost:" + port)).startsWith("HTTP/1.1 200");
            assertThat(raw("[::1]:" + port)).startsWith("HTTP/1.1 200");
            assertThat(raw("127.0.0.1")).startsWith("HTTP/1.1 200");
        }

        private static String raw(String host) throws IOException {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                var request = "GET /playground/clock HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        @Test
        void letsOnlyThePageChangeAnything() {
            var address = "/playground/autopilot/on";
            assertThat(send(request(address).POST(HttpRequest.BodyPublishers.noBody())).statusCode())
                    .isEqualTo(403);
            assertThat(post(address, "", "Origin", "http://localhost:1").statusCode()).isEqualTo(403);
            assertThat(post(address, "", "Origin", "null").statusCode()).isEqualTo(403);
            assertThat(post(address, "", "Origin", "http://localhost:" + port).statusCode()).isEqualTo(200);
        }
    }

    @Nested
    class Talking {

        @Test
        void everyPlaceHasItsFragment() {
            assertThat(get("/playground/conversations/" + member).body()).contains("Léa Nguyen-Marchand",
                    "name=\"as\"");
            assertThat(get("/playground/people").body()).contains("row-" + member, "Claire Fontaine");
            assertThat(get("/playground/clock").body()).contains("datetime=\"2026-09-07T09:00");
            assertThat(get("/playground/dashboard").body()).contains("data-place=\"dashboard\"");
        }

        @Test
        void unknownPlacesPeopleAndQuestionsGetAKindWord() {
            assertLost(get("/playground/conversations/nobody"));
            assertLost(post("/playground/say", form("place", member, "as", admin, "text", "Bonjour")));
            assertLost(post("/playground/choose", form("place", member, "prompt", "nonsense", "value", "x")));
            assertLost(post("/playground/choose", form("place", member, "prompt", "a/b#desk?x@nobody", "value", "x")));
            assertLost(post("/playground/submit", form("place", member, "prompt", "playground/x#desk?x@nobody")));
            assertLost(post("/playground/time/backwards"));
            assertLost(post("/playground/autopilot/maybe"));
            assertThat(post("/playground/say", form("place", member)).statusCode()).isEqualTo(400);
        }

        private static void assertLost(HttpResponse<String> answer) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("class=\"notice\"").doesNotContain("Exception");
        }

        @Test
        void whatIsTooLongIsRefusedKindly() {
            var answer = say(member, "x".repeat(4_001));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("4\u00a0000 caractères");
        }

        @Test
        void theBotAnswersInTheLanguageOfThePerson() {
            assertThat(say(member, "aide").body()).contains("Voici ce que vous pouvez");
            assertThat(say(english, "help").body()).contains("lang=\"en\"").doesNotContain("Voici ce que");
        }

        @Test
        void commandsAreProposedInTheLanguageOfThePerson() {
            assertThat(suggested(member, "/")).contains("/binome aide", "ce message").doesNotContain("/binome inviter");
            assertThat(suggested(member, "/binome pa")).contains("/binome pause").doesNotContain("aide");
            assertThat(suggested(admin, "inv")).contains(">inviter<");
            assertThat(suggested(english, "/binome he")).contains("/binome help");
            assertThat(suggested(member, "bonjour")).doesNotContain("role=\"option\"");
        }

        private static String suggested(String who, String text) {
            return get("/playground/suggestions?" + form("place", who, "as", who, "text", text)).body();
        }

        @Test
        void aProgrammeIsSetUpAndASurveyFilledInByHand() {
            say(admin, "programme");
            choose(admin, "CROSS");
            choose(admin, "suggested");
            choose(admin, "6");
            assertThat(choose(admin, "4").body()).contains("Mentorat croisé 2026");
            assertThat(get("/playground/people").body()).contains("channel~");
            say(admin, "inviter");
            choose(admin, "yes");
            for (var steps = 0; steps < 400 && !conversation(member).contains("name=\"prompt\""); steps++) {
                post("/playground/time/next");
            }
            assertThat(get("/playground/people").body()).contains("Avec une réponse à donner");
            HttpResponse<String> answer = choose(member, "yes");
            assertThat(answer.statusCode()).isEqualTo(200);
            for (var tries = 0; tries < 3 && answer.headers().firstValue("HX-Retarget").isEmpty(); tries++) {
                answer = choose(member, firstValue(conversation(member)));
            }
            assertThat(answer.headers().firstValue("HX-Retarget")).contains("#sheet");
            assertThat(answer.body()).contains("hx-post=\"/playground/submit\"");
            var prompt = prompt(answer.body());
            var refused = post("/playground/submit", form("place", member, "prompt", prompt));
            assertThat(refused.statusCode()).isEqualTo(200);
            assertThat(refused.body()).contains("aria-invalid=\"true\"");
            var taken =
                    post("/playground/submit", form("place", member, "prompt", prompt) + "&" + filled(answer.body()));
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(204);
            assertThat(taken.headers().firstValue("HX-Trigger")).contains("submitted");
        }
    }

    @Nested
    class Rosters {

        @Test
        void theAdminReadsWhatCameOfOne() {
            var preview = upload("email,name,Badge\nnew.one@example.org,Nouvelle Venue,7\nnot an address,X,8\n");
            assertThat(preview.statusCode()).isEqualTo(200);
            assertThat(preview.body())
                    .contains("Une personne serait importée", "Ligne 3", "adresse e-mail", "inconnue, laissée de côté",
                            "Nouvelle Venue", "/playground/roster/import");
            assertThat(page.getBean(Playground.class).people())
                    .noneMatch(person -> person.email().equals("new.one@example.org"));
            var answer = post("/playground/roster/import", "");
            assertThat(answer.body()).contains("1 nouvelle personne", "Ligne 3", "data-place=\"" + admin);
            assertThat(get("/playground/conversations/" + place("new.one@example.org")).body())
                    .contains("Nouvelle Venue");
            upload("email,title\nnew.one@example.org,Cheffe\n");
            post("/playground/roster/not-now", "");
            post("/playground/roster/import", "");
            assertThat(get("/playground/conversations/" + place("new.one@example.org")).body())
                    .doesNotContain("Cheffe");
            upload("email,title\nnew.one@example.org,Cheffe\n");
            post("/playground/roster/import", "");
            assertThat(get("/playground/conversations/" + place("new.one@example.org")).body())
                    .contains("Nouvelle Venue", "Cheffe");
        }

        @Test
        void aFileThatIsNoneIsExplained() {
            assertThat(upload("").body()).contains("Je n’ai trouvé personne");
            assertThat(post("/playground/roster", form("file", "x")).statusCode()).isEqualTo(400);
        }

        private static HttpResponse<String> upload(String csv) {
            var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--b--\r\n";
            return send(request("/playground/roster")
                    .header("HX-Request", "true")
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }
    }

    @Nested
    class TheRound {
        @Test
        void waitsForAProgrammeAndForPeople() {
            assertThat(round()).contains("Un tour forme les binômes d’un programme")
                    .doesNotContain("name=\"do\"");
            say(admin, "programme");
            choose(admin, "CROSS");
            choose(admin, "suggested");
            choose(admin, "6");
            choose(admin, "4");
            assertThat(round()).contains("pas encore assez de profils", "value=\"invite\"");
            assertThat(get("/?place=round&lang=en").body()).contains("data-place=\"round\"", "aren’t enough complete");
            assertThat(order("do", "run")).contains("il en faut au moins deux pour un tour");
        }

        @Test
        void theAdminCanCreateAProgrammeByAButton() {
            assertThat(get("/playground/dashboard").body())
                    .contains("Pas encore de programme", "hx-post=\"/playground/programme\"")
                    .doesNotContain("Aucun binôme à accompagner", "class=\"charts\"");
            assertThat(round()).contains("hx-post=\"/playground/programme\"");
            assertThat(post("/playground/programme").body())
                    .contains("data-place=\"" + admin, "name=\"value\" value=\"CROSS\"")
                    .doesNotContain("class=\"other\"");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
            "en | claire.fontaine@example.org | In English, please.",
            "es | claire.fontaine@example.org | En español, por favor.",
            "fr | oluwaseun.adeyemi@example.org | En français, s’il vous plaît."})
        void whoeverReadsAnotherLanguageThanThePagesIsSaidHowToChangeIt(String page, String email, String words) {
            post("/playground/programme");
            var person = place(email);
            var here = "/?place=" + person + "&lang=" + page;
            assertThat(get(here).body()).contains("class=\"other\"", words.replaceFirst("[.]$", ""));
            say(person, words);
            assertThat(get(here).body()).contains("tabindex=\"0\" lang=\"" + page + "\"")
                    .doesNotContain("class=\"other\"");
        }

        @Test
        void isDraftedSteeredTriedAndPublishedByTheBot() throws InterruptedException {
            peopled();
            assertThat(round()).contains("Tout est prêt", "Compétences les plus demandées");
            var draft = order("do", "run");
            assertThat(draft).contains("Tour 1, brouillon", "value=\"lock\"", "Heures de travail communes");
            assertThat(conversation(admin)).contains(">/binome apparier<", "Publier ce tour");

            var one = field(draft, "one");
            var other = field(draft, "other");
            assertThat(order("do", "lock", "one", one, "other", other)).contains(">verrouillé<", "value=\"free\"");
            assertThat(conversation(admin)).contains("apparier verrouiller ", " &amp; ");
            assertThat(order("do", "forbid", "one", one, "other", other)).contains("\u00a0: binôme écarté",
                    ">Annuler<");
            assertThat(order("do", "free", "one", one, "other", other)).doesNotContain("\u00a0: binôme écarté");
            assertThat(order("do", "places", "one", one, "places", "1")).contains("une place de plus");
            assertThat(order("do", "swap", "one", one, "other", one)).contains("deux personnes différentes");

            var trial = attempt("BEST_FIT", "30");
            assertThat(trial).contains("L’essai, à côté du brouillon", "Adopter ces réglages");
            assertThat(conversation(admin)).contains("apparier et-si qualité heures 30 poids compétences 50");
            assertThat(answer(trial, "use")).contains("Tour 1, brouillon").doesNotContain("L’essai, à côté");

            assertThat(unread()).doesNotContain("je vous propose de former");
            assertThat(order("do", "publish")).contains("Publier quand même");
            var published = answer(round(), "publish");
            assertThat(published)
                    .contains("Tour 1, publié le ", "value=\"run\"")
                    .doesNotContain("value=\"lock\"", "class=\"settings\"");
            assertThat(unread()).contains("je vous propose de former");
            assertThat(order("do", "publish")).contains("Il n’y a pas de brouillon en cours");
        }

        @Test
        void refusesKindlyWhatIsNoOrder() {
            for (var wrong : List.of(form("do", "dance"), form("do", "lock", "one", "nobody", "other", member),
                    form("do", "try", "hours", "many"), form("do", "places", "one", member))) {
                var answer = post("/playground/round", wrong);
                assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
                assertThat(answer.body()).contains("class=\"notice\"");
            }
            assertThat(post("/playground/round").statusCode()).isEqualTo(400);
        }

        /** Two weeks later, with most surveys filled in, and before the autopilot's own first round. */
        private static void peopled() throws InterruptedException {
            post("/playground/autopilot/on");
            for (var week = 0; week < 2; week++) {
                post("/playground/time/week");
                awaitTheEnd();
            }
            post("/playground/autopilot/off");
        }

        private static String round() {
            return get("/playground/round").body();
        }

        private static String order(String... fields) {
            return post("/playground/round", form(fields)).body();
        }

        private static String attempt(String aim, String hours) {
            return order("do", "try", "aim", aim, "hours", hours, "SKILLS", "50", "INTERESTS", "8", "FORMATS", "4",
                    "HOURS", "10", "DIVERSITY", "8", "WAITING", "8", "WISHES", "12");
        }

        /** Answers the question that stands on the page. */
        private static String answer(String page, String value) {
            return post("/playground/choose", form("place", "round", "prompt", prompt(page), "value", value)).body();
        }

        private static String field(String page, String name) {
            var value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
            assertThat(value.find()).isTrue();
            return value.group(1);
        }

        private static String unread() {
            return page.getBean(Playground.class).open().stream()
                    .map(post -> conversation(Places.of(post.to())))
                    .distinct()
                    .reduce("", String::concat);
        }
    }

    @Nested
    class TheTimeMachine {

        @Test
        void movesADayAndAWeek() {
            assertThat(post("/playground/time/day").body()).contains("datetime=\"2026-09-08T09:00");
            assertThat(post("/playground/time/week").body()).contains("datetime=\"2026-09-15T09:00");
        }

        @Test
        void playsTheWholeProgrammeAndBeginsAgain() throws InterruptedException {
            var answer = post("/playground/play");
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(answer.headers().firstValue("HX-Redirect").orElseThrow())
                    .matches("/\\?place=[a-z0-9]+&beside=dashboard");
            awaitTheEnd();
            var clock = get("/playground/clock").body();
            assertThat(clock).contains("Programme terminé", "/playground/time/restart", "value=\"100\"");
            assertThat(get("/playground/dashboard").body())
                    .contains("data-chart=\"bars\"", "data-chart=\"line\"", "data-chart=\"funnel\"");
            assertThat(get("/playground/dashboard", "Accept-Language", "en").body()).contains("sessions confirmed");
            assertThat(get("/?lang=en").body()).contains("data-place=\"room~").doesNotContain("Exception");
            assertThat(post("/playground/time/restart").headers().firstValue("HX-Redirect")).contains("/");
            assertThat(get("/").body()).contains("cinquante-deux");
            assertThat(conversation(admin)).doesNotContain("class=\"post bot\"");
        }

        @Test
        void withoutAProgrammeTheRunToTheEndBeginsOne() throws InterruptedException {
            assertThat(get("/playground/clock").body()).doesNotContain("/playground/time/restart");
            post("/playground/time/week");
            assertThat(get("/playground/clock").body())
                    .contains("/playground/time/end", "/playground/time/restart", "hx-confirm=\"Tout recommencer");
            assertThat(post("/playground/time/end").headers().firstValue("HX-Redirect").orElseThrow())
                    .matches("/\\?place=[a-z0-9]+&beside=dashboard");
            awaitTheEnd();
            assertThat(get("/playground/clock").body()).contains("Programme terminé").doesNotContain("time/end");
            assertThat(get("/playground/round").body())
                    .contains("Ce programme est terminé")
                    .doesNotContain("name=\"do\"", "class=\"figures\"", "round-answer");
            assertThat(get("/playground/dashboard").body()).contains("le programme est terminé").doesNotContain(
                    "binôme actif", "Aucun binôme à accompagner");
        }

        @Test
        void oneCanAnswerAsAColleagueWhoHasBeenAsked() throws InterruptedException {
            var there = post("/playground/answer").headers().firstValue("HX-Redirect").orElseThrow();
            assertThat(there).startsWith("/?place=");
            awaitTheEnd();
            assertThat(get(there).body()).contains("class=\"post bot\"", "name=\"value\" value=\"yes\"");
        }

        @ParameterizedTest
        @CsvSource({"es,Mentoring cruzado 2026,Hola", "en,Cross-mentoring 2026,Hello",
            "fr,Mentorat croisé 2026,Bonjour"})
        void whoeverWatchesUnderstandsWhatTheyBegin(String language, String programme, String greeting)
                throws InterruptedException {
            var asked = "?lang=" + language;
            var there = post("/playground/play" + asked).headers().firstValue("HX-Redirect").orElseThrow();
            awaitTheEnd();
            assertThat(get("/playground/dashboard" + asked).body()).contains(programme);
            assertThat(get(there + "&lang=" + language).body()).contains("<p>" + greeting);
            assertThat(conversation(admin)).contains(programme);
        }

        @Test
        void everyOpenPageHearsWhatChanges() throws InterruptedException {
            try (var one = new Tab();
                    var other = new Tab()) {
                one.expect("welcome");
                other.expect("welcome");
                say(member, "aide");
                for (var tab : List.of(one, other)) {
                    tab.expect("event:conversation");
                    tab.expect("data:" + member);
                }
                post("/playground/time/day");
                one.expect("event:clock");
                other.expect("event:clock");
            }
        }
    }

    private static void awaitTheEnd() throws InterruptedException {
        try (var tab = new Tab()) {
            while (get("/playground/clock").body().contains("data-running=\"true\"")) {
                tab.expect("event:clock");
            }
        }
    }

    /** A page that listens. */
    private static final class Tab implements AutoCloseable {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final HttpClient client = HttpClient.newHttpClient();

        Tab() {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/playground/stream"))
                    .build();
            Thread.ofVirtual().start(() -> {
                try {
                    client.send(request, BodyHandlers.ofLines()).body().forEach(lines::add);
                } catch (IOException | InterruptedException | java.io.UncheckedIOException closed) {
                    lines.add("closed");
                }
            });
        }

        void expect(String line) throws InterruptedException {
            for (var next = lines.poll(10, TimeUnit.SECONDS);; next = lines.poll(10, TimeUnit.SECONDS)) {
                assertThat(next).as("waiting for " + line).isNotNull();
                if (next.contains(line)) {
                    return;
                }
            }
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    private static String conversation(String place) {
        return get("/playground/conversations/" + place).body();
    }

    private static HttpResponse<String> say(String who, String text) {
        return post("/playground/say", form("place", who, "as", who, "text", text));
    }

    /** Answers the newest open question of somebody's conversation. */
    private static HttpResponse<String> choose(String who, String value) {
        return post("/playground/choose", form("place", who, "prompt", prompt(conversation(who)), "value", value));
    }

    private static String prompt(String html) {
        var prompts = PROMPT.matcher(html).results().map(each -> each.group(1)).toList();
        assertThat(prompts).as(html).isNotEmpty();
        return prompts.getLast();
    }

    private static String firstValue(String html) {
        var values = Pattern.compile("name=\"value\" value=\"([^\"]+)\"").matcher(html).results().toList();
        return values.isEmpty() ? "" : values.getFirst().group(1);
    }

    /** A first answer to every question of a form. */
    private static String filled(String html) {
        var answers = new ArrayList<String>();
        var seen = new ArrayList<String>();
        var option = Pattern.compile("<input type=\"(?:radio|checkbox)\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
        option.matcher(html).results().filter(each -> !seen.contains(each.group(1))).forEach(each -> {
            seen.add(each.group(1));
            answers.add(form(each.group(1), each.group(2)));
        });
        Pattern.compile("<(?:input type=\"text\"|textarea)[^>]* name=\"([^\"]+)\"").matcher(html).results()
                .forEach(each -> answers.add(form(each.group(1), "Progresser")));
        Pattern.compile("(?s)<select[^>]* name=\"([^\"]+)\".*?<option value=\"([^\"]+)\"").matcher(html).results()
                .forEach(each -> answers.add(form(each.group(1), each.group(2))));
        return String.join("&", answers);
    }

    private static String form(String... namesAndValues) {
        var pairs = new ArrayList<String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(namesAndValues[i] + "="
                    + URLEncoder.encode(namesAndValues[i + 1].replace("&#39;", "'"), StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> get(String path, String... headers) {
        var request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> post(String path) {
        return post(path, "");
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        var request = request(path)
                .header("HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return BROWSER.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
