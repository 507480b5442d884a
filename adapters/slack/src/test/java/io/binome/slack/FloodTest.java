package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.OrganisationId;
import io.binome.id.PromptId;
import io.binome.programme.Mailbox;
import io.binome.slack.fake.Ack;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.Settings;
import io.binome.store.sorted.MemoryStore;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person sends far too much: they are slowed and told so once, in their language, and nobody else notices. */
class FloodTest {
    private static final String FRENCH = "Cela fait beaucoup en peu de temps";
    private static final String ENGLISH = "That was a lot in a short time";

    private final MemoryStore store = new MemoryStore();
    private final FakeSlack slack = FakeSlack.start(Settings.usual().withGenerosity(0).withRetryFactor(1_000));
    private Living binome;
    private FakePerson flo;
    private FakePerson ada;

    @BeforeEach
    void start() {
        binome = Living.overHttp(slack, store, Duration.ofSeconds(2), "claire@example.org");
        flo = person("Flo Petit", "flo@example.org", "fr-FR");
        ada = person("Ada Martin", "ada@example.org", "en-GB");
        List.of(flo, ada).forEach(each -> each.says("help"));
        slack.await(() -> flo.reads("suite") && ada.reads("notes"));
    }

    private FakePerson person(String name, String email, String locale) {
        return slack.person(slack.team(), name, email, ZoneId.of("Europe/Paris"), locale);
    }

    @AfterEach
    void stop() {
        binome.close();
        slack.close();
    }

    private static long with(List<Ack> acks, int status) {
        return acks.stream().filter(ack -> ack.status() == status).count();
    }

    private void adaIsServed() {
        assertThat(ada.types("/binome", "stats").body()).isEmpty();
        binome.until(() -> ada.dm().stream().anyMatch(shown -> shown.says("for programme admins")));
    }

    @Test
    void commandsBeyondTheAllowanceAreRefusedAndSaidOnce() {
        var acks = IntStream.range(0, 300).mapToObj(number -> flo.types("/binome", "stats")).toList();

        adaIsServed();
        assertThat(acks.stream().filter(ack -> ack.body().contains(FRENCH))).hasSize(1);
        assertThat(with(acks, 429)).isBetween(100L, 200L);
        var taken = acks.stream().filter(ack -> ack.status() == 200 && ack.body().isEmpty()).count();
        binome.until(() -> flo.dm().stream().filter(shown -> shown.says("réservée aux responsables")).count() == taken);
    }

    @Test
    void messagesBeyondTheAllowanceAreRefusedAndSaidOnce() {
        var acks = IntStream.range(0, 300).mapToObj(number -> flo.says("stats")).toList();

        adaIsServed();
        assertThat(with(acks, 429)).isBetween(100L, 201L);
        slack.await(() -> flo.ephemerals().toString().contains(FRENCH));
        assertThat(flo.ephemerals().stream().filter(shown -> shown.says(FRENCH))).hasSize(1);
        assertThat(ada.ephemerals().stream().filter(shown -> shown.says(ENGLISH))).isEmpty();
    }

    @Test
    void aQuestionThatWasMadeUpBeginsNoConversation() {
        var before = conversations();
        for (var number = 0; number < 10; number++) {
            assertThat(slack.deliver(press("answer:1", prompt(number) + "\\nyes")).accepted()).isTrue();
            assertThat(slack.deliver(press("form:1", prompt(number))).accepted()).isTrue();
        }
        binome.until(() -> store.connections().arrivals().waiting(1).isEmpty());

        assertThat(conversations()).isEqualTo(before);
    }

    private List<String> conversations() {
        return IntStream.range(0, 10)
                .mapToObj(number -> new PromptId(prompt(number)).conversation())
                .filter(id -> store.conversations().find(id).isPresent())
                .map(Object::toString)
                .toList();
    }

    private String prompt(int number) {
        var mailbox = OrganisationId.HOME.mailbox("ada@example.org");
        var person = store.records().find(Mailbox.class, mailbox).orElseThrow().person();
        return "home/made/up" + number + "#" + (number % 2 == 0 ? "feedback" : "nothing") + "?mood@" + person.local();
    }

    private String press(String action, String value) {
        return """
                {"type":"block_actions","user":{"id":"%1$s","team_id":"%2$s"},"team":{"id":"%2$s"},"trigger_id":"%4$s",
                 "container":{"type":"view","view_id":"V1"},"view":{"id":"V1","type":"home","blocks":[]},
                 "actions":[{"type":"button","action_id":"%3$s","block_id":"b","value":"%4$s","action_ts":"1.1"}]}
                """.formatted(ada.id(), slack.team().id(), action, value);
    }
}
