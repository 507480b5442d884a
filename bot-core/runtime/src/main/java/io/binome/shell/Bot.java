package io.binome.shell;

import io.binome.engine.Command;
import io.binome.engine.Dialogs;
import io.binome.engine.Input;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.PromptId;
import io.binome.json.Json;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Prompt;
import io.binome.store.Conversation;
import io.binome.store.Reading;
import io.binome.store.Store;
import io.binome.text.Reader;
import io.binome.text.Spelling;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where everything that people do comes in, whatever the platform. What a method has returned from is safely kept, and
 * what it causes follows by itself.
 */
public final class Bot {
    /** The longest text of a person that is looked at, in characters: some four pages. */
    public static final int LONGEST = 8_000;

    /** So long something that was understood half may be understood again. */
    private static final Duration REMEMBERED = Duration.ofDays(1);
    /** Effects of one conversation that may wait to be performed. */
    private static final int ENOUGH = 16;

    private final Dialogs dialogs;
    private final Store store;
    private final Runner runner;
    private final Readers readers;
    private final int waiting;

    public Bot(Dialogs dialogs, Store store, Runner runner) {
        this(dialogs, store, runner, Integer.MAX_VALUE);
    }

    private Bot(Dialogs dialogs, Store store, Runner runner, int waiting) {
        this.dialogs = dialogs;
        this.store = store;
        this.runner = runner;
        this.readers = new Readers(store.records());
        this.waiting = waiting;
    }

    /**
     * For platforms that take no more than so much in a second. Where what a conversation has to say has piled up, it ends
     * in {@link TryLater}, and nothing has happened: an {@link Inbox} then keeps what came.
     */
    public static Bot unhurried(Dialogs dialogs, Store store, Runner runner) {
        return new Bot(dialogs, store, runner, ENOUGH);
    }

    /** A button of a question was pressed. */
    public InputResult chose(InputId id, PersonId by, PromptId prompt, String value) {
        return prompt.to().equals(by)
                ? answer(prompt, new Input.Chose(id, by, prompt, value))
                : new InputResult.NotYours();
    }

    /** A form was sent; answers that its fields do not allow come back at once. */
    public InputResult submitted(Input.Submitted form) {
        if (!form.prompt().to().equals(form.by())) {
            return new InputResult.NotYours();
        }
        var faults = store.conversations()
                .find(form.prompt().conversation())
                .filter(conversation -> !conversation.hasSeen(form.id()))
                .flatMap(conversation -> conversation.form(form.prompt()))
                .map(shown -> shown.faults(form.answers()));
        return faults.isPresent() && !faults.get().isEmpty()
                ? new InputResult.Faulty(faults.get())
                : answer(form.prompt(), form);
    }

    /** An answer never begins a conversation: whoever makes up a question is told that nobody waits for it. */
    private InputResult answer(PromptId prompt, Input input) {
        return runner.takeIfBegun(prompt.conversation(), input, waiting)
                ? new InputResult.Taken()
                : new InputResult.NeverAsked();
    }

    /** The form of an open question, for the one person who may answer it. */
    public Optional<Form> form(PersonId by, PromptId prompt) {
        return prompt.to().equals(by)
                ? store.conversations().find(prompt.conversation()).flatMap(open -> open.form(prompt))
                : Optional.empty();
    }

    /** How somebody is written to. */
    public Reader reader(PersonId person) {
        return readers.of(person);
    }

    /**
     * Somebody wrote to the bot. The label of an open choice is that choice; a command word is that command, unless
     * it begins a longer answer to an open question; any other words answer the newest open question that takes words.
     */
    public InputResult wrote(InputId id, PersonId by, String words) {
        return follow(routed(id, by, words).orElseGet(() -> route(id, by, words)), id, by, words);
    }

