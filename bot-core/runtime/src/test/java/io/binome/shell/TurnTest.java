package io.binome.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Command;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SendFile;
import io.binome.engine.Heard;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Person;
import io.binome.store.Conversation;
import io.binome.store.Conversation.Pending;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final PersonId ADA = new PersonId("acme/ada");

    /** Begins with no words, hears of nothing and is never over. */
    private abstract static class Plain implements Dialog<String> {
        private final String kind;

        private Plain(String kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Class<String> states() {
            return String.class;
        }

        @Override
        public String start(ConversationId id) {
            return "";
        }

        @Override
        public boolean isOver(String state) {
            return false;
        }

        @Override
        public List<ConversationId> hears(Fact fact) {
            return List.of();
        }
    }

    /** Says the name of every alarm. */
    private static final class Clock extends Plain {
        private Clock() {
            super("clock");
        }

        @Override
        public Step<String> on(String state, Input input, StepContext at) {
            var name = input instanceof Input.Rang rang ? rang.alarm().name() : "";
            return Step.to(state, new Send(new Address.ToPerson(ADA), Message.of(Text.verbatim(name))));
        }
    }

    /** Asks whenever an alarm rings; what its name begins with says how. */
    private static final class Asker extends Plain {
        private Asker() {
            super("asker");
        }

        @Override
        public Step<String> on(String state, Input input, StepContext at) {
            var id = PromptId.of(ConversationId.of(kind(), ADA), "q", ADA);
            var yes = Choice.of("yes", "invitation.yes");
            var question = Prompt.choosing(id, yes, Choice.of("no", "invitation.no"));
            var prompt = input instanceof Input.Rang rang && rang.alarm().equals(Alarm.Key.of("offer"))
                    ? Prompt.choosing(id, yes)
                    : question;
            return Step.to(state + ".", new Send(new Address.ToPerson(ADA), Message.of("prompt.late").asking(prompt)));
        }
    }

    /** Shows a form of which no message has asked, whenever an alarm rings. */
    private static final class Former extends Plain {
        private Former() {
            super("former");
        }

        @Override
        public Step<String> on(String state, Input input, StepContext at) {
            return input instanceof Input.Rang
                    ? Step.to(state, new OpenForm(
                            ADA,
                            new Form(FORM, Text.of("action.form.heading"), Text.of("action.form.save"), List.of())))
                    : Step.to(state + "sent");
        }
    }

    private static final PromptId FORM = PromptId.of(ConversationId.of("former", ADA), "what", ADA);

    private final MemoryStore store = new MemoryStore();
    private final StepContext at =
            new StepContext(Instant.parse("2027-01-04T08:00:00Z"), store.records(), store.facts());
    private final Conversation fresh = Conversation.fresh(ConversationId.of("asker", ADA), "");

    private Conversation ring(Conversation before, String alarm) {
        return Turn.take(new Asker(), before, new Input.Rang(new InputId(alarm), Alarm.Key.of(alarm)), null, at);
    }

    /** The same conversation, when all that it has to say is delivered. */
    private static Conversation delivered(Conversation before) {
        return before.without(before.outbox().stream().map(Pending::id).collect(Collectors.toSet()));
    }

    private void reminders(Person.Reminders reminders) {
        store.records().put(Bench.person(ADA).reminded(reminders));
    }

    @Test
    void whoeverWantsNoRemindersIsAskedOnceWhileTheConversationGoesOn() {
        reminders(Person.Reminders.OFF);
        var twice = ring(ring(fresh, "1"), "2");
        assertThat(twice.outbox()).hasSize(1);
        assertThat(twice.open()).hasSize(1);
        assertThat(twice.state()).isEqualTo("..");
    }

    @Test
    void nobodyWritesToWhoeverCannotBeReachedUntilTheyAreHeardFrom() {
        store.records().put(Bench.person(ADA).holding(Person.Account.GONE));
        var rung = ring(fresh, "1");
        assertThat(rung.outbox()).isEmpty();
        assertThat(rung.open()).isEmpty();
        var back = new Input.Typed(new InputId("2"), ADA, new Command(Command.Word.HELP, ""));
        assertThat(Turn.take(new Asker(), rung, back, null, at).outbox()).hasSize(1);
    }

    @Test
    void everybodyElseIsAskedAgain() {
        reminders(Person.Reminders.ON);
        assertThat(ring(delivered(ring(fresh, "1")), "2").outbox()).hasSize(1);
    }

    @Test
    void whoeverHasNotSeenAQuestionYetIsNotRemindedOfIt() {
        reminders(Person.Reminders.ON);
        assertThat(ring(ring(fresh, "1"), "2").outbox()).hasSize(1);
    }

    @Test
    void whoeverLeavesAQuestionIsNotRemindedOfItUnlessTheyAskForItAgain() {
        reminders(Person.Reminders.ON);
        var asked = delivered(ring(fresh, "1"));
        var question = asked.open().getFirst().id();
        var leaving = new Input.Said(
                new InputId("2"), ADA, question, "", new Heard.Aside(Heard.WayOut.STOP, question));
        var left = Turn.take(new Asker(), asked, leaving, null, at);
        assertThat(left.state()).isEqualTo(asked.state());
        assertThat(left.open()).extracting(Prompt::id).containsExactly(question);
        assertThat(left.outbox()).isEmpty();
        var rung = ring(left, "3");
        assertThat(rung.outbox()).isEmpty();
        assertThat(rung.state()).isEqualTo("..");
        var again = new Input.Typed(new InputId("4"), ADA, new Command(Command.Word.HELP, ""));
        var anew = delivered(Turn.take(new Asker(), rung, again, null, at));
        assertThat(ring(anew, "5").outbox()).hasSize(1);
    }

    @Test
    void newsThatCarryAnOfferComeAllTheSame() {
        reminders(Person.Reminders.OFF);
        assertThat(ring(ring(fresh, "1"), "offer").outbox()).hasSize(2);
    }

    @Test
    void whatSomebodyAsksForThemselvesIsNoReminder() {
        reminders(Person.Reminders.OFF);
        var asked = new Input.Typed(new InputId("2"), ADA, new Command(Command.Word.HELP, ""));
        assertThat(Turn.take(new Asker(), ring(fresh, "1"), asked, null, at).outbox()).hasSize(2);
    }

    @Test
    void aFormOfWhichNoMessageHasAskedIsTakenOnce() {
        var former = new Former();
        var shown = Turn.take(former, Conversation.fresh(ConversationId.of("former", ADA), ""),
                new Input.Rang(new InputId("1"), Alarm.Key.of("show")), null, at);
        assertThat(shown.form(FORM)).isPresent();
        var again = Turn.take(former, shown, new Input.Rang(new InputId("2"), Alarm.Key.of("show")), null, at);
        assertThat(again.forms()).hasSize(1);
        var sent = Turn.take(former, again, new Input.Submitted(new InputId("3"), ADA, FORM, Map.of()), null, at);
        assertThat(sent.state()).isEqualTo("sent");
        assertThat(sent.open()).isEmpty();
        assertThat(sent.forms()).isEmpty();
        var twice = Turn.take(former, sent, new Input.Submitted(new InputId("4"), ADA, FORM, Map.of()), null, at);
        assertThat(twice.state()).isEqualTo("sent");
    }

    @Test
    void twoAlarmsThatRingBeforeOneSaveGiveEffectsOfDifferentIds() {
        var clock = new Clock();
        var one = Turn.take(clock, Conversation.fresh(ConversationId.of("clock", ADA), ""),
                new Input.Rang(new InputId("1"), Alarm.Key.of("first")), null, at);
        var two = Turn.take(clock, one, new Input.Rang(new InputId("2"), Alarm.Key.of("second")), null, at);
        assertThat(two.outbox()).hasSize(2);
        assertThat(two.outbox().stream().map(Pending::id)).doesNotHaveDuplicates();
    }

    @Test
    void valuesThatAreHandedOverAreWrittenDownInTheirOrder() {
        var desk = AllDialogs.make().of("desk");
        var id = ConversationId.of("desk", ADA);
        var export = new Input.Typed(new InputId("acme/1"), ADA, new Command(Command.Word.EXPORT, ""));

        var after = Turn.take(desk, Conversation.fresh(id, desk.start(id)), export, null, at);

        assertThat(after.outbox()).extracting(Pending::effect).singleElement().isInstanceOfSatisfying(
                SendFile.class,
                file -> assertThat(file.document().content())
                        .startsWith("{\n  \"format\" : \"binome-export-1\",\n  \"exportedAt\" : "));
    }
}
