package io.binome.play;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Address;
import io.binome.engine.Command;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.message.Form;
import io.binome.programme.Person;
import io.binome.shell.Bot;
import io.binome.shell.InputResult;
import io.binome.shell.Readers;
import io.binome.simulation.World;
import io.binome.store.sorted.MemoryStore;
import io.binome.store.Workspace.Post;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The simulated workspace, on an empty store. */
final class Playground implements Venue {
    private final World world;
    private final Bot bot;
    private final Readers readers;
    private final List<String> lines = new ArrayList<>();
    private final Map<PersonId, Form> shown = new LinkedHashMap<>();
    private final List<Form> everyForm = new ArrayList<>();
    private int inputs;

    Playground() {
        var dialogs = AllDialogs.make();
        world = new World(Stage.ORGANISATION, new MemoryStore(), dialogs, schedule -> Optional.empty(), Stage.BEGIN);
        bot = new Bot(dialogs, world.store(), world.runner());
        readers = new Readers(world.store().records());
        world.listen(this::write);
    }

    @Override
    public World world() {
        return world;
    }

    /** Every form that somebody was shown, in the order in which they were. */
    List<Form> everyForm() {
        return everyForm;
    }

    @Override
    public void press(PersonId by, String label) {
        var reader = readers.of(by);
        for (var post : world.store().workspace().posts(new Address.ToPerson(by), 1000).reversed()) {
            var prompt = post.message().prompt();
            if (prompt != null) {
                for (var choice : prompt.choices()) {
                    if (reader.read(choice.label()).equals(label)) {
                        world.choose(next(), by, prompt.id(), choice.value());
                        return;
                    }
                }
            }
        }
        throw new IllegalArgumentException(by + " has no button " + label);
    }

    @Override
    public void say(PersonId by, String words) {
        world.write(next(), by, words);
    }

    @Override
    public void type(PersonId by, String channel, String words) {
        bot.typed(next(), by, Command.read(words).orElseThrow(), Stage.ORGANISATION.place(channel));
    }

    @Override
    public void send(PersonId by, Map<String, List<String>> answers) {
        var form = world.store()
                .workspace()
                .form(by)
                .orElseThrow(() -> new IllegalArgumentException(by + " has no form"));
        if (world.submit(next(), by, form.prompt(), answers) instanceof InputResult.Faulty(var faults)) {
            faults.forEach((field, text) -> lines.add("    ! " + field + ": " + readers.of(by).read(text)));
        }
    }

    private InputId next() {
        return new InputId("acme/input-" + inputs++);
    }

    @Override
    public List<String> seen() {
        forms();
        var seen = List.copyOf(lines);
        lines.clear();
        return seen;
    }

    private void write(Post post) {
        if (post.author() != null) {
            return;
        }
        lines.add(Venue.stamp(world.instant()) + " bot -> " + Written.place(post.to()));
        for (var reader : readers.at(post.to())) {
            lines.addAll(Written.lines(post.message(), reader));
        }
    }

    private void forms() {
        var people = new HashSet<>(world.store().records().all(Person.class, Stage.ORGANISATION));
        for (var person : people) {
            var form = world.store().workspace().form(person.id()).orElse(null);
            if (form != null && !form.equals(shown.get(person.id()))) {
                shown.put(person.id(), form);
                everyForm.add(form);
                var reader = readers.of(person.id());
                var written = Written.form(person.id(), form, reader);
                lines.add(Venue.stamp(world.instant()) + written.getFirst());
                lines.addAll(written.subList(1, written.size()));
            } else if (form == null) {
                shown.remove(person.id());
            }
        }
    }
}
