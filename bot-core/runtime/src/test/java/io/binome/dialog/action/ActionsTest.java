package io.binome.dialog.action;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.alarms;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.form;
import static io.binome.dialog.TwoPeople.key;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.requests;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.action.Actions.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.message.Message;
import io.binome.programme.Action;
import io.binome.programme.Pair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActionsTest {
    private static final Instant NOW = paris(2, 1, 10, 0);
    private static final Instant SESSION = paris(2, 18, 15, 0);
    private static final State.Together NOTHING_YET = new State.Together(PAIR, 0, List.of());

    private final TwoPeople people = new TwoPeople();
    private final Actions actions = new Actions();

    @BeforeEach
    void aPair() {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, paris(1, 20, 9, 0), 1, SESSION));
    }

    /** Puts on record what a step wants to be kept. */
    private Step<State> on(State state, Input input, Instant at) {
        return people.carriedOut(actions.on(state, input, people.at(at)));
    }

    private Step<State> press(State state, PersonId by, String value) {
        return on(state, chose(by, prompt(by), value), NOW);
    }

    private static PromptId prompt(PersonId by) {
        return PromptId.of(ConversationId.of("actions", PAIR), "list", by);
    }

    private Step<State> fill(State state, PersonId by, String what, String who, String when) {
        return send(state, PromptId.of(ConversationId.of("actions", PAIR), "note", by),
                Map.of("what", what, "who", who, "when", when));
    }

    /** Opens the form of the change, and fills it in at once. */
    private Step<State> change(State state, PersonId by, int number, String what, String who, String when,
            String status) {
        return send(state, form(press(state, by, "change " + number)).prompt(), what, who, when, status);
    }

    private Step<State> send(State state, PromptId form, String what, String who, String when, String status) {
        return send(state, form, Map.of("what", what, "who", who, "when", when, "status", status));
    }

    private Step<State> send(State state, PromptId form, Map<String, String> answers) {
        var given = new HashMap<String, List<String>>();
        answers.forEach((name, value) -> given.put(name, List.of(value)));
        return on(state, new Input.Submitted(new InputId("acme/1"), form.to(), form, given), NOW);
    }

    private List<Action> onRecord() {
        return people.store.records().all(Action.class, PAIR);
    }

    private static Field.One one(Form form, String name) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Field.One.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Message message(Step<State> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.Send(var to, var message)
                        ? List.of(message).stream()
                        : null)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> buttons(Step<State> step) {
        return message(step).prompt().choices().stream().map(choice -> choice.value()).toList();
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        fill(NOTHING_YET, ADA, "Send the slides", "both", "none");
        people.sweep(
                actions,
                TwoPeople.conversation(actions, PAIR),
                List.of(NOTHING_YET, new State.Together(PAIR, 1, List.of(1)), new State.Over(PAIR)),
                List.of("", "note", "done 1", "done 9", "reopen 1", "reopen 9", "change 1", "change x", "list",
                        "tell@acme/bea"));
    }

    @Test
    void whoeverAsksSeesThatNothingIsNotedAndCanNoteSomething() {
        var step = on(NOTHING_YET, asked(new Request.ActionsRequested(PAIR, ADA)), NOW);
        assertThat(saidTo(ADA, step)).containsExactly("action.none");
        assertThat(saidTo(BEA, step)).isEmpty();
        assertThat(buttons(step)).containsExactly("note");
    }

    @Nested
    class Noted {
        @Test
        void forOneselfItIsKeptAndThePartnerIsLeftInPeace() {
            var step = fill(NOTHING_YET, ADA, "  Send\n the  slides ", "me", "2027-02-08");
            assertThat(onRecord()).singleElement().satisfies(action -> {
                assertThat(action.words()).isEqualTo("Send the slides");
                assertThat(action.owners()).containsExactly(ADA);
                assertThat(action.due()).isEqualTo(LocalDate.of(2027, 2, 8));
                assertThat(action.by()).isEqualTo(ADA);
            });
            assertThat(saidTo(ADA, step)).containsExactly("action.noted");
            assertThat(message(step).toString()).contains("action.seen").doesNotContain("action.soon");
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(alarms(step)).isEmpty();
        }

        @Test
        void forThePartnerTheyHearOfItHalfAnHourLaterAndOnce() {
            var first = fill(NOTHING_YET, ADA, "Send the template", "partner", "none");
            var second = fill(first.state(), ADA, "Read chapter two", "both", "2027-02-08");
            assertThat(saidTo(BEA, first)).isEmpty();
            assertThat(message(first).toString()).contains("action.soon");
            assertThat(alarms(second)).containsExactly(
                    new Alarm(Actions.TELL.about(BEA), NOW.plusSeconds(1800), BEA));
            var told = on(second.state(), rang("tell@" + BEA.value()), NOW.plusSeconds(1800));
            assertThat(saidTo(BEA, told)).containsExactly("action.told");
            assertThat(message(told).toString()).contains("Send the template", "Read chapter two");
            assertThat(saidTo(ADA, told)).isEmpty();
            var again = on(told.state(), rang("tell@" + BEA.value()), NOW.plusSeconds(3600));
            assertThat(again.effects()).isEmpty();
        }

        @Test
        void thePartnerHearsNothingOfWhatWasDoneDroppedOrTakenOverMeanwhile() {
            var state = fill(NOTHING_YET, ADA, "Send the template", "partner", "none").state();
            state = fill(state, ADA, "Read chapter two", "both", "none").state();
            state = fill(state, ADA, "Book a room", "partner", "none").state();
            state = press(state, BEA, "done 1").state();
            state = change(state, ADA, 2, "Read chapter two", "both", "none", "dropped").state();
            state = change(state, ADA, 3, "Book a room", "me", "none", "open").state();
            assertThat(on(state, rang("tell@" + BEA.value()), NOW.plusSeconds(1800)).effects()).isEmpty();
        }

        @Test
        void notWhatTheFormWouldNotHaveLetPass() {
            for (var made : List.of(
                    fill(NOTHING_YET, ADA, " ", "me", "none"), fill(NOTHING_YET, ADA, "x".repeat(201), "me", "none"),
                    fill(NOTHING_YET, ADA, "Send it", "me", "soon"), fill(NOTHING_YET, ADA, "Send it", "me", ""))) {
                assertThat(saidTo(ADA, made)).as("not in silence").containsExactly("action.none");
                assertThat(made.state()).isEqualTo(NOTHING_YET);
            }
            assertThat(onRecord()).isEmpty();
            var state = fill(NOTHING_YET, ADA, "Send it", "me", "none").state();
            var impossible = change(state, ADA, 1, "Send it", "me", "2027-02-31", "open");
            assertThat(saidTo(ADA, impossible)).containsExactly("action.gone");
            assertThat(onRecord()).singleElement().extracting(Action::due).isNull();
        }

        @Test
        void bothMayNoteForEachOtherAtOnce() {
            var state = fill(NOTHING_YET, ADA, "Send the template", "partner", "none").state();
            state = fill(state, BEA, "Send the slides", "partner", "none").state();
            var toAda = on(state, rang("tell@" + ADA.value()), NOW.plusSeconds(1800));
            assertThat(message(toAda).toString()).contains("Send the slides").doesNotContain("Send the template");
            var toBea = on(toAda.state(), rang("tell@" + BEA.value()), NOW.plusSeconds(1800));
            assertThat(message(toBea).toString()).contains("Send the template").doesNotContain("Send the slides");
        }

        @Test
        void noNumberIsUsedTwiceAndNoMoreThanEightAreOpen() {
            State state = NOTHING_YET;
            for (var nth = 1; nth <= Actions.MOST; nth++) {
                state = fill(state, ADA, "Number " + nth, "me", "none").state();
            }
            assertThat(saidTo(ADA, press(state, ADA, "note"))).containsExactly("action.full");
            assertThat(saidTo(BEA, fill(state, BEA, "One more", "me", "none"))).containsExactly("action.full");
            assertThat(onRecord()).hasSize(Actions.MOST);
            state = press(state, ADA, "done 8").state();
            fill(state, ADA, "One more", "me", "none");
            assertThat(onRecord()).extracting(action -> action.id().number()).contains(9).doesNotHaveDuplicates();
        }
    }

    @Nested
    class TheForm {
        @Test
        void offersTheDayOfTheComingSessionAndSomeWeeksInTheirOrder() {
            var when = one(form(press(NOTHING_YET, ADA, "note")), "when");
            assertThat(when.options().stream().map(Option::value))
                    .containsExactly("none", "2027-02-08", "2027-02-15", "2027-02-18", "2027-03-01");
            assertThat(when.initial()).isEqualTo("none");
        }

        @Test
        void ofAChangeIsFilledInWithWhatThereIsAsItsReaderSeesIt() {
            var state = fill(NOTHING_YET, ADA, "Send the template", "partner", "2027-02-10").state();
            var changing = form(press(state, BEA, "change 1"));
            assertThat(one(changing, "who").initial()).isEqualTo("me");
            assertThat(one(changing, "when").initial()).isEqualTo("2027-02-10");
            assertThat(one(changing, "status").initial()).isEqualTo("open");
            assertThat(changing.faults(Map.of(
                    "what", List.of("Send the template"), "who", List.of("me"), "when", List.of("2027-02-10"), "status",
                    List.of("open")))).isEmpty();
        }
    }

    @Test
    void theMostUrgentComesFirstAndWhatHasNoDayLast() {
        var state = fill(NOTHING_YET, ADA, "Whenever", "me", "none").state();
        state = fill(state, ADA, "Later", "both", "2027-03-01").state();
        state = fill(state, BEA, "Soon", "me", "2027-02-08").state();
        assertThat(Actions.open(PAIR, people.at(NOW))).extracting(Action::words)
                .containsExactly("Soon", "Later", "Whenever");
        var list = on(state, asked(new Request.ActionsRequested(PAIR, ADA)), NOW);
        assertThat(buttons(list))
                .containsExactly("done 3", "change 3", "done 2", "change 2", "done 1", "change 1", "note");
        assertThat(message(list).toString())
                .contains("action.line.partner.by", "action.line.both.by", "action.line.me");
    }

    @Test
    void eitherSaysThatItIsDoneAndItStandsAmongThoseThatAre() {
        var state = fill(NOTHING_YET, ADA, "Send the slides", "me", "none").state();
        var done = press(state, BEA, "done 1");
        assertThat(saidTo(BEA, done)).containsExactly("action.done");
        assertThat(saidTo(ADA, done)).isEmpty();
        assertThat(saidTo(ADA, press(done.state(), ADA, "done 1"))).containsExactly("action.gone");
        assertThat(saidTo(ADA, press(done.state(), ADA, "change 1"))).containsExactly("action.gone");
        assertThat(message(press(done.state(), ADA, "list")).toString()).contains("action.already", "Send the slides");
    }

    @Test
    void whatIsDroppedIsShownNoMore() {
        var state = fill(NOTHING_YET, ADA, "Send the slides", "me", "none").state();
        var dropped = change(state, ADA, 1, "Send the slides", "me", "none", "dropped");
        assertThat(saidTo(ADA, dropped)).containsExactly("action.dropped");
        assertThat(message(press(dropped.state(), BEA, "list")).toString()).doesNotContain("Send the slides");
    }

    @Test
    void anAgendaNamesAllOfThemAndNothingWhereThereIsNothing() {
        var pair = people.at(NOW).records().find(Pair.class, PAIR).orElseThrow();
        var plain = Message.of("session.reminder");
        assertThat(ActionDialogs.below(plain, pair, ADA, people.at(NOW))).isEqualTo(plain);
        State state = NOTHING_YET;
        for (var nth = 1; nth <= 6; nth++) {
            state = fill(state, ADA, "Number " + nth, "me", "none").state();
        }
        var below = ActionDialogs.below(plain, pair, BEA, people.at(NOW));
        assertThat(below.blocks().getLast()).isInstanceOfSatisfying(
                Message.Block.Items.class, items -> assertThat(items.items()).hasSize(6));
        assertThat(key(plain)).isEqualTo(key(below));
    }

    @Nested
    class EachForm {
        @Test
        void hasAPromptOfItsOwn() {
            var state = fill(NOTHING_YET, ADA, "First", "me", "none").state();
            state = fill(state, ADA, "Second", "partner", "2027-02-15").state();
            var prompts = List.of(
                    form(press(state, ADA, "note")).prompt(), form(press(state, ADA, "change 1")).prompt(),
                    form(press(state, ADA, "change 2")).prompt(), prompt(ADA));
            assertThat(prompts).doesNotHaveDuplicates();
            assertThat(form(press(state, ADA, "note")).prompt()).isEqualTo(prompts.getFirst());
        }

        @Test
        void doesWhatItWasOpenedForWhateverElseWasFilledIn() {
            var state = fill(NOTHING_YET, ADA, "First", "me", "none").state();
            var note = form(press(state, ADA, "note")).prompt();
            var step = send(state, note, "Another", "me", "none", "open");
            assertThat(saidTo(ADA, step)).containsExactly("action.noted");
            assertThat(onRecord()).extracting(Action::words).containsExactlyInAnyOrder("First", "Another");
        }

        @Test
        void givesTheWordsBackWhereItsActionIsOpenNoMore() {
            var state = fill(NOTHING_YET, ADA, "Send the slides", "me", "none").state();
            var changing = form(press(state, ADA, "change 1")).prompt();
            state = press(state, BEA, "done 1").state();
            var late = send(state, changing, "Send the slides of May", "me", "none", "open");
            assertThat(saidTo(ADA, late)).containsExactly("action.gone");
            assertThat(message(late).toString()).contains("action.unkept", "Send the slides of May");
        }

        @Test
        void doesNotUndoWhatThePartnerHasChangedMeanwhile() {
            var state = fill(NOTHING_YET, ADA, "Write the report", "me", "none").state();
            var adas = form(press(state, ADA, "change 1")).prompt();
            var beas = form(press(state, BEA, "change 1")).prompt();
            state = send(state, adas, "Write the report with the figures of May", "me", "none", "open").state();
            var late = send(state, beas, "Write the report", "partner", "2027-02-08", "open");
            assertThat(saidTo(BEA, late)).containsExactly("action.moved");
            assertThat(message(late).toString()).contains("with the figures of May", "action.unkept");
            assertThat(buttons(late)).containsExactly("change 1", "note", "list");
            assertThat(onRecord()).singleElement().satisfies(action -> {
                assertThat(action.words()).isEqualTo("Write the report with the figures of May");
                assertThat(action.due()).isNull();
            });
            var done = send(state, beas, "Write the report", "partner", "none", "done");
            assertThat(saidTo(BEA, done)).containsExactly("action.done");
            assertThat(message(done).toString()).contains("with the figures of May");
        }
    }

    @Nested
    class ThePartner {
        private Step<State> rings(State state, Instant at) {
            return on(state, rang("tell@" + BEA.value()), at);
        }

        @Test
        void isNotToldOfWhatHasNotChanged() {
            var state = fill(NOTHING_YET, ADA, "Send the template", "partner", "none").state();
            state = rings(state, NOW.plusSeconds(1800)).state();
            var saved = change(state, ADA, 1, "Send the template", "partner", "none", "open");
            assertThat(saidTo(ADA, saved)).containsExactly("action.same");
            assertThat(alarms(saved)).isEmpty();
            assertThat(saved.effects()).noneMatch(Effect.Keep.class::isInstance);
            assertThat(rings(saved.state(), NOW.plusSeconds(9000)).effects()).isEmpty();
        }

        @Test
        void isNotToldOfWhatTheyHaveReadInTheList() {
            var state = fill(NOTHING_YET, ADA, "Send the template", "partner", "none").state();
            state = on(state, asked(new Request.ActionsRequested(PAIR, BEA)), NOW).state();
            assertThat(rings(state, NOW.plusSeconds(1800)).effects()).isEmpty();
        }

        @Test
        void isStillToldOfWhatTheOtherHasReadInTheList() {
            var state = fill(NOTHING_YET, ADA, "Send the template", "partner", "none").state();
            state = press(state, ADA, "list").state();
            assertThat(saidTo(BEA, rings(state, NOW.plusSeconds(1800)))).containsExactly("action.told");
        }

        @Test
        void isToldOnceADayAtMost() {
            var state = fill(NOTHING_YET, ADA, "Send the template", "partner", "none").state();
            var told = NOW.plusSeconds(1800);
            state = rings(state, told).state();
            var changed = change(state, ADA, 1, "Send the template!", "partner", "none", "open");
            assertThat(alarms(changed)).singleElement()
                    .satisfies(alarm -> assertThat(alarm.at()).isEqualTo(told.plusSeconds(86_400)));
        }
    }

    @Nested
    class ASlip {
        @Test
        void canBeTakenBack() {
            var state = fill(NOTHING_YET, ADA, "Send the slides", "me", "none").state();
            var done = press(state, BEA, "done 1");
            assertThat(buttons(done)).containsExactly("reopen 1", "note", "list");
            var back = press(done.state(), BEA, "reopen 1");
            assertThat(saidTo(BEA, back)).containsExactly("action.reopened");
            assertThat(saidTo(ADA, back)).isEmpty();
            assertThat(onRecord()).singleElement().satisfies(action -> assertThat(action.isOpen()).isTrue());
            assertThat(saidTo(BEA, press(back.state(), BEA, "reopen 1"))).containsExactly("action.list");
        }

        @Test
        void isTakenBackAndThePartnerHearsOfTheActionAsBefore() {
            var state = fill(NOTHING_YET, ADA, "Send the template", "partner", "none").state();
            state = press(state, ADA, "done 1").state();
            var back = press(state, ADA, "reopen 1");
            assertThat(alarms(back)).singleElement()
                    .satisfies(alarm -> assertThat(alarm.at()).isEqualTo(NOW.plusSeconds(1800)));
            assertThat(saidTo(BEA, on(back.state(), rang("tell@" + BEA.value()), NOW.plusSeconds(1800))))
                    .containsExactly("action.told");
        }

        @Test
        void isNotTakenBackBeyondEight() {
            State state = NOTHING_YET;
            for (var nth = 1; nth <= Actions.MOST; nth++) {
                state = fill(state, ADA, "Number " + nth, "me", "none").state();
            }
            state = press(state, ADA, "done 8").state();
            state = fill(state, ADA, "One more", "me", "none").state();
            assertThat(saidTo(ADA, press(state, ADA, "reopen 8"))).containsExactly("action.full");
        }

        @Test
        void ofThePartnerIsSeenInTheList() {
            var state = fill(NOTHING_YET, ADA, "Send the slides", "me", "none").state();
            state = press(state, BEA, "done 1").state();
            assertThat(message(press(state, ADA, "list")).toString()).contains("action.already.by");
            assertThat(message(press(state, BEA, "list")).toString())
                    .contains("Send the slides").doesNotContain("action.already.by");
        }
    }

    @Test
    void whatWasDoneLastStandsFirstAmongWhatWasDoneLately() {
        State state = NOTHING_YET;
        for (var nth = 1; nth <= 4; nth++) {
            state = fill(state, ADA, "Number " + nth, "me", "none").state();
        }
        for (var nth = 4; nth >= 1; nth--) {
            state = on(state, chose(ADA, prompt(ADA), "done " + nth), NOW.plusSeconds(86_400L * (5 - nth))).state();
        }
        var soon = on(state, chose(ADA, prompt(ADA), "list"), NOW.plusSeconds(86_400L * 5));
        assertThat(message(soon).toString()).contains("Number 1", "Number 2", "Number 3").doesNotContain("Number 4");
        var later = on(state, chose(ADA, prompt(ADA), "list"), NOW.plusSeconds(86_400L * 40));
        assertThat(message(later).toString()).doesNotContain("Number");
    }

    @Test
    void anotherCanBeNotedBelowWhateverWasSaidLast() {
        var first = fill(NOTHING_YET, ADA, "Send the template", "partner", "none");
        var told = on(first.state(), rang("tell@" + BEA.value()), NOW.plusSeconds(1800));
        for (var step : List.of(first, told, press(told.state(), ADA, "done 1"))) {
            assertThat(buttons(step)).contains("note", "list");
        }
    }

    @Test
    void whoeverDoesSomethingWithTheListIsHeardFrom() {
        var noted = fill(NOTHING_YET, ADA, "Send the slides", "me", "none");
        var heard = new Request.PairHeardFrom(PAIR, ADA);
        assertThat(requests(noted)).containsExactly(heard);
        assertThat(requests(change(noted.state(), ADA, 1, "Send them", "me", "none", "open"))).containsExactly(heard);
        assertThat(requests(press(noted.state(), ADA, "done 1"))).containsExactly(heard);
        assertThat(requests(press(noted.state(), ADA, "list"))).isEmpty();
    }

    @Test
    void onceThePairIsOverNothingIsNotedAnyMore() {
        var over = on(
                NOTHING_YET, told(new Fact.PairClosed(PAIR, ADA, BEA, Fact.Ending.COMPLETED)), NOW);
        assertThat(over.state()).isEqualTo(new State.Over(PAIR));
        assertThat(actions.isOver(over.state())).as("forms in front are still answered").isFalse();
        assertThat(actions.isDone(over.state())).isTrue();
        var late = fill(over.state(), ADA, "Send the slides", "me", "none");
        assertThat(saidTo(ADA, late)).containsExactly("action.over");
        assertThat(message(late).toString()).contains("Send the slides");
        assertThat(over.effects()).filteredOn(Effect.CancelAlarm.class::isInstance).hasSize(2);
        assertThat(saidTo(ADA, on(over.state(), asked(new Request.ActionsRequested(PAIR, ADA)), NOW)))
                .containsExactly("action.over");
    }
}
