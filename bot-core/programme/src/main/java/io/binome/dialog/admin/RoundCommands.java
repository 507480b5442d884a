package io.binome.dialog.admin;

import io.binome.dialog.admin.AdminCommands.State;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Send;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Member;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.Round.Stage;
import io.binome.programme.RoundHead;
import io.binome.round.Gaps;
import io.binome.round.MatchOrder;
import io.binome.round.Names;
import io.binome.round.Pools;
import io.binome.round.ReadinessReport;
import io.binome.round.Settings;
import io.binome.round.Workbench;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads what an admin says about a round, finds out whom it is about, and passes it on. */
final class RoundCommands {
    private static final int CANDIDATES = 8;
    private static final int WAYS = 10;

    private final Taxonomy taxonomy;

    RoundCommands(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** What there is to match, with the settings of the newest round. */
    Message readiness(Programme programme, StepContext at) {
        var settings = at.records().all(RoundHead.class, programme.id()).stream()
                .filter(round -> round.stage() == Stage.DRAFT || round.stage() == Stage.PUBLISHED)
                .max(Comparator.comparingInt(RoundHead::number))
                .map(Settings::of)
                .orElse(Settings.standard());
        var bench = new Workbench(Pools.of(programme, at), taxonomy);
        return ReadinessReport.message(programme.name(), bench.readiness(settings), Gaps.of(programme.id(), at));
    }

    /**
     * Carries out what follows {@code match}.
     *
     * @param meant names in it of which the admin has said who is meant
     */
    Step<State> order(PersonId by, Programme programme, String words, Map<String, PersonId> meant, StepContext at) {
        return switch (MatchOrder.read(words, names(programme, meant, at))) {
            case MatchOrder.Run run -> pass(by, new Request.RoundOrdered(programme.id(), by));
            case MatchOrder.Asked(var order) -> pass(by, new Request.RoundSteered(programme.id(), by, order));
            case MatchOrder.Help help -> say(by, help("round.help"));
            case MatchOrder.Same(var person) -> say(by, Message.of("round.whom.same", "person", person));
            case MatchOrder.Unclear unclear -> say(by, help("round.unclear"));
            case MatchOrder.Whom(var name, var candidates) ->
                candidates.isEmpty() || candidates.size() > CANDIDATES
                        ? say(by, unknown(name, candidates.size()))
                        : ask(new State.Meaning(by, programme.id(), words, meant, name), candidates);
        };
    }

    private static Names names(Programme programme, Map<String, PersonId> meant, StepContext at) {
        return new Names(
                at.records().all(Person.class, programme.id().organisation()),
                person -> at.records().find(Member.class, programme.id().member(person)).isPresent(),
                meant);
    }

    private static Message unknown(String name, int candidates) {
        return Message
                .of(candidates == 0 ? "round.whom.nobody" : "round.whom.many", "words", name, "people", candidates)
                .context("round.whom.how");
    }

    private static Step<State> ask(State.Meaning meaning, List<PersonId> candidates) {
        var by = meaning.admin();
        var prompt = Prompt.choosing(PromptId.of(ConversationId.of(AdminCommands.KIND, by), "whom", by));
        for (var candidate : candidates) {
            prompt = prompt.with(new Choice(candidate.local(), new Text.Who(candidate), Choice.Style.PLAIN, false));
        }
        return Step.to(meaning, Send.to(by, Message.of("round.whom", "words", meaning.name()).asking(prompt)));
    }

    private static Message help(String key) {
        return Message.of(key)
                .items(IntStream.rangeClosed(1, WAYS).mapToObj(way -> Text.of("round.way." + way)).toList())
                .context("round.draft.secret");
    }

    private static Step<State> pass(PersonId by, Request order) {
        return Step.to(new State.Free(by), new Ask(order));
    }

    private static Step<State> say(PersonId by, Message message) {
        return Step.to(new State.Free(by), Send.to(by, message));
    }
}
