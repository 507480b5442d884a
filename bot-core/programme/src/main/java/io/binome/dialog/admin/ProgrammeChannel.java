package io.binome.dialog.admin;

import io.binome.dialog.admin.ProgrammeLifecycle.State;
import io.binome.engine.Address;
import io.binome.engine.Effect.Send;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.InputId;
import io.binome.message.Message;
import io.binome.programme.Programme;

/** The channel of a programme: greeted when it is chosen, and spoken of to the admin when it is closed. */
final class ProgrammeChannel {
    private ProgrammeChannel() {}

    static Send hello(Programme programme) {
        return new Send(
                new Address.ToChannel(programme.id()),
                Message.of("campaign.channel", "programme", programme.name(), "ends", programme.ends()));
    }

    /** A new channel is greeted; of one that is closed the admin hears once, until another is chosen. */
    static Step<State> changed(State state, InputId id, Fact fact, StepContext at) {
        if (state instanceof State.Unborn || state instanceof State.Ended) {
            return Step.stay(state);
        }
        var programme = at.programme(state.programme());
        if (fact instanceof Fact.ChannelChosen) {
            return Step.to(state, hello(programme));
        }
        Fact before = null;
        for (var each : at.history().about(programme.id())) {
            if (each.id().equals(id.value())) {
                break;
            }
            var isOfChannel =
                    each.fact() instanceof Fact.ChannelChosen || each.fact() instanceof Fact.ChannelUnreachable;
            before = isOfChannel ? each.fact() : before;
        }
        return before instanceof Fact.ChannelUnreachable
                ? Step.stay(state)
                : Step.to(state, Send.to(
                        at.adminOf(programme.id()),
                        Message.of(
                                "campaign.channel.closed",
                                "programme", programme.name(),
                                "platform", InviteCommands.platform(at.person(at.adminOf(programme.id()))))));
    }
}
