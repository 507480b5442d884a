package io.binome.dialog.member;

import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Discard;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.NoteId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.programme.Note;
import java.util.List;
import java.util.function.Function;

/**
 * A person's notebook: keeps notes, lists them newest first, and deletes them for good. Only its owner writes in it; of what stands
 * there a partner reads the notes that the owner has said are for both.
 */
final class Notebook implements Dialog<Notebook.State> {
    /**
     * What the notebook knows besides its notes, which are on record.
     *
     * @param written notes ever written: numbers are not used again
     * @param from place of the first note that is shown, in the order newest first
     */
    public record State(PersonId person, int written, int from) {}

    /** The answers to its list; most are about a note, sharing also about a pair. */
    enum Answer {
        MORE,
        READ,
        DELETE,
        SHARING,
        SHARE,
        ALONE,
        THEIRS
    }

    static final String KIND = "notebook";

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
        return new State(new PersonId(id.subject()), 0, 0);
    }

    @Override
    public boolean isOver(State state) {
        return false;
    }

    @Override
    public Word instead(State state) {
        return Word.NOTES;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return List.of();
    }

    @Override
    public boolean takes(Word word) {
        return word == Word.NOTES;
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Typed typed -> {
                var words = typed.command().rest().strip();
                var notes = new Notes(state.person(), at);
                yield words.isEmpty() ? page(state, 0, notes.own(), notes) : keep(state, words, notes);
            }
            case Input.Chose chose -> choose(state, chose.value(), new Notes(state.person(), at));
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> Step.stay(state);
            case Input.Rang rang -> Step.stay(state);
        };
    }

    private static Step<State> keep(State state, String words, Notes notes) {
        var length = words.codePointCount(0, words.length());
        if (length > Note.LONGEST) {
            return say(state, Message.of("notebook.long", "length", length, "longest", Note.LONGEST));
        }
        var number = state.written() + 1;
        var note = new Note(NoteId.of(state.person(), number), words, notes.at().now());
        return Step.to(
                new State(state.person(), number, 0),
                new Keep(note),
                Send.to(state.person(), new NotebookWords(notes).kept(note)));
    }

    /** Buttons name the note, so that each does what it said however old the list is. */
    private static Step<State> choose(State state, String value, Notes notes) {
        var words = new NotebookWords(notes);
        return switch (Choice.verb(Answer.class, value)) {
            case MORE -> page(state, state.from() + NotebookWords.SHOWN, notes.own(), notes);
            case READ -> with(state, value, notes, note -> say(state, words.whole(note)));
            case DELETE -> with(state, value, notes, note -> delete(state, note, notes));
            case SHARING -> say(state, words.sharing());
            case SHARE -> with(state, value, notes, note -> share(state, note, value, words));
            case ALONE -> with(state, value, notes, note -> alone(state, note, words));
            case THEIRS -> notes.theirs(Choice.about(value))
                    .map(note -> say(state, words.whole(note)))
                    .orElseGet(() -> gone(state));
            case null -> Step.stay(state);
        };
    }

    private static Step<State> with(State state, String value, Notes notes, Function<Note, Step<State>> then) {
        return notes.find(Choice.about(value)).map(then).orElseGet(() -> gone(state));
    }

    /** Where there is no such pair any more, nothing is for both. */
    private static Step<State> share(State state, Note note, String value, NotebookWords words) {
        return words.notes().pair(Choice.about(value))
                .map(pair -> Step.to(
                        state, new Keep(note.sharedIn(pair.id())), Send.to(state.person(), words.shared(note, pair))))
                .orElseGet(() -> say(state, Message.of("notebook.apart")));
    }

    private static Step<State> alone(State state, Note note, NotebookWords words) {
        return Step.to(state, new Keep(note.unshared()), Send.to(state.person(), words.alone(note)));
    }

    private static Step<State> delete(State state, Note note, Notes notes) {
        var left = notes.own().stream().filter(each -> !each.id().equals(note.id())).toList();
        var deleted =
                Step.to(state, new Discard(note),
                        Send.to(state.person(), Message.of("notebook.deleted", "when", note.since())));
        if (left.isEmpty()) {
            return deleted;
        }
        var rest = page(
                state, Math.min(state.from(), (left.size() - 1) / NotebookWords.SHOWN * NotebookWords.SHOWN), left,
                notes);
        return new Step<>(rest.state(), deleted.effects()).and(rest.effects());
    }

    private static Step<State> gone(State state) {
        return say(state, Message.of("notebook.gone"));
    }

    private static Step<State> page(State state, int from, List<Note> own, Notes notes) {
        var first = from < own.size() ? from : 0;
        return Step.to(
                new State(state.person(), state.written(), first),
                Send.to(state.person(), new NotebookWords(notes).list(own, first)));
    }

    private static Step<State> say(State state, Message message) {
        return Step.to(state, Send.to(state.person(), message));
    }
}
