package io.binome.dialog.learning;

import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Message;
import java.util.List;
import java.util.Optional;

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

    /** The answers to its list: a text or a lesson by its name, the rest by the place where it begins, or an idea of one's own. */
    enum Answer {
        READ,
        MORE,
        BEGIN,
        PROPOSE
    }

    static final String KIND = "library";

    private static final int LONGEST = 80;
    private static final int ENOUGH = 3;

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
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.TextWanted wanted
                ? List.of(ConversationId.of(KIND, wanted.by()))
                : List.of();
    }

    @Override
    public boolean takes(Word word) {
        return word == Word.LIBRARY;
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Typed typed -> {
                var words = typed.command().rest().strip();
                yield words.isEmpty() ? now(state, at) : find(state, words, at);
            }
            case Input.Chose chose -> choose(state, chose.value(), at);
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Told told -> Step.stay(state);
            case Input.Asked(var id, Request.TextWanted wanted) -> read(state, wanted.text(), at);
            case Input.Asked request -> Step.stay(state);
            case Input.Rang rang -> Step.stay(state);
        };
    }

    /** Whoever takes part somewhere can propose a theme beside. */
    private Step<State> now(State state, StepContext at) {
        var shelf = shelf(state, at);
        var words = new BookWords(state.person());
        var message = offered(state, Message.of("library.now"), shelf);
        return offer(state, member(state, at).isPresent() ? words.proposing(message) : message, shelf.now());
    }

    /** Where the library has little, lessons and themes are named that fit as well. */
    private static Step<State> find(State state, String words, StepContext at) {
        var learner = new Learner(state.person(), at);
        var shelf = Shelf.of(learner);
        var found = shelf.search(words);
        var says = new BookWords(state.person());
        if (found.size() >= ENOUGH) {
            return offer(state, offered(state, found(words, found), found), found);
        }
        var beside = Beside.of(learner.parts().getLast(), words);
        if (!found.isEmpty()) {
            var lead = beside.named(found(words, found), says);
            return offer(state, beside.begun(offered(state, lead, found), says), found);
        }
        if (!beside.isEmpty()) {
            var lead = beside.named(Message.of("library.beside", "words", shown(words)), says);
            return say(state, beside.begun(lead.context("library.how"), says));
        }
        var near = shelf.near(words);
        var lead = Message.of(near.isEmpty() ? "library.nothing" : "library.near", "words", shown(words));
        return near.isEmpty()
                ? offer(state, offered(state, lead, shelf), shelf.now())
                : offer(state, offered(state, lead, near), near);
    }

    private static Message found(String words, List<Book> found) {
        return Message.of("library.found", "texts", found.size(), "words", shown(words));
    }

    private Step<State> choose(State state, String value, StepContext at) {
        var about = Choice.about(value);
        var shelf = shelf(state, at);
        return switch (Choice.verb(Answer.class, value)) {
            case READ -> read(state, about, at);
            case MORE -> say(state, new BookWords(state.person())
                    .list(Message.of("library.rest"), shelf.all(state.offered()), Choice.number(value)));
            case BEGIN -> member(state, at)
                    .map(member -> Step.to(state, new Ask(new Request.LessonRequested(member, about))))
                    .orElse(Step.stay(state));
            case PROPOSE -> member(state, at)
                    .map(member -> Step.to(state, new Ask(new Request.IdeaWanted(member))))
                    .orElse(Step.stay(state));
            case null -> Step.stay(state);
        };
    }

    private Step<State> read(State state, String name, StepContext at) {
        return shelf(state, at).find(name)
                .map(book -> say(state, new BookWords(state.person()).whole(book)))
                .orElseGet(() -> say(state, Message.of("library.gone")));
    }

    private static Message offered(State state, Message lead, List<Book> found) {
        return found.isEmpty()
                ? Message.of("library.empty")
                : new BookWords(state.person()).list(lead, found, 0).context("library.how");
    }

    /** What is of use now; the rest of the library comes by the button below. */
    private static Message offered(State state, Message lead, Shelf shelf) {
        var most = Math.max(1, shelf.first().size());
        return shelf.books().isEmpty()
                ? Message.of("library.empty")
                : new BookWords(state.person()).list(lead, shelf.now(), 0, most).context("library.how");
    }

    private static Step<State> offer(State state, Message message, List<Book> found) {
        return say(new State(state.person(), found.stream().map(Book::name).toList()), message);
    }

    /** Where the person takes part; in the newest programme where there are several. */
    private static Optional<MemberId> member(State state, StepContext at) {
        return Optional.ofNullable(new Learner(state.person(), at).parts().getLast().member());
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
