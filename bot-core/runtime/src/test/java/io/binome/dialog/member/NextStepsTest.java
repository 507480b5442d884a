package io.binome.dialog.member;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.paris;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.engine.Command;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.GoalId;
import io.binome.id.InputId;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Goal;
import io.binome.programme.Member;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepsTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);

    private final TwoPeople people = new TwoPeople();
    private final NextSteps outlook = new NextSteps();

    /** The keys of everything that Ada is told. */
    private List<String> outlook(Instant now) {
        var typed = new Input.Typed(new InputId("acme/1"), ADA, new Command(Command.Word.NEXT, ""));
        var step = outlook.on(new NextSteps.State(ADA), typed, people.at(now));
        assertThat(step.effects()).hasSize(1);
        var message = step.effects().getFirst() instanceof Effect.Send send ? send.message() : Message.of("none");
        return message.blocks().stream().flatMap(NextStepsTest::texts).map(NextStepsTest::key).toList();
    }

    private static Stream<Text> texts(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Items items -> items.items().stream();
            case Block.Context context -> Stream.of(context.text());
            default -> Stream.empty();
        };
    }

    private static String key(Text text) {
        return text instanceof Text.Key(var key, var with) ? key : "";
    }

    private void paired(@Nullable Instant next) {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 1, next));
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        people.sweep(outlook, TwoPeople.conversation(outlook, ADA), List.of(new NextSteps.State(ADA)),
                List.of("", "x"));
    }

    @Test
    void whoTakesNoPartIsToldSoAndCanAsk() {
        assertThat(outlook(MONDAY)).containsExactly("outlook.nothing", "outlook.advice.ask");
    }

    @Test
    void aDateAheadIsToldWithItsGoals() {
        paired(paris(2, 4, 15, 0));
        people.store.records()
                .put(new Goal(GoalId.of(PAIR, ADA, 1), "Write", "", ADA, MONDAY, Goal.Status.OPEN));
        assertThat(outlook(MONDAY))
                .containsExactly("outlook", "outlook.pair.date", "outlook.goals", "outlook.advice.agenda");
    }

    @Test
    void aDateThatHasPassedAsksForFeedback() {
        paired(paris(1, 28, 15, 0));
        assertThat(outlook(MONDAY)).contains("outlook.pair.past", "outlook.advice.feedback");
    }

    @Test
    void whileADateIsLookedForItIsSaid() {
        paired(null);
        assertThat(outlook(MONDAY)).contains("outlook.pair.later", "outlook.advice.meet");
        people.store.facts().append(new Recorded("1", MONDAY, new Fact.SessionDue(PAIR, 2, ADA, BEA, MONDAY)));
        assertThat(outlook(MONDAY)).contains("outlook.pair.looking", "outlook.advice.meet");
        assertThat(outlook(paris(6, 30, 17, 0))).contains("outlook.pair.late").doesNotContain("outlook.advice.meet");
    }

    @Test
    void afterAMeetingOfTheirOwnOnlyAnAnswerIsAwaited() {
        paired(null);
        people.store.facts().append(new Recorded("1", MONDAY, new Fact.SessionHeld(PAIR, 1, BEA, ADA)));
        assertThat(outlook(MONDAY)).contains("outlook.pair.unsaid", "outlook.advice.feedback");
        people.store.facts().append(new Recorded("2", MONDAY, new Fact.SessionReported(PAIR, 1, ADA, true)));
        assertThat(outlook(MONDAY)).contains("outlook.pair.waiting").doesNotContain("outlook.advice.meet");
    }

    @Test
    void anAgreementWaitsForThoseWhoHaveNotSigned() {
        paired(paris(2, 4, 15, 0));
        people.store.facts().append(new Recorded("1", MONDAY, new Fact.AgreementDrafted(PAIR, 1)));
        people.store.facts().append(new Recorded("2", MONDAY, new Fact.AgreementSigned(PAIR, BEA, 1)));
        assertThat(outlook(MONDAY)).contains("outlook.agreement", "outlook.advice.sign");
        people.store.facts().append(new Recorded("3", MONDAY, new Fact.AgreementSigned(PAIR, ADA, 1)));
        assertThat(outlook(MONDAY)).doesNotContain("outlook.agreement", "outlook.advice.sign");
    }

    @Test
    void whoHasDeclinedAndIsInvitedAgainIsNotPushed() {
        var member = PROGRAMME.member(ADA);
        var facts = List.of(
                new Fact.PersonInvited(member),
                new Fact.InvitationDeclined(member, Fact.Refusal.TIME),
                new Fact.PersonInvited(member));
        for (var number = 0; number < facts.size(); number++) {
            people.store.facts().append(new Recorded("f" + number, MONDAY.plusSeconds(number), facts.get(number)));
        }
        assertThat(outlook(MONDAY.plusSeconds(60))).containsExactly("outlook.nothing", "outlook.advice.ask");
    }

    @Test
    void theProgrammesNextStepIsTold() {
        var member = PROGRAMME.member(ADA);
        people.store.facts().append(new Recorded("1", MONDAY, new Fact.PersonInvited(member)));
        assertThat(outlook(MONDAY)).containsExactly("outlook", "outlook.invited", "outlook.advice.join");
        people.store.facts().append(new Recorded("2", MONDAY, new Fact.InvitationAccepted(member)));
        assertThat(outlook(MONDAY)).containsExactly("outlook", "outlook.survey", "outlook.advice.survey");
        people.store.records().put(new Member(member, Member.Status.WAITING, MONDAY, 0));
        assertThat(outlook(MONDAY)).containsExactly("outlook", "outlook.waiting", "outlook.advice.wishes");
        people.store.records().put(new Member(member, Member.Status.PROPOSED, MONDAY, 0));
        assertThat(outlook(MONDAY)).containsExactly("outlook", "outlook.proposed.none", "outlook.advice.ask");
        people.store.facts().append(new Recorded("3", MONDAY, new Fact.PairProposed(PAIR, ADA, BEA, 1, 80)));
        assertThat(outlook(MONDAY)).containsExactly("outlook", "outlook.proposed", "outlook.advice.proposal");
        people.store.facts().append(new Recorded("4", MONDAY, new Fact.ProposalAccepted(PAIR, BEA)));
        assertThat(outlook(MONDAY)).containsExactly("outlook", "outlook.proposed", "outlook.advice.proposal");
        people.store.facts().append(new Recorded("5", MONDAY, new Fact.ProposalAccepted(PAIR, ADA)));
        assertThat(outlook(MONDAY)).containsExactly("outlook", "outlook.proposed.yes", "outlook.advice.ask");
        people.store.records().put(new Member(member, Member.Status.LEFT, MONDAY, 0));
        assertThat(outlook(MONDAY)).containsExactly("outlook.nothing", "outlook.advice.ask");
    }
}
