package io.binome.simulation;

import io.binome.engine.Address;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Choice.Sense;
import io.binome.message.Prompt;
import io.binome.programme.Person;
import io.binome.shell.Readers;
import io.binome.store.Workspace.Post;
import io.binome.text.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Colleagues who write instead of pressing. What they mean is what they would have pressed; they remember it until it is
 * understood, say it once more where the bot asks back, and then press the button after all. An older question is answered by its buttons, as
 * it has to be looked for anyway.
 */
final class Writers {
    /** Whoever has not been understood so many times looks for the button. */
    private static final int PATIENCE = 2;

    private static final int REMEMBERED = 40;

    private final World world;
    private final Habits habits;
    private final Answers answers;
    private final Consumer<Exchange> listener;
    private final Readers readers;
    private final Map<PersonId, Meaning> meanings = new HashMap<>();

    /**
     * What somebody means.
     *
     * @param date the moment, where they mean one
     * @param times how often they have said it
     * @param at when they said it last
     */
    private record Meaning(Prompt prompt, Reply reply, @Nullable Instant date, int times, Instant at) {
        @Nullable
        Choice choice() {
            return reply instanceof Reply.Chosen(var value) ? prompt.choice(value).orElse(null) : null;
        }

        Meaning again(Instant now) {
            return new Meaning(prompt, reply, date, times + 1, now);
        }
    }

    Writers(World world, Habits habits, Answers answers, Consumer<Exchange> listener) {
        this.world = world;
        this.habits = habits;
        this.answers = answers;
        this.listener = listener;
        this.readers = new Readers(world.store().records());
    }

    Reply to(Prompt prompt, Person person, Instant now) {
        var meant = meanings.get(person.id());
        if (meant != null && isAskedBack(prompt, meant)) {
            return isTalk(prompt) ? explained(prompt, meant, person, now) : again(prompt, meant, person, now);
        }
        meanings.remove(person.id());
        if (meant != null && meant.prompt().id().equals(prompt.id()) && meant.choice() != null) {
            return meant.reply(); // nobody changes their mind because they have not been understood yet
        }
        var reply = answers.to(prompt, person, now);
        return reply instanceof Reply.Chosen && !isLatest(prompt, person)
                ? reply
                : said(new Meaning(prompt, reply, date(prompt, reply), 1, now), person);
    }

    private static boolean isTalk(Prompt prompt) {
        return prompt.id().conversation().kind().equals("talk");
    }

    /** Whether a question came at once upon what somebody said, and is about it. */
    private static boolean isAskedBack(Prompt prompt, Meaning meant) {
        var asked = prompt.asked();
        return asked != null
                && asked.at().equals(meant.at())
                && (isTalk(prompt) || prompt.id().equals(meant.prompt().id()));
    }

    private boolean isLatest(Prompt prompt, Person person) {
        return world.store().focus().of(person.id()).stream()
                .flatMap(id -> world.store().conversations().find(id.conversation()).flatMap(each -> each.open(id))
                        .stream())
                .filter(Prompt::asks)
                .findFirst()
                .filter(latest -> !latest.id().equals(prompt.id()))
                .isEmpty();
    }

    /** The meaning in words, which are remembered, or else as it is. */
    private Reply said(Meaning meant, Person person) {
        var words = words(meant, person);
        words.ifPresent(each -> meanings.put(person.id(), meant));
        return words.<Reply>map(Reply.Written::new).orElse(meant.reply());
    }

    private Optional<String> words(Meaning meant, Person person) {
        var wording = wording(meant, person);
        if (meant.date() != null) {
            return Optional.of(dated(meant, meant.date(), wording, person));
        }
        return switch (meant.reply()) {
            case Reply.Written(var words) -> Optional.of(meant.times() > 1 ? words : wording.typed(words));
            case Reply.Chosen chosen -> chosen(meant, wording);
            case Reply.Dated dated -> Optional.empty();
            case Reply.Returned returned -> Optional.empty();
            case Reply.Left left -> Optional.empty();
        };
    }

    /** The second time, what stands on the button. */
    private Optional<String> chosen(Meaning meant, Wording wording) {
        var choice = meant.choice();
        if (choice == null) {
            return Optional.empty();
        }
        return meant.times() == 1 ? wording.choice(meant.prompt(), choice) : Optional.of(wording.label(choice));
    }

