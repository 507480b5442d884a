package io.binome.dialog.member;

import io.binome.engine.Dialog;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Programme;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Where somebody who runs a programme is told beforehand what will be cleared away because it is old. Names nobody. */
final class Notice implements Dialog<Notice.State> {
    /** Whoever is told. */
    public record State(PersonId admin) {}

    private static final String KIND = "notice";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public State start(ConversationId id) {
        return new State(new PersonId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return false;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return fact instanceof Fact.ClearingAnnounced announced
                ? List.of(ConversationId.of(KIND, announced.person()))
                : List.of();
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return input instanceof Input.Told(var id, Fact.ClearingAnnounced announced)
                ? Step.to(state, Send.to(state.admin(), message(announced, at)))
                : Step.stay(state);
    }

    private static Message message(Fact.ClearingAnnounced announced, StepContext at) {
        var items = new ArrayList<Text>();
        if (announced.people() > 0) {
            items.add(Text.of("notice.people", "people", announced.people(), "months", announced.months()));
        }
        announced.programmes().stream()
                .flatMap(programme -> at.records().find(Programme.class, programme).stream())
                .map(programme -> Text.of(
                        "notice.programme", "programme", programme.name(), "ended", programme.ends(), "year",
                        Integer.toString(programme.ends().getYear())))
                .forEach(items::add);
        return Message.titled(Text.of("notice.title", "day", announced.on()))
                .and("notice.what")
                .items(List.copyOf(items))
                .context("notice.keep");
    }
}
