package io.binome.simulation;

import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Prompt;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.store.Workspace.Post;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Everybody in a world, simulated: what they are going to do, in order. All of it follows from the seed and the store:
 * colleagues made anew on the same store are going to do the same.
 */
final class Colleagues implements Listener {
    private final World world;
    private final Instant since;
    private final Habits habits;
    private final Answers answers;
    private final Manner manner;
    private final Writers writers;
    private final Errands errands;
    private final Phrases phrases = new Phrases();
    private final TreeSet<Act> acts = new TreeSet<>();
    private final Map<PromptId, Set<Act>> byPrompt = new HashMap<>();
    private final Asked asked;
    private List<Programme> programmes = List.of();
    private Optional<Instant> begin = Optional.empty();

    /** @param since when the colleagues took over; what was asked before counts as asked then */
    Colleagues(World world, long seed, Habits habits, Instant since, Manner manner, Consumer<Exchange> listener) {
        this.world = world;
        this.since = since;
        this.habits = habits;
        this.answers = new Answers(seed, habits, phrases);
        this.manner = manner;
        this.writers = new Writers(world, habits, answers, listener);
        this.asked = new Asked(world.store().workspace());
        this.errands = new Errands(habits, world.store().records());
        meet();
        world.store().workspace().open(world.organisation()).forEach(this::consider);
    }

    Temperament temperament(Person person) {
        return habits.temperament(person);
    }

    Optional<Instant> next() {
        if (programmes != known()) {
            meet();
        }
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.first().at());
    }

    private List<Programme> known() {
        return world.store().records().all(Programme.class, world.organisation());
    }

    private List<Person> people() {
        return world.records().all(Person.class, world.organisation());
    }

    /** Learns which programmes there are, and so what everybody is about to do in them. */
    private void meet() {
        var before = new HashSet<>(programmes);
        programmes = known();
        begin = programmes.stream().map(Programme::created).min(Comparator.naturalOrder());
        if (programmes.isEmpty()) {
            people().stream()
                    .filter(Person::isAdmin)
                    .findFirst()
                    .ifPresent(admin -> plan(new Act.Going(errands.first(admin, since))));
        }
        for (var programme : programmes) {
            if (!before.contains(programme)) {
                errands.of(programme, people()).forEach(errand -> plan(new Act.Going(errand)));
            }
        }
    }

    /** What was to be done before now has been done. */
    private void plan(Act act) {
        if (!act.at().isBefore(world.instant())) {
            acts.add(act);
        }
    }

    @Override
    public void posted(Post post) {
        consider(post);
    }

    @Override
    public void settled(PromptId prompt) {
        var planned = byPrompt.remove(prompt);
        if (planned != null) {
            acts.removeAll(planned);
        }
    }

    private void consider(Post post) {
        var prompt = post.message().prompt();
        if (prompt == null) {
            return;
        }
        var id = prompt.id();
        var at = post.at().isBefore(since) ? since : post.at();
        var times = asked.times(id, post);
        person(id.to())
                .flatMap(person -> habits.answers(person, id, at, times, begin.orElse(at)))
                .map(then -> new Act.Answering(then, id))
                .ifPresent(act -> {
                    plan(act);
                    byPrompt.computeIfAbsent(id, each -> new HashSet<>()).add(act);
                });
    }

    private Optional<Person> person(PersonId id) {
        return world.records().find(Person.class, id);
    }

    /** Does what is next. */
    void act() {
        var act = acts.pollFirst();
        if (act != null) {
            switch (act) {
                case Act.Answering answering -> answer(answering);
                case Act.Going going -> go(going);
            }
        }
    }

    private void answer(Act.Answering act) {
        var id = act.prompt();
        var open = world.store().conversations().find(id.conversation()).flatMap(each -> each.open(id));
        var person = person(id.to());
        if (open.isEmpty() || person.isEmpty()) {
            return;
        }
        say(reply(open.get(), person.get(), act.at()), act, person.get());
    }

    private Reply reply(Prompt prompt, Person person, Instant now) {
        return switch (manner) {
            case PRESSING -> answers.to(prompt, person, now);
            case WRITING -> writers.to(prompt, person, now);
        };
    }

    private void say(Reply reply, Act.Answering act, Person person) {
        switch (reply) {
            case Reply.Chosen(var value) -> press(act, act.prompt(), value, person);
            case Reply.Returned(var question, var value) -> press(act, question, value, person);
            case Reply.Written(var words) -> write(act, words, person);
            case Reply.Dated(var moment) -> write(act, phrases.date(person, moment), person);
            case Reply.Left left -> {}
        }
    }

    private void press(Act.Answering act, PromptId prompt, String value, Person person) {
        world.choose(act.id(), person.id(), prompt, value);
        fill(act, prompt, person);
    }

    private void write(Act.Answering act, String words, Person person) {
        world.write(act.id(), person.id(), words);
        if (manner == Manner.WRITING) {
            writers.wrote(act, words);
            fill(act, act.prompt(), person);
        }
    }

    /** A choice may have opened a form; it is filled in and sent at once. */
    private void fill(Act.Answering act, PromptId prompt, Person person) {
        var form = world.store().workspace().form(person.id());
        if (form.isPresent() && form.get().prompt().conversation().equals(prompt.conversation())) {
            var filled = phrases.filled(form.get(), person, habits.of(person).with(act.id().value()));
            world.submit(new InputId(act.id().value() + "/form"), person.id(), form.get().prompt(), filled);
        }
    }

    private void go(Act.Going act) {
        var errand = act.errand();
        person(errand.by()).filter(person -> errands.makesSense(errand, person)).ifPresent(person -> {
            var words = errand.word().in(person.language()) + (errand.rest().isEmpty() ? "" : " " + errand.rest());
            world.write(act.id(), person.id(), words);
        });
    }
}