    private String dated(Meaning meant, Instant date, Wording wording, Person person) {
        if (meant.times() > 1) {
            return wording.clearly(date);
        }
        var choice = meant.choice();
        var place = choice == null ? -1 : meant.prompt().choices().indexOf(choice);
        return draw(meant, person).with("place").chance(0.1) && meant.prompt().choices().size() > PATIENCE
                ? wording.place(1 + place).orElseGet(() -> wording.moment(date, meant.at()))
                : wording.moment(date, meant.at());
    }

    private Wording wording(Meaning meant, Person person) {
        return new Wording(
                person,
                readers.of(person.id()),
                Pen.of(habits.temperament(person)),
                draw(meant, person));
    }

    private Draw draw(Meaning meant, Person person) {
        return habits.of(person).with("writing").with(meant.prompt().id().value()).with(meant.at().toEpochMilli());
    }

    /** The same question once more, because the words were not understood or to make sure. */
    private Reply again(Prompt prompt, Meaning meant, Person person, Instant now) {
        var wanted = wanted(prompt, meant);
        if (wanted.isEmpty()) {
            return meant.times() < PATIENCE && (meant.date() != null || meant.reply() instanceof Reply.Written)
                    ? said(meant.again(now), person)
                    : answers.to(prompt, person, now);
        }
        var choice = wanted.get();
        var press = new Reply.Chosen(choice.value());
        var isEcho = meant.date() != null && choice.sense() == Sense.YES;
        var writesOn = draw(meant, person).with("on").chance(0.6) && meant.times() < PATIENCE;
        if (!writesOn) {
            return press;
        }
        return isEcho
                ? said(new Meaning(prompt, press, null, meant.times(), now), person)
                : said(new Meaning(prompt, press, meant.date(), meant.times() + 1, now), person);
    }

    private static Optional<Choice> wanted(Prompt prompt, Meaning meant) {
        var choice = meant.choice();
        return prompt.choices().stream()
                .filter(each -> meant.date() == null
                        ? choice != null && each.label().equals(choice.label())
                        : meant.date().equals(date(each)))
                .findFirst();
    }

    /** Asked what they meant, they press what they meant; if it is not there, they turn to the question itself. */
    private Reply explained(Prompt prompt, Meaning meant, Person person, Instant now) {
        var choice = meant.choice();
        var reading = choice == null || meant.date() != null ? Text.of("talk.answer") : choice.label();
        var wanted = prompt.choices().stream()
                .filter(each -> each.sense() == Sense.YES ? isShown(prompt, reading) : each.label().equals(reading))
                .findFirst();
        if (wanted.isPresent()) {
            return new Reply.Chosen(wanted.get().value());
        }
        if (choice != null && (meant.times() >= PATIENCE || draw(meant, person).with("press").chance(0.5))) {
            meanings.remove(person.id());
            return new Reply.Returned(meant.prompt().id(), choice.value());
        }
        return meant.times() < PATIENCE ? said(meant.again(now), person) : new Reply.Left();
    }

    /** Whether the one thing they are asked about, whether they meant it, is that. */
    private static boolean isShown(Prompt prompt, Text reading) {
        var asked = prompt.asked();
        return asked != null && asked.words().toString().contains(reading.toString());
    }

    private static @Nullable Instant date(Prompt prompt, Reply reply) {
        return switch (reply) {
            case Reply.Chosen(var value) -> prompt.choice(value).map(Writers::date).orElse(null);
            case Reply.Dated(var moment) -> moment;
            case Reply.Written written -> null;
            case Reply.Returned returned -> null;
            case Reply.Left left -> null;
        };
    }

    private static @Nullable Instant date(Choice choice) {
        return choice.label() instanceof Text.Key(var key, var with) && with.get("when") instanceof Text.When(var when)
                ? when
                : null;
    }

    /** Looks at what came of the words; what has been understood need not be remembered. */
    void wrote(Act.Answering act, String words) {
        var by = act.prompt().to();
        var meant = meanings.get(by);
        if (meant == null) {
            return;
        }
        var posts = world.store().workspace().posts(new Address.ToPerson(by), REMEMBERED);
        var asked = posts.stream()
                .takeWhile(post -> !post.id().equals(act.id().value()))
                .filter(post -> isAbout(post, meant))
                .reduce((first, second) -> second);
        var exchange = new Exchange(
                act.at(), by, meant.prompt(), meant.choice(), words, asked.map(Post::settled).orElse(null));
        listener.accept(exchange);
        if (exchange.isUnderstood()) {
            meanings.remove(by);
        }
    }

    private static boolean isAbout(Post post, Meaning meant) {
        var prompt = post.message().prompt();
        return prompt != null && prompt.id().equals(meant.prompt().id());
    }
}
