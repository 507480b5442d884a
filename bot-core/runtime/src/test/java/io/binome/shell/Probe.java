package io.binome.shell;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Change;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that does what it is told. A typed command carries a script of steps, separated by semicolons: {@code say
 * words}, {@code ask name} (takes words), {@code choose name} (does not), {@code alarm name minutes}, {@code gently name
 * minutes} (an alarm that respects working hours), {@code cancel name}, {@code announce}, {@code want}, {@code learn language}, {@code fail}, {@code end}; and, of somebody
 * else, {@code tell person words}, {@code remind person words} (on time), {@code warn
 * person moment words} (by then), {@code beg person name}, {@code offer person
 * name} (a single button), {@code settle person name}, {@code form name} (one that belongs to no question), {@code pause day}, {@code resume}. It
 * says what else it takes, and keeps all it took, in order, in its state.
 */
public final class Probe implements Dialog<Probe.State> {
    /** Two states, so that a conversation can be over. */
    public sealed interface State {
        PersonId person();

        List<String> taken();

        record Listening(PersonId person, List<String> taken) implements State {}

        record Over(PersonId person, List<String> taken) implements State {}
    }

    private static final List<Choice> ONE = List.of(choice("yes", false));
    private static final List<Choice> BOTH = List.of(choice("yes", false), choice("no", false));

    private final String kind;
    private final List<Word> words;
    private volatile boolean broken = true;

    public Probe(String kind, Word... words) {
        this.kind = kind;
        this.words = List.of(words);
    }

    /** From now on {@code fail} does not fail any more, as if somebody had put the defect right. */
    void repair() {
        broken = false;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public State start(ConversationId id) {
        return new State.Listening(new PersonId(id.subject()), List.of());
    }

    @Override
    public boolean isPatient(Alarm.Key key) {
        return key.name().startsWith("patient");
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Typed typed -> play(state, typed.command().rest(), at);
            case Input.Chose chose -> reply(state, "chose " + chose.value());
            case Input.Said(var id, var by, var prompt, var words, var heard) ->
                reply(state, (heard == null ? "said " : "heard " + heard.getClass().getSimpleName() + " ") + words);
            case Input.Submitted submitted -> reply(state, "submitted");
            case Input.Rang rang -> reply(state, "rang " + rang.alarm()).and(say(state, "after " + rang.alarm()));
            case Input.Told told -> reply(state, "told " + told.fact().getClass().getSimpleName());
            case Input.Asked asked -> reply(state, "asked " + asked.request().getClass().getSimpleName());
        };
    }

    private Step<State> reply(State state, String what) {
        return Step.to(having(state, what), say(state, what));
    }

    private Step<State> play(State state, String script, StepContext at) {
        var effects = new ArrayList<Effect>();
        var next = having(state, script);
        for (var line : script.split(";")) {
            var word = line.strip().split(" ", 2);
            var rest = word.length > 1 ? word[1] : "";
            switch (word[0]) {
                case "say" -> effects.add(say(state, rest));
                case "tell" -> effects.add(to(state, rest, Message.of(Text.verbatim(after(rest)))));
                case "remind" -> effects.add(to(state, rest, Message.of(Text.verbatim(after(rest))).by(at.now())));
                case "warn" -> effects.add(to(state, rest, warning(after(rest))));
                case "beg" -> effects.add(to(state, rest, asking(prompt(person(state, rest), after(rest)), BOTH)));
                case "offer" -> effects.add(to(state, rest, asking(prompt(person(state, rest), after(rest)), ONE)));
                case "settle" ->
                    effects.add(new Effect.Settle(prompt(person(state, rest), after(rest)), Text.verbatim("over")));
                case "pause" ->
                    effects.add(new Effect.Amend(state.person(), new Change.Pauses(LocalDate.parse(rest))));
                case "resume" -> effects.add(new Effect.Amend(state.person(), new Change.Pauses(null)));
                case "form" -> effects.add(new Effect.OpenForm(state.person(), form(state, rest)));
                case "ask" -> effects.add(ask(state, rest, true));
                case "choose" -> effects.add(ask(state, rest, false));
                case "alarm" -> effects.add(new Effect.SetAlarm(alarm(rest, at, null)));
                case "gently" -> effects.add(new Effect.SetAlarm(alarm(rest, at, state.person())));
                case "cancel" -> effects.add(new Effect.CancelAlarm(Alarm.Key.of(rest)));
                case "announce" ->
                    effects.add(new Effect.Announce(new Fact.LanguageChosen(state.person(), Languages.ENGLISH)));
                case "want" ->
                    effects.add(new Effect.Ask(new Request.WishesRequested(
                            state.person().organisation().programme("p").member(state.person()))));
                case "learn" ->
                    effects.add(new Effect.Amend(state.person(), new Change.Speaks(Language.of(rest).orElseThrow())));
                case "look" -> at.history().about(state.person());
                case "fail" -> {
                    if (broken) {
                        throw new IllegalStateException("told to fail");
                    }
                }
                case "end" -> next = new State.Over(next.person(), next.taken());
                default -> throw new IllegalArgumentException("no such step: " + line);
            }
        }
        return new Step<>(next, List.copyOf(effects));
    }

