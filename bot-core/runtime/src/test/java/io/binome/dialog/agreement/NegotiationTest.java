package io.binome.dialog.agreement;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.cancelled;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.set;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.content.Content;
import io.binome.content.ContentFolder;
import io.binome.dialog.TwoPeople;
import io.binome.dialog.agreement.Negotiation.State;
import io.binome.engine.Address;
import io.binome.engine.Effect;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.AgreementId;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form.Field;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Agreement;
import io.binome.programme.Expectations;
import io.binome.programme.Expectations.Talk;
import io.binome.programme.Expectations.Turn;
import io.binome.programme.Pair;
import io.binome.skill.Taxonomy;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NegotiationTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);
    private static final Instant TUESDAY = paris(2, 2, 16, 0);
    private static final State NEW = new State.Unbegun(PAIR, List.of());
    private static final Expectations HERS =
            new Expectations(2, 4, Talk.THEME, Turn.BOTH, Turn.ME, "To write better", "");
    private static final Expectations OTHERS =
            new Expectations(3, 4, Talk.THEME, Turn.BOTH, Turn.PARTNER, "To see another trade",
                    "A line the day before");

    private final TwoPeople people = new TwoPeople();
    private final Negotiation negotiation = new Negotiation();

    @BeforeEach
    void theTwoAreAPair() {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 1, null));
    }

    private Step<State> on(State state, Input input) {
        return on(state, input, MONDAY);
    }

    private Step<State> on(State state, Input input, Instant now) {
        return people.carriedOut(negotiation.on(state, input, people.at(now)));
    }

    private PromptId prompt(String name, PersonId to) {
        return PromptId.of(ConversationId.of(negotiation.kind(), PAIR), name, to);
    }

    private Step<State> goesOn(State state, PersonId by) {
        return on(state, told(new Fact.WentOn(PAIR, by)));
    }

    private State begun() {
        return goesOn(goesOn(NEW, ADA).state(), BEA).state();
    }

    private Step<State> wants(State state, PersonId by) {
        return on(state, asked(new Request.AgreementRequested(PAIR, by)));
    }

    private Step<State> agrees(State state, PersonId by) {
        return on(state, chose(by, prompt("expect", by), "agree"));
    }

    private Step<State> sends(State state, PersonId by, String prompt, Expectations expects) {
        return on(state, new Input.Submitted(
                new InputId("acme/1"), by, prompt(prompt, by),
                Map.of(
                        "hours", List.of(Integer.toString(expects.hours())),
                        "weeks", List.of(Integer.toString(expects.weeks())),
                        "talk", List.of(Choice.value(expects.talk())),
                        "books", List.of(Choice.value(expects.books())),
                        "leads", List.of(Choice.value(expects.leads())),
                        "wish", List.of(expects.wish()),
                        "enough", List.of(expects.enough()))));
    }

    private Step<State> answers(State state, PersonId by, Expectations expects) {
        return sends(agrees(state, by).state(), by, "expect", expects);
    }

    private State compared() {
        return answers(answers(begun(), ADA, HERS).state(), BEA, OTHERS).state();
    }

    private Step<State> signs(State state, PersonId by, int edition) {
        return on(state, chose(by, prompt("sign-" + edition, by), "sign"), TUESDAY);
    }

    private State concluded() {
        return signs(signs(compared(), ADA, 1).state(), BEA, 1).state();
    }

    private State rested() {
        return on(answers(begun(), ADA, HERS).state(), rang("nudge@bea 3")).state();
    }

    private Agreement kept(int version) {
        return people.store.records().find(Agreement.class, AgreementId.of(PAIR, version)).orElseThrow();
    }

    private static Message to(PersonId person, Step<?> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Send(Address.ToPerson(var reader), var message)
                        && reader.equals(person) ? List.of(message).stream() : null)
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private static List<String> buttons(Message message) {
        var prompt = message.prompt();
        return prompt == null ? List.of() : prompt.choices().stream().map(Choice::value).toList();
    }

    /** Every word of a message, as an English reader sees it. */
    private static String words(Message message) {
        var reader = new Reader(Languages.ENGLISH, List.of(TwoPeople.PARIS), PersonId::local);
        var all = new StringBuilder();
        for (var block : message.blocks()) {
            switch (block) {
                case Block.Paragraph(var text) -> all.append(reader.read(text)).append('\n');
                case Block.Items(var items) -> items.forEach(item -> all.append(reader.read(item)).append('\n'));
                case Block.Facts(var facts) -> facts.forEach(fact -> all.append(reader.read(fact.label()))
                        .append(" = ")
                        .append(reader.read(fact.value()))
                        .append('\n'));
                default -> all.append(block).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        people.sweep(
                negotiation,
                ConversationId.of(negotiation.kind(), PAIR),
                List.of(
                        NEW, goesOn(NEW, ADA).state(), begun(), answers(begun(), ADA, HERS).state(), compared(),
                        signs(compared(), ADA, 1).state(), rested(), new State.Withdrawn(PAIR),
                        new State.Closed(PAIR), concluded()),
                List.of("", "agree", "later", "sign", "change", "withdraw", "nudge@ada 1", "nudge@bea 3"));
    }

    @Nested
    class BeforeItBegins {
        @Test
        void theYesOfOneIsNotEnough() {
            var step = goesOn(NEW, ADA);
            assertThat(step.state()).isEqualTo(new State.Unbegun(PAIR, List.of(ADA)));
            assertThat(step.effects()).isEmpty();
            assertThat(goesOn(step.state(), ADA).state()).isEqualTo(step.state());
        }

        @Test
        void theYesOfBothAsksEachAloneInOneMessage() {
            var step = goesOn(goesOn(NEW, ADA).state(), BEA);
            assertThat(step.state()).isInstanceOf(State.Asked.class);
            assertThat(saidTo(ADA, step)).containsExactly("agreement.begin.both");
            assertThat(saidTo(BEA, step)).containsExactly("agreement.begin.both");
            assertThat(set(step)).containsExactlyInAnyOrder("nudge@ada 1", "nudge@bea 1");
        }

        @Test
        void eitherMayAskForItSooner() {
            var step = wants(NEW, BEA);
            assertThat(saidTo(BEA, step)).containsExactly("agreement.begin.you");
            assertThat(saidTo(ADA, step)).containsExactly("agreement.begin.partner");
            assertThat(goesOn(step.state(), ADA).effects()).isEmpty();
        }

        @Test
        void aPairThatHasPartedBeginsNothing() {
            people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.CLOSED, MONDAY, 1, null));
            assertThat(goesOn(goesOn(NEW, ADA).state(), BEA).effects()).isEmpty();
            assertThat(wants(NEW, ADA).effects()).isEmpty();
        }
    }

    @Nested
    class WhileEachIsAskedAlone {
        @Test
        void confidenceIsPromisedFirst() {
            assertThat(words(to(ADA, wants(NEW, ADA))))
                    .contains("What each of you promises", "stays between us");
            var unpromised = sends(begun(), ADA, "expect", HERS);
            assertThat(((State.Asked) unpromised.state()).draft().of(ADA).hasAnswered()).isFalse();
            assertThat(saidTo(ADA, unpromised)).containsExactly("agreement.begin.you");
        }

        @Test
        void theFormKnowsTheRhythmOfTheProgramme() {
            var step = agrees(begun(), ADA);
            assertThat(step.effects()).hasSize(1).first().isInstanceOfSatisfying(
                    OpenForm.class,
                    open -> assertThat(open.form().fields()).anySatisfy(field -> assertThat(field)
                            .isInstanceOfSatisfying(Field.One.class, one -> {
                                assertThat(one.name()).isEqualTo("weeks");
                                assertThat(one.initial()).isEqualTo("4");
                            })));
            assertThat(((State.Asked) step.state()).draft().of(ADA).promised()).isEqualTo(MONDAY);
        }

        @Test
        void theFirstAnswerIsShownToNobody() {
            var step = answers(begun(), ADA, HERS);
            assertThat(saidTo(ADA, step)).containsExactly("agreement.waiting");
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(cancelled(step)).contains("nudge@ada 1", "nudge@ada 2", "nudge@ada 3");
            assertThat(facts(step)).isEmpty();
        }

        @Test
        void thereAreTwoRemindersAndThenItRestsQuietly() {
            var first = on(begun(), rang("nudge@bea 1"));
            assertThat(saidTo(BEA, first)).containsExactly("agreement.nudge");
            assertThat(set(first)).containsExactly("nudge@bea 2");
            var second = on(first.state(), rang("nudge@bea 2"));
            assertThat(saidTo(BEA, second)).containsExactly("agreement.nudge");
            var last = on(second.state(), rang("nudge@bea 3"));
            assertThat(last.state()).isInstanceOf(State.Rested.class);
            assertThat(facts(last)).containsExactly(new Fact.AgreementRested(PAIR));
            assertThat(saidTo(ADA, last)).isEmpty();
            assertThat(saidTo(BEA, last)).isEmpty();
        }

        @Test
        void whoeverHasAnsweredHearsThatItRestsAndNobodyIsBlamed() {
            var last = on(answers(begun(), ADA, HERS).state(), rang("nudge@bea 3"));
            assertThat(saidTo(ADA, last)).containsExactly("agreement.rested");
            assertThat(saidTo(BEA, last)).isEmpty();
        }

        @Test
        void whoeverHasAnsweredIsNotReminded() {
            assertThat(on(answers(begun(), ADA, HERS).state(), rang("nudge@ada 1")).effects()).isEmpty();
        }

        @Test
        void whoeverWouldRatherNotIsLeftInPeaceAndThePartnerCannotTell() {
            var step = on(begun(), chose(BEA, prompt("expect", BEA), "later"));
            assertThat(saidTo(BEA, step)).containsExactly("agreement.later.noted");
            assertThat(saidTo(ADA, step)).isEmpty();
            var reminded = on(step.state(), rang("nudge@bea 1"));
            assertThat(saidTo(BEA, reminded)).isEmpty();
            assertThat(set(reminded)).containsExactly("nudge@bea 2");
        }
    }

    @Nested
    class WithTwoAnswers {
        /** Whose folder says otherwise since the two have read it. */
        private void otherTerms() {
            var terms = """
                    ---
                    title: What both partners sign
                    sort: model
                    phase: negotiation
                    kinds: cross, reverse, traditional
                    role: both
                    ---

                    Ours.

                    ## Before anything is told

                    - What we say stays here.

                    ## What both of you sign

                    - We come on time.
                    """;
            var folder = ContentFolder.read(
                    Map.of("en/library/agreement-terms.md", terms.getBytes(StandardCharsets.UTF_8)),
                    Taxonomy.standard());
            people.contents = programme -> Content.ours().under(folder);
        }

        @Test
        void nobodySignsATextThatHasChangedSinceTheyReadIt() {
            var read = compared();
            otherTerms();
            var step = signs(read, ADA, 1);
            assertThat(facts(step)).containsExactly(new Fact.AgreementDrafted(PAIR, 1));
            assertThat(saidTo(ADA, step)).containsExactly("agreement.compare.text");
            assertThat(saidTo(BEA, step)).containsExactly("agreement.compare.text");
            assertThat(facts(signs(step.state(), ADA, 1))).isEmpty();
            assertThat(facts(signs(step.state(), ADA, 2))).containsExactly(new Fact.AgreementSigned(PAIR, ADA, 1));
        }

        @Test
        void bothReadThemSideBySide() {
            var step = answers(answers(begun(), ADA, HERS).state(), BEA, OTHERS);
            assertThat(saidTo(ADA, step)).containsExactly("agreement.compare.both");
            assertThat(saidTo(BEA, step)).containsExactly("agreement.compare.both");
            assertThat(facts(step)).containsExactly(new Fact.AgreementDrafted(PAIR, 1));
            assertThat(words(to(ADA, step)))
                    .contains(
                            "You both said: every 4 weeks, one theme per session, you and bea take it in turns to"
                                    + " find the dates and you’re the one who prepares and leads.")
                    .contains("Time = you: 2 hours a month; bea: 3 hours a month")
                    .contains("What you’d like to gain = To write better")
                    .contains("What bea would like to gain = To see another trade")
                    .contains("If it’s too much, bea suggests = A line the day before")
                    .contains("five minutes with bea")
                    .doesNotContain("If it’s too much, you suggest");
            assertThat(words(to(BEA, step)))
                    .contains("ada prepares and leads")
                    .contains("Time = you: 3 hours a month; ada: 2 hours a month");
        }

        @Test
        void whereAllIsAlikeNothingIsLeftToTalkAbout() {
            var same = new Expectations(2, 4, Talk.THEME, Turn.BOTH, Turn.PARTNER, "To learn", "");
            var step = answers(answers(begun(), ADA, HERS).state(), BEA, same);
            assertThat(words(to(ADA, step))).doesNotContain("Where you differ", "each answered in your own way");
        }

        @Test
        void whereTwoWantTheSameTaskTheyDiffer() {
            var same = new Expectations(1, 2, Talk.OPEN, Turn.ME, Turn.ME, "To learn", "");
            assertThat(words(to(BEA, answers(answers(begun(), ADA, HERS).state(), BEA, same))))
                    .contains(
                            "Who prepares and leads = you: you’re the one who prepares and leads; ada: ada prepares and leads")
                    .contains("each answered in your own way");
        }

        @Test
        void oneSignatureWaitsForTheOther() {
            var step = signs(compared(), ADA, 1);
            assertThat(facts(step)).containsExactly(new Fact.AgreementSigned(PAIR, ADA, 1));
            assertThat(saidTo(ADA, step)).containsExactly("agreement.signed");
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(people.store.records().all(Agreement.class, PAIR)).isEmpty();
        }

        @Test
        void bothSignaturesConcludeIt() {
            var step = signs(signs(compared(), ADA, 1).state(), BEA, 1);
            assertThat(step.state()).isEqualTo(new State.Concluded(PAIR));
            assertThat(facts(step)).containsExactly(
                    new Fact.AgreementSigned(PAIR, BEA, 1), new Fact.AgreementConcluded(PAIR, 1));
            assertThat(saidTo(ADA, step)).containsExactly("agreement.concluded");
            assertThat(saidTo(BEA, step)).containsExactly("agreement.concluded");
            var kept = kept(1);
            assertThat(kept.parties()).containsExactly(
                    new Agreement.Party(ADA, HERS, MONDAY, TUESDAY), new Agreement.Party(BEA, OTHERS, MONDAY, TUESDAY));
            assertThat(kept.mark()).isEqualTo(Canonical.mark(kept.text()));
            assertThat(kept.holds()).isTrue();
        }

        @Test
        void aRhythmThatIsTheProgrammesAnywayIsNotToldAgain() {
            assertThat(to(ADA, signs(signs(compared(), ADA, 1).state(), BEA, 1)).blocks()).hasSize(1);
        }

        @Test
        void aRhythmThatIsNotTheProgrammesIsToldToBoth() {
            var often = new Expectations(2, 2, Talk.THEME, Turn.BOTH, Turn.ME, "To write better", "");
            var both = answers(answers(begun(), ADA, often).state(), BEA, often).state();
            var step = signs(signs(both, ADA, 1).state(), BEA, 1);
            for (var person : List.of(ADA, BEA)) {
                assertThat(to(person, step).blocks()).contains(
                        new Block.Context(Text.of("agreement.concluded.rhythm", "weeks", 2)));
            }
        }

        @Test
        void aChangeAsksBothAgainAndNobodySignsWhatTheyHaveNotRead() {
            var signed = signs(compared(), ADA, 1).state();
            var changed = sends(signed, BEA, "sign-1", HERS);
            assertThat(saidTo(BEA, changed)).containsExactly("agreement.compare.you");
            assertThat(saidTo(ADA, changed)).containsExactly("agreement.compare.partner");
            assertThat(changed.effects()).contains(new Effect.Settle(
                    prompt("sign-1", ADA), Text.of("agreement.changed.settled")));
            var draft = ((State.Compared) changed.state()).draft();
            assertThat(draft.sides()).noneMatch(Draft.Side::hasSigned);
            assertThat(signs(changed.state(), BEA, 1).effects()).isEmpty();
            assertThat(signs(changed.state(), BEA, 2).effects()).isNotEmpty();
        }

        @Test
        void thereAreTwoRemindersToSignAndThenItRests() {
            var signed = signs(compared(), ADA, 1).state();
            assertThat(saidTo(BEA, on(signed, rang("nudge@bea 2")))).containsExactly("agreement.sign.nudge");
            assertThat(on(signed, rang("nudge@ada 2")).effects()).isEmpty();
            var rested = on(signed, rang("nudge@bea 3"));
            assertThat(rested.state()).isInstanceOf(State.Rested.class);
            assertThat(saidTo(ADA, rested)).containsExactly("agreement.rested");
        }

        @Test
        void whoeverAsksReadsItAgain() {
            assertThat(saidTo(ADA, wants(compared(), ADA))).containsExactly("agreement.compare.again");
            assertThat(saidTo(ADA, wants(signs(compared(), ADA, 1).state(), ADA))).containsExactly("agreement.signed");
        }
    }

    @Nested
    class Concluded {
        @Test
        void itIsShownWithAWayToChangeItAndOneToEndIt() {
            var step = wants(concluded(), BEA);
            assertThat(saidTo(BEA, step)).containsExactly("agreement.stands");
            assertThat(saidTo(ADA, step)).isEmpty();
            assertThat(buttons(to(BEA, step))).containsExactly("change", "withdraw");
            assertThat(words(to(BEA, step))).contains("We don’t assess each other");
        }

        @Test
        void aChangeIsANewVersionWhileTheOneBeforeHolds() {
            var changed = sends(concluded(), ADA, "standing", OTHERS);
            assertThat(facts(changed)).containsExactly(new Fact.AgreementDrafted(PAIR, 2));
            assertThat(saidTo(BEA, changed)).containsExactly("agreement.compare.partner");
            assertThat(buttons(to(BEA, changed))).containsExactly("sign", "change", "later", "withdraw");
            assertThat(Negotiation.inForce(PAIR, people.at(TUESDAY))).contains(kept(1));
            signs(signs(changed.state(), BEA, 1001).state(), ADA, 1001);
            assertThat(Negotiation.inForce(PAIR, people.at(TUESDAY))).contains(kept(2));
            assertThat(kept(2).mark()).isNotEqualTo(kept(1).mark());
        }

        @Test
        void aChangeThatRestsLeavesTheOneBefore() {
            var signed = signs(sends(concluded(), ADA, "standing", OTHERS).state(), ADA, 1001);
            var rested = on(signed.state(), rang("nudge@bea 3"));
            assertThat(rested.state()).isEqualTo(new State.Concluded(PAIR));
            assertThat(saidTo(ADA, rested)).containsExactly("agreement.rested.before");
        }

        @Test
        void eitherMayWithdrawAndThePartnerIsTold() {
            var step = on(concluded(), chose(BEA, prompt("standing", BEA), "withdraw"), TUESDAY);
            assertThat(step.state()).isEqualTo(new State.Withdrawn(PAIR));
            assertThat(facts(step)).containsExactly(new Fact.AgreementWithdrawn(PAIR, BEA, 1));
            assertThat(saidTo(BEA, step)).containsExactly("agreement.withdrawn");
            assertThat(saidTo(ADA, step)).containsExactly("agreement.withdrawn.by");
            assertThat(kept(1).withdrawn()).isEqualTo(TUESDAY);
            assertThat(Negotiation.inForce(PAIR, people.at(TUESDAY))).isEmpty();
        }

        @Test
        void withdrawingEndsAChangeThatIsUnderWay() {
            var changed = sends(concluded(), ADA, "standing", OTHERS).state();
            var step = on(changed, chose(BEA, prompt("sign-1001", BEA), "withdraw"));
            assertThat(step.state()).isEqualTo(new State.Withdrawn(PAIR));
            assertThat(step.effects()).contains(new Effect.Settle(
                    prompt("sign-1001", ADA), Text.of("agreement.settled")));
        }

        @Test
        void anotherOneHasAVersionOfItsOwn() {
            var withdrawn = on(concluded(), chose(BEA, prompt("standing", BEA), "withdraw")).state();
            var begun = wants(withdrawn, ADA);
            assertThat(((State.Asked) begun.state()).draft().version()).isEqualTo(2);
            assertThat(saidTo(BEA, begun)).containsExactly("agreement.begin.partner");
        }
    }

    @Nested
    class Rested {
        @Test
        void itIsTakenUpByEither() {
            var step = wants(rested(), BEA);
            assertThat(step.state()).isInstanceOf(State.Asked.class);
            assertThat(saidTo(BEA, step)).containsExactly("agreement.begin.you");
            assertThat(saidTo(ADA, step)).isEmpty();
            assertThat(set(step)).containsExactly("nudge@bea 1");
        }

        @Test
        void whereBothHadAnsweredBothReadItAgain() {
            var rested = on(signs(compared(), ADA, 1).state(), rang("nudge@bea 3")).state();
            var step = wants(rested, ADA);
            assertThat(saidTo(ADA, step)).containsExactly("agreement.compare.again");
            assertThat(saidTo(BEA, step)).containsExactly("agreement.compare.again");
        }

        @Test
        void aFormThatComesLateIsNotKept() {
            assertThat(saidTo(BEA, sends(rested(), BEA, "expect", OTHERS))).containsExactly("agreement.resting");
        }
    }

    @Test
    void theEndOfThePairClosesIt() {
        for (var state : List.of(NEW, begun(), compared(), rested(), concluded())) {
            var step = on(state, told(new Fact.PairClosed(PAIR, ADA, BEA, Fact.Ending.LEFT)));
            assertThat(step.state()).isEqualTo(new State.Closed(PAIR));
            assertThat(step.effects()).isEmpty();
            assertThat(negotiation.isOver(step.state())).isTrue();
        }
    }

    @Test
    void whatIsSignedIsTheSameWhoeverReadsIt() {
        var draft = ((State.Compared) compared()).draft();
        var text = Canonical.text(draft, people.at(MONDAY));
        people.store.records().put(people.at(MONDAY).person(BEA).speaking(Languages.FRENCH));
        assertThat(Canonical.text(draft, people.at(TUESDAY))).isEqualTo(text);
        assertThat(text)
                .contains("leads " + ADA + "\nwish To write better")
                .contains("leads " + ADA + "\nwish To see another trade")
                .contains("promise en ", "clause fr ", "clause es ");
    }

    @Test
    void anotherAnswerMakesAnotherMark() {
        var one = Canonical.mark(Canonical.text(((State.Compared) compared()).draft(), people.at(MONDAY)));
        var other = Canonical.mark(Canonical.text(
                ((State.Compared) answers(answers(begun(), ADA, HERS).state(), BEA, HERS).state()).draft(),
                people.at(MONDAY)));
        assertThat(one).hasSize(64).isNotEqualTo(other);
    }

    @Test
    void nobodysWordsPassForALineOfTheirOwn() {
        var sly = new Expectations(2, 4, Talk.THEME, Turn.BOTH, Turn.ME, "Peace\nhours 40", "");
        var draft = ((State.Compared) answers(answers(begun(), ADA, sly).state(), BEA, OTHERS).state()).draft();
        assertThat(Canonical.text(draft, people.at(MONDAY))).contains("wish Peace hours 40");
    }
}
