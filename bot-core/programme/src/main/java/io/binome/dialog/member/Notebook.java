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
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.Note;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A person's private notebook: keeps notes, lists them newest first, and deletes them for good. Only its owner reads it. */
final class Notebook implements Dialog<Notebook.State> {
    /**
     * What the notebook knows besides its notes, which are on record.
     *
     * @param written notes ever written: numbers are not used again
     * @param from place of the first note that is shown, in the order newest first
     */
    public record State(PersonId person, int written, int from) {}

    /** The answers to its list, each but the first about a note. */
    private enum Answer {
        MORE,
        READ,
        DELETE
    }

    static final String KIND = "notebook";

    private static final int SHOWN = 10;

    /** A longer note is shown by its beginning, with a button to read it whole. */
    private static final int GLANCE = 280;

    private static final Comparator<Note> NEWEST_FIRST =
            Comparator.<Note>comparingInt(note -> note.id().number()).reversed();

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
                yield words.isEmpty() ? page(state, 0, notes(state, at), at) : keep(state, words, at);
            }
            case Input.Chose chose -> choose(state, chose.value(), at);
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> Step.stay(state);
            case Input.Rang rang -> Step.stay(state);
        };
    }

    private static Step<State> keep(State state, String words, StepContext at) {
        var length = words.codePointCount(0, words.length());
        if (length > Note.LONGEST) {
            return say(state, Message.of("notebook.long", "length", length, "longest", Note.LONGEST));
        }
        var number = state.written() + 1;
        var note = new Note(NoteId.of(state.person(), number), words, at.now());
        return Step.to(
                new State(state.person(), number, 0),
                new Keep(note),
                Send.to(state.person(), Message.of("notebook.kept")
                        .and("notebook.words", "words", glance(note))
                        .context("notebook.private")));
    }

    /** Buttons name the note, so that each does what it said however old the list is. */
    private Step<State> choose(State state, String value, StepContext at) {
        var note = find(state, Choice.about(value), at);
        return switch (Choice.verb(Answer.class, value)) {
            case MORE -> page(state, state.from() + SHOWN, notes(state, at), at);
            case READ -> note.map(each -> say(state, whole(each))).orElseGet(() -> gone(state));
            case DELETE -> note.map(each -> delete(state, each, at)).orElseGet(() -> gone(state));
            case null -> Step.stay(state);
        };
    }

    private Step<State> delete(State state, Note note, StepContext at) {
        var left = notes(state, at).stream().filter(each -> !each.id().equals(note.id())).toList();
        var deleted =
                Step.to(state, new Discard(note),
                        Send.to(state.person(), Message.of("notebook.deleted", "when", note.since())));
        if (left.isEmpty()) {
            return deleted;
        }
        var rest = page(state, Math.min(state.from(), (left.size() - 1) / SHOWN * SHOWN), left, at);
        return new Step<>(rest.state(), deleted.effects()).and(rest.effects());
    }

    private static Step<State> gone(State state) {
        return say(state, Message.of("notebook.gone"));
    }

    private Step<State> page(State state, int from, List<Note> notes, StepContext at) {
        if (notes.isEmpty()) {
            return Step.to(
                    new State(state.person(), state.written(), 0),
                    Send.to(state.person(), Message.of("notebook.none").context("notebook.private")));
        }
        var first = from < notes.size() ? from : 0;
        var shown = notes.subList(first, Math.min(notes.size(), first + SHOWN));
        var prompt = Prompt.choosing(PromptId.of(ConversationId.of(KIND, state.person()), "list", state.person()));
        var items = new ArrayList<Text>();
        for (var place = 0; place < shown.size(); place++) {
            var note = shown.get(place);
            var number = first + place + 1;
            items.add(line(number, note, at, state.person()));
            if (isLong(note)) {
                prompt = prompt
                        .with(Choice.of(Choice.value(Answer.READ, note.id().local()), "notebook.read", "number", number)
                                .keepingOpen());
            }
            prompt = prompt
                    .with(Choice.of(Choice.value(Answer.DELETE, note.id().local()), "notebook.delete", "number", number)
                            .danger("card.sure.note"));
        }
        if (first + shown.size() < notes.size()) {
            prompt = prompt.with(Choice.of(Answer.MORE, "notebook.more"));
        }
        var message = Message.of("notebook.list", "notes", notes.size())
                .items(items)
                .context("notebook.private")
                .asking(prompt);
        return Step.to(new State(state.person(), state.written(), first), Send.to(state.person(), message));
    }

    private static Text line(int number, Note note, StepContext at, PersonId person) {
        var day = note.since().atZone(at.person(person).hours().zone()).toLocalDate();
        return Text.of("notebook.line", "number", number, "day", day, "words", glance(note));
    }

    private static String glance(Note note) {
        var words = note.words();
        return isLong(note) ? words.substring(0, words.offsetByCodePoints(0, GLANCE)).stripTrailing() + "…" : words;
    }

    private static boolean isLong(Note note) {
        return note.words().codePointCount(0, note.words().length()) > GLANCE;
    }

    private static Message whole(Note note) {
        return Message.of("notebook.whole", "when", note.since())
                .and(new Block.Paragraph(Text.verbatim(note.words())));
    }

    private static List<Note> notes(State state, StepContext at) {
        return at.records().all(Note.class, state.person()).stream().sorted(NEWEST_FIRST).toList();
    }

    private static Optional<Note> find(State state, String number, StepContext at) {
        return notes(state, at).stream().filter(note -> note.id().local().equals(number)).findFirst();
    }

    private static Step<State> say(State state, Message message) {
        return Step.to(state, Send.to(state.person(), message));
    }
}
