package io.binome.dialog.admin;

import io.binome.engine.Dialog;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Solve;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.ProgrammeId;
import java.util.List;

/**
 * The rounds of a programme that are to be solved, one after the other; that one is done is said once it is crossed off. It is a conversation of its own because what a
 * conversation has to say waits for its effects before: the programme must be able to answer while a round is solved.
 */
final class RoundQueue implements Dialog<RoundQueue.Ready> {
    /** Nothing but whose rounds: what is to be done is in the outbox. */
    record Ready(ProgrammeId programme) {}

    @Override
    public String kind() {
        return "rounds";
    }

    @Override
    public Class<Ready> states() {
        return Ready.class;
    }

    @Override
    public Ready start(ConversationId id) {
        return new Ready(new ProgrammeId(id.subject()));
    }

    @Override
    public Step<Ready> on(Ready state, Input input, StepContext at) {
        return input instanceof Input.Asked(var id, Request.RunOrdered order)
                ? Step.to(
                        state,
                        new Solve(order.run(), order.number(), order.policy(), order.overrides(), order.seed()),
                        new Ask(new Request.RunEnded(order.run())))
                : Step.stay(state);
    }

    @Override
    public boolean isOver(Ready state) {
        return false;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return List.of();
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.RunOrdered order
                ? List.of(ConversationId.of(kind(), order.run().programme()))
                : List.of();
    }
}