    /** Who is named first. */
    private static PersonId person(State state, String rest) {
        return state.person().organisation().person(rest.split(" ", 2)[0]);
    }

    private static String after(String rest) {
        return rest.split(" ", 2)[1];
    }

    private static Effect to(State state, String rest, Message message) {
        return new Effect.Send(new Address.ToPerson(person(state, rest)), message);
    }

    /** To be said by a moment: {@code 2027-01-13T09:00:00Z words}. */
    private static Message warning(String rest) {
        return Message.of(Text.verbatim(after(rest))).by(Instant.parse(rest.split(" ", 2)[0]));
    }

    private static Message asking(PromptId id, List<Choice> choices) {
        return Message.of(Text.verbatim(id.name() + "?")).asking(new Prompt(id, choices, false));
    }

    private static Effect say(State state, String words) {
        return new Effect.Send(new Address.ToPerson(state.person()), Message.of(Text.verbatim(words)));
    }

    private Form form(State state, String name) {
        return new Form(prompt(state.person(), name), Text.verbatim(name), Text.verbatim("Send"), List.of(
                new Form.Field.Words("words", Text.verbatim("words"), Text.verbatim(""), true, 9, false, "")));
    }

    private Effect ask(State state, String name, boolean takesText) {
        var id = prompt(state.person(), name);
        var choices = List.of(choice("yes", false), choice("no", false), choice("more", true));
        var message = Message.of(Text.verbatim(name + "?")).asking(new Prompt(id, choices, takesText));
        return new Effect.Send(new Address.ToPerson(state.person()), message);
    }

    /** The question of that name that this dialog asks a person. */
    PromptId prompt(PersonId person, String name) {
        return PromptId.of(ConversationId.of(kind, person), name, person);
    }

    private static Choice choice(String value, boolean keepsOpen) {
        return new Choice(value, Text.verbatim("Say " + value), Choice.Style.PLAIN, keepsOpen);
    }

    private static Alarm alarm(String nameAndMinutes, StepContext at, @Nullable PersonId owner) {
        var split = nameAndMinutes.split(" ");
        return new Alarm(Alarm.Key.of(split[0]), at.now().plus(Duration.ofMinutes(Long.parseLong(split[1]))), owner);
    }

    private static State having(State state, String what) {
        var taken = new ArrayList<>(state.taken());
        taken.add(what);
        return switch (state) {
            case State.Listening listening -> new State.Listening(listening.person(), List.copyOf(taken));
            case State.Over over -> new State.Over(over.person(), List.copyOf(taken));
        };
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Over;
    }

    /** Answers what another probe wants, not itself. */
    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.WishesRequested(var member) && words.isEmpty()
                ? List.of(ConversationId.of(kind, member.person()))
                : List.of();
    }

    /** Hears the facts that another probe announces, not its own. */
    @Override
    public List<ConversationId> hears(Fact fact) {
        return words.isEmpty() && fact instanceof Fact.LanguageChosen chosen
                ? List.of(ConversationId.of(kind, chosen.person()))
                : List.of();
    }

    @Override
    public boolean takes(Word word) {
        return words.contains(word);
    }
}