    /** Where the same words have gone before a crash; whoever is sure that they come for the first time need not ask. */
    private Optional<Route> routed(InputId id, PersonId by, String words) {
        if (Reading.isFirst()) {
            return Optional.empty();
        }
        return store.connections().tickets()
                .find(key(id), runner.now())
                .map(ticket -> Json.parse(ticket.value(), Route.class))
                .or(() -> Optional.of(command(by, words)).filter(route -> store.conversations()
                        .find(route.conversation())
                        .filter(conversation -> conversation.hasSeen(id))
                        .isPresent()));
    }

    private static String key(InputId id) {
        return "routed:" + id;
    }

    private Route route(InputId id, PersonId by, String words) {
        var route = route(by, words);
        if (route.prompt() != null) {
            store.connections().tickets().put(key(id), Json.line(route), runner.now().plus(REMEMBERED), by);
        }
        return route;
    }

    /**
     * Where somebody's words go. Where they answer a question it is kept, since the same words asked about again, after a
     * crash, must not answer the next question instead; any other conversation remembers them itself.
     *
     * @param prompt the question they answer; null where they answer none
     * @param choice the choice they name; null where they are words
     */
    private record Route(ConversationId conversation, @Nullable PromptId prompt, @Nullable String choice,
            boolean command) {}

    private InputResult follow(Route route, InputId id, PersonId by, String words) {
        if (route.prompt() != null && route.choice() != null) {
            return chose(id, by, route.prompt(), route.choice());
        }
        if (route.command()) {
            return typed(id, by, Command.read(words).orElseThrow());
        }
        var said = new Input.Said(id, by, route.prompt(), words);
        return route.prompt() == null ? take(route.conversation(), said) : answer(route.prompt(), said);
    }

    private Route route(PersonId by, String words) {
        var reader = readers.of(by);
        Optional<Prompt> takesText = Optional.empty();
        var prompts = store.focus().of(by);
        var asking = store.conversations()
                .found(prompts.stream().map(PromptId::conversation).distinct().toList()).stream()
                .collect(Collectors.toMap(Conversation::id, Function.identity()));
        for (var prompt : prompts) {
            var open = Optional.ofNullable(asking.get(prompt.conversation())).flatMap(each -> each.open(prompt));
            var chosen = open.flatMap(each -> labelled(each, words, reader));
            if (chosen.isPresent()) {
                return new Route(prompt.conversation(), prompt, chosen.get().value(), false);
            }
            if (takesText.isEmpty()) {
                takesText = open.filter(Prompt::takesText);
            }
        }
        return takesText.isEmpty() || (Command.read(words).isPresent() && Command.isUnmistakable(words))
                ? command(by, words)
                : new Route(takesText.get().id().conversation(), takesText.get().id(), null, false);
    }

    /** A command, or else words that answer nothing. */
    private Route command(PersonId by, String words) {
        var typed = Command.read(words).map(Command::word);
        return new Route(dialogs.taking(typed.orElse(Command.Word.HELP), by), null, null, typed.isPresent());
    }

    public InputResult typed(InputId id, PersonId by, Command command) {
        return typed(id, by, command, null);
    }

    /** A command, given in a channel or, where {@code place} is null, in a conversation with the bot. */
    public InputResult typed(InputId id, PersonId by, Command command, @Nullable PlaceId place) {
        return take(dialogs.taking(command.word(), by), new Input.Typed(id, by, command, place));
    }

    /** Somebody wrote words that are no command where only commands are: they are told what is near. */
    public InputResult puzzled(InputId id, PersonId by, String words) {
        return take(dialogs.taking(Command.Word.HELP, by), new Input.Said(id, by, null, words));
    }

    private InputResult take(ConversationId conversation, Input input) {
        runner.take(conversation, input, waiting);
        return new InputResult.Taken();
    }

    private static Optional<Choice> labelled(Prompt prompt, String words, Reader reader) {
        var folded = Spelling.fold(words);
        return prompt.choices().stream()
                .filter(choice -> Spelling.fold(reader.read(choice.label())).equals(folded))
                .findFirst();
    }
}
