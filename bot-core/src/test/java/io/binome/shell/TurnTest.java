package io.binome.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Address;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Moment;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.store.Conversation;
import io.binome.store.Conversation.Pending;
import io.binome.store.MemoryStore;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final PersonId ADA = new PersonId("acme/ada");

    /** Says the name of every alarm. */
    private static final class Clock implements Dialog<String> {
        @Override
        public String kind() {
            return "clock";
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
        public Step<String> on(String state, Input input, Moment at) {
            var name = input instanceof Input.Rang rang ? rang.alarm() : "";
            return Step.to(state, new Send(new Address.ToPerson(ADA), Message.of(Text.verbatim(name))));
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

    @Test
    void twoAlarmsThatRingBeforeOneSaveGiveEffectsOfDifferentIds() {
        var clock = new Clock();
        var store = new MemoryStore();
        var at = new Moment(Instant.parse("2027-01-04T08:00:00Z"), store.ledger(), store.facts());
        var fresh = Conversation.fresh(ConversationId.of("clock", ADA), "");
        var one = Turn.take(clock, fresh, new Input.Rang(new InputId("1"), "first"), at);
        var two = Turn.take(clock, one, new Input.Rang(new InputId("2"), "second"), at);
        assertThat(two.outbox()).hasSize(2);
        assertThat(two.outbox().stream().map(Pending::id)).doesNotHaveDuplicates();
    }
}
