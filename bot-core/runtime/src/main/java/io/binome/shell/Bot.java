package io.binome.shell;

import io.binome.engine.Command;
import io.binome.engine.Dialogs;
import io.binome.engine.Heard;
import io.binome.engine.Input;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.PromptId;
import io.binome.json.Json;
import io.binome.message.Form;
import io.binome.programme.Person;
import io.binome.store.Conversation;
import io.binome.store.Reading;
import io.binome.store.Store;
import io.binome.text.Reader;
import io.binome.understanding.Hearing;
import io.binome.understanding.OpenQuestion;
import io.binome.when.Viewpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
     * Somebody wrote to the bot: {@link Hearing} finds out what that is about. A question that somebody would rather not
     * answer keeps its buttons, and no words are taken for its answer any more.
     */
    public InputResult wrote(InputId id, PersonId by, String words) {
        return follow(routed(id, by, words).orElseGet(() -> route(id, by, words)), id, by, words);
    }

    /** Where the same words have gone before a crash; whoever is sure that they come for the first time need not ask. */
    private Optional<Heard> routed(InputId id, PersonId by, String words) {
        if (Reading.isFirst()) {
            return Optional.empty();
        }
        return store.connections().tickets()
                .find(key(id), runner.now())
                .map(ticket -> Json.parse(ticket.value(), Route.class).heard())
                .or(() -> Optional.of(Hearing.of(words, viewpoint(by), List.of()))
                        .filter(heard -> store.conversations()
                                .find(listening(heard, by))
                                .filter(conversation -> conversation.hasSeen(id))
                                .isPresent()));
    }

    /** When somebody has last written of something else than what they were asked. */
    private static String aside(PersonId by) {
        return "aside:" + by;
    }

    private static String key(InputId id) {
        return "routed:" + id;
    }

    /**
     * Where somebody's words go. Where they are about a question it is kept, since the same words asked about again, after
     * a crash, must not answer the next question instead; any other conversation remembers them itself.
     */
    private record Route(Heard heard) {}

    private Heard route(InputId id, PersonId by, String words) {
        var open = open(by);
        var heard = heard(by, words, open);
        if (heard.isAboutQuestion()) {
            remember(key(id), Json.line(new Route(heard)), by);
        }
        if (heard.turnsAside(open.stream().filter(OpenQuestion::asks).count())) {
            remember(aside(by), runner.now().toString(), by);
        }
        return heard;
    }

    /** A mere reply is the only thing for which it matters what else was talked of. */
    private Heard heard(PersonId by, String words, List<OpenQuestion> open) {
        var seen = viewpoint(by);
        var heard = Hearing.of(words, seen, open);
        return heard instanceof Heard.Picked
                ? store.connections().tickets()
                        .find(aside(by), runner.now())
                        .map(ticket -> Hearing.of(words, seen, open, Instant.parse(ticket.value())))
                        .orElse(heard)
                : heard;
    }

    private void remember(String key, String value, PersonId by) {
        store.connections().tickets().put(key, value, runner.now().plus(REMEMBERED), by);
    }

    private Viewpoint viewpoint(PersonId by) {
        var person = store.records().find(Person.class, by).orElseGet(() -> Person.nobody(by));
        return Viewpoint.of(
                runner.now().atZone(person.hours().zone()), person.language(), person.hours().country());
    }

    /** The open questions of a person, the one that was asked last first. */
    private List<OpenQuestion> open(PersonId by) {
        var reader = readers.of(by);
        var prompts = store.focus().of(by);
        var asking = runner.asking(prompts).stream()
                .collect(Collectors.toMap(Conversation::id, Function.identity()));
        return prompts.stream()
                .flatMap(prompt -> Optional.ofNullable(asking.get(prompt.conversation()))
                        .flatMap(each -> each.open(prompt)).stream())
                .map(prompt -> OpenQuestion.of(prompt, reader::read))
                .toList();
    }

    private InputResult follow(Heard heard, InputId id, PersonId by, String words) {
        return switch (heard) {
            case Heard.Picked(var question, var choice, var label, var about) -> chose(id, by, question, choice);
            case Heard.Answered(var question, var answer, var about) ->
                answer(question, new Input.Said(id, by, question, answer));
            case Heard.Unfit(var question) -> answer(question, new Input.Said(id, by, question, words, heard));
            case Heard.Ordered(var command) -> typed(id, by, command);
            case Heard.Aside(var way, var question) -> {
                if (question != null) {
                    store.focus().answered(question);
                }
                yield listened(id, by, words, heard);
            }
            case Heard.Either either -> listened(id, by, words, heard);
            case Heard.Courteous courteous -> listened(id, by, words, heard);
            case Heard.Late late -> listened(id, by, words, heard);
            case Heard.Nothing nothing -> listened(id, by, words, heard);
        };
    }

    private InputResult listened(InputId id, PersonId by, String words, Heard heard) {
        return take(dialogs.listening(by), new Input.Said(id, by, null, words, heard));
    }

    /** The conversation that words go to which answer no question. */
    private ConversationId listening(Heard heard, PersonId by) {
        return heard instanceof Heard.Ordered(var command)
                ? dialogs.taking(command.word(), by)
                : dialogs.listening(by);
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
        return follow(Hearing.of(words, viewpoint(by), List.of()), id, by, words);
    }

    private InputResult take(ConversationId conversation, Input input) {
        runner.take(conversation, input, waiting);
        return new InputResult.Taken();
    }
}
