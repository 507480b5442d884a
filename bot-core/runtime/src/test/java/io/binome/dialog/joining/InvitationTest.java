package io.binome.dialog.joining;

import static io.binome.dialog.Steps.said;
import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.alarms;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.joining.Invitation.State;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Person;
import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ada runs the programme and invites Bea. */
class InvitationTest {
    private static final MemberId MEMBER = PROGRAMME.member(BEA);
    private static final Instant MONDAY = paris(2, 1, 10, 0);

    private final TwoPeople people = new TwoPeople();
    private final Invitation invitation = new Invitation();
    private State state = new State.Unopened(MEMBER);

    private Step<State> on(Input input) {
        var step = invitation.on(state, input, people.at(MONDAY));
        state = step.state();
        return step;
    }

    private Message invited() {
        return said(on(told(new Fact.PersonInvited(MEMBER))));
    }

    private Step<State> choose(String value) {
        var prompt = PromptId.of(ConversationId.of(invitation.kind(), MEMBER), "join", BEA);
        return on(chose(BEA, prompt, value));
    }

    private static List<Choice> choices(Message message) {
        var prompt = message.prompt();
        return prompt == null ? List.of() : prompt.choices();
    }

    @Test
    void itSaysWhatItBringsToEachSideWhatItCostsAndByWhenToAnswer() {
        var blocks = invited().blocks();
        assertThat(blocks).hasAtLeastOneElementOfType(Block.Items.class);
        assertThat(((Block.Items) blocks.get(2)).items())
                .containsExactly(
                        Text.of("invitation.brings.cross.sharing"),
                        Text.of("invitation.brings.cross.learning"),
                        Text.of("invitation.brings.cross.company"));
        assertThat(blocks)
                .contains(
                        new Block.Paragraph(Text.of(
                                "invitation.effort",
                                "minutes", 45,
                                "weeks", 4,
                                "ends", LocalDate.of(2027, 6, 30),
                                "time", Text.of("invitation.time", "hours", 1, "half", "yes"))),
                        new Block.Context(Text.of("invitation.free", "until", LocalDate.of(2027, 2, 10))));
    }

    @Test
    void whoInvitesIsNamedWithTheirTitleWhereItIsKnown() {
        assertThat(invited().blocks().getFirst())
                .isEqualTo(new Block.Paragraph(Text.of("invitation.hello", "name", BEA, "admin", ADA)));
        state = new State.Unopened(MEMBER);
        var ada = people.store.records().find(Person.class, ADA).orElseThrow();
        people.store.records().put(ada.working(
                new Person.Work("", "Head of learning", 3, "", null, null, Person.Account.COLLEAGUE)));
        assertThat(invited().blocks().getFirst())
                .isEqualTo(new Block.Paragraph(Text.of(
                        "invitation.hello.titled", "name", BEA, "admin", ADA, "title", "Head of learning")));
    }

    @Test
    void whoAsksFirstReadsTheAnswersAndIsAskedAgainWithoutAnythingBeingDecided() {
        var first = invited();
        var before = state;
        var step = choose("before");
        assertThat(state).isEqualTo(before);
        assertThat(facts(step)).isEmpty();
        assertThat(alarms(step)).isEmpty();
        assertThat(saidTo(BEA, step)).containsExactly("invitation.before.title");
        assertThat(choices(said(step))).isEqualTo(choices(first));
        assertThat(((Block.Facts) said(step).blocks().get(1)).facts()).hasSize(11);
        assertThat(facts(choose("yes"))).containsExactly(new Fact.InvitationAccepted(MEMBER));
    }

    @Test
    void everyAnswerReadsInEveryLanguage() {
        invited();
        var facts = ((Block.Facts) said(choose("before")).blocks().get(1)).facts();
        for (var language : Language.all()) {
            var reader = new Reader(language, List.of(TwoPeople.PARIS), PersonId::local);
            assertThat(facts)
                    .allSatisfy(fact -> assertThat(reader.read(fact.label())).endsWith("?"))
                    .allSatisfy(fact -> assertThat(reader.read(fact.value())).endsWith(".").doesNotContain("{"));
        }
    }
}
