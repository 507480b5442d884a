package io.binome.dialog.learning;

import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Message;
import java.util.List;

/** The library: offers what is of use to a person now, or what their words name, and shows a text whole. */
final class Library implements Dialog<Library.State> {
    /**
     * What is on offer.
     *
     * @param offered the names of the texts that were found last, the best first
     */
    public record State(PersonId person, List<String> offered) {
        public State {
            offered = List.copyOf(offered);
        }
    }

    /** The answers to its list: a text by its name, the rest by the place where it begins. */
    enum Answer {
        READ,
        MORE
    }

    static final String KIND = "library";

    private static final int LONGEST = 80;

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
        return new State(new PersonId(id.subject()), List.of());
    }

    @Override
    public boolean isOver(State state) {
        return false;
    }

    @Override
    public Word instead(State state) {
        return Word.LIBRARY;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return List.of();
    }

    @Override
    public boolean takes(Word word) {
        return word == Word.LIBRARY;
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Typed typed -> find(state, typed.command().rest().strip(), shelf(state, at));
            case Input.Chose chose -> choose(state, chose.value(), shelf(state, at));
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> Step.stay(state);
            case Input.Rang rang -> Step.stay(state);
        };
    }

    private static Step<State> find(State state, String words, Shelf shelf) {
        if (words.isEmpty()) {
            return offer(state, Message.of("library.now"), shelf.now());
        }
        var found = shelf.search(words);
        if (!found.isEmpty()) {
            return offer(state, Message.of("library.found", "texts", found.size(), "words", shown(words)), found);
        }
        var near = shelf.near(words);
        return offer(
                state, Message.of(near.isEmpty() ? "library.nothing" : "library.near", "words", shown(words)),
                near.isEmpty() ? shelf.now() : near);
    }

    private static Step<State> choose(State state, String value, Shelf shelf) {
        var about = Choice.about(value);
        return switch (Choice.verb(Answer.class, value)) {
            case READ -> shelf.find(about)
                    .map(book -> say(state, new BookWords(state.person()).whole(book)))
                    .orElseGet(() -> say(state, Message.of("library.gone")));
            case MORE -> say(state, new BookWords(state.person())
                    .list(Message.of("library.rest"), shelf.all(state.offered()), Choice.number(value)));
            case null -> Step.stay(state);
        };
    }

    private static Step<State> offer(State state, Message lead, List<Book> found) {
        return say(
                new State(state.person(), found.stream().map(Book::name).toList()),
                found.isEmpty()
                        ? Message.of("library.empty")
                        : new BookWords(state.person()).list(lead, found, 0).context("library.how"));
    }

    /** The beginning of what somebody is looking for. */
    private static String shown(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private Shelf shelf(State state, StepContext at) {
        return Shelf.of(new Learner(state.person(), at));
    }

    private static Step<State> say(State state, Message message) {
        return Step.to(state, Send.to(state.person(), message));
    }
}
