package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.ConversationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.id.SessionId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.message.Prompt;
import io.binome.programme.Person;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");
    private static final OrganisationId ORGANISATION = new OrganisationId("acme");
    private static final List<Person> PEOPLE = Cast.of(ORGANISATION, 200, 3);

    private final Answers answers = new Answers(11, new Habits(11), new Phrases());

    private static PromptId prompt(String kind, int session, String name, PersonId to) {
        var pair = ORGANISATION.programme("p").pair("1-1");
        return PromptId.of(ConversationId.of(kind, SessionId.of(pair, session)), name, to);
    }

    private static Prompt met(int session, Person person) {
        return Prompt.choosing(
                prompt("session", session, "met", person.id()),
                Choice.of("yes", "session.met.yes").primary(),
                Choice.of("no", "session.met.notyet"));
    }

    @Test
    void aQuestionNobodyToldThemAboutIsAnsweredAsRecommended() {
        var recommended = PEOPLE.stream()
                .map(person -> answers.to(
                        Prompt.choosing(
                                prompt("riddle", 1, "what", person.id()),
                                Choice.of("good", "riddle.good").primary(),
                                Choice.of("other", "riddle.other"),
                                Choice.of("back", "riddle.back"),
                                Choice.of("gone", "riddle.gone").danger()),
                        person,
                        NOW))
                .toList();
        assertThat(recommended).doesNotContain(new Reply.Chosen("back"));
        assertThat(recommended).filteredOn(new Reply.Chosen("good")::equals).hasSizeGreaterThan(150);
        assertThat(recommended).filteredOn(new Reply.Chosen("gone")::equals).hasSizeLessThan(8);
    }

    @Test
    void partnersMostlyAgreeOnWhetherTheyMet() {
        var agreed = IntStream.range(1, 200)
                .filter(session -> answers.to(met(session, PEOPLE.get(1)), PEOPLE.get(1), NOW)
                        .equals(answers.to(met(session, PEOPLE.get(2)), PEOPLE.get(2), NOW.plusSeconds(600))))
                .count();
        assertThat(agreed).isBetween(175L, 199L);
    }

    @Test
    void aDateStaysWhereItIsUnlessThereIsReason() {
        var moved = PEOPLE.stream()
                .filter(person -> !answers.to(
                        Prompt.choosing(
                                prompt("session", 1, "planned", person.id()), Choice.of("move", "session.move")),
                        person,
                        NOW)
                        .equals(new Reply.Left()))
                .count();
        assertThat(moved).isLessThan(25);
    }

    @Test
    void aFormIsFilledInSoThatItCanBeTaken() {
        var options = List.of(new Option("1", Text.of("survey.hours.1")), new Option("2", Text.of("survey.hours.2")));
        for (var person : PEOPLE) {
            var form = new Form(
                    prompt("survey", 1, "offer", person.id()),
                    Text.of("survey.form.title"),
                    Text.of("survey.form.submit"),
                    List.of(
                            words("offers", true, ""),
                            words("unheard", true, ""),
                            words("goal", false, "as before"),
                            new Field.One("hours", Text.of("survey.hours.label"), true, options, ""),
                            new Field.Many("days", Text.of("survey.hours.label"), true, options, List.of())));
            var filled = new Phrases().filled(form, person, Draw.of(1).with(person.id().value()));
            assertThat(form.faults(filled)).isEmpty();
            assertThat(filled).containsEntry("goal", List.of("as before"));
        }
    }

    private static Field.Words words(String name, boolean required, String initial) {
        return new Field.Words(
                name, Text.of("survey.goal.label"), Text.of("survey.goal.hint"), required, 40, false, initial);
    }
}
