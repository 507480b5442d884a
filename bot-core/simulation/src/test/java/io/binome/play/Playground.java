package io.binome.play;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Address;
import io.binome.engine.Command;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Person;
import io.binome.shell.Bot;
import io.binome.shell.Readers;
import io.binome.shell.Reception;
import io.binome.simulation.World;
import io.binome.store.MemoryStore;
import io.binome.store.Workspace.Post;
import io.binome.text.Reader;
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
        world = new World(Stage.ORGANISATION, new MemoryStore(), dialogs, rhythm -> Optional.empty(), Stage.BEGIN);
        bot = new Bot(dialogs, world.store(), world.runner());
        readers = new Readers(world.store().ledger());
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
        if (world.submit(next(), by, form.prompt(), answers) instanceof Reception.Faulty(var faults)) {
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
        lines.add(Venue.stamp(world.instant()) + " bot -> " + place(post.to()));
        for (var reader : readers.at(post.to())) {
            lines.addAll(lines(post.message(), reader));
        }
    }

    private void forms() {
        var people = new HashSet<>(world.store().ledger().all(Person.class, Stage.ORGANISATION));
        for (var person : people) {
            var form = world.store().workspace().form(person.id()).orElse(null);
            if (form != null && !form.equals(shown.get(person.id()))) {
                shown.put(person.id(), form);
                everyForm.add(form);
                var reader = readers.of(person.id());
                lines.add(Venue.stamp(world.instant()) + " bot shows " + person.id().local() + " a form: "
                        + reader.read(form.title()));
                form.fields()
                        .forEach(field -> lines.add("    " + field.name() + ": " + reader.read(field.label())));
            } else if (form == null) {
                shown.remove(person.id());
            }
        }
    }

    private static List<String> lines(Message message, Reader reader) {
        var lines = new ArrayList<String>();
        for (var block : message.blocks()) {
            switch (block) {
                case Block.Heading heading -> lines.add("    ## " + reader.read(heading.text()));
                case Block.Paragraph paragraph -> lines.add("    " + reader.read(paragraph.text()));
                case Block.Items items -> items.items().forEach(item -> lines.add("    - " + reader.read(item)));
                case Block.Facts facts ->
                    facts.facts()
                            .forEach(fact -> lines.add(
                                    "    " + reader.read(fact.label()) + " : " + reader.read(fact.value())));
                case Block.Chart chart -> lines.addAll(chart(chart, reader));
                case Block.Context context -> lines.add("    ~ " + reader.read(context.text()));
                case Block.Link(var label, var target) -> lines.add("    > " + reader.read(label) + " " + target);
            }
        }
        var prompt = message.prompt();
        if (prompt != null && !prompt.choices().isEmpty()) {
            var buttons = prompt.choices().stream().map(choice -> "(" + reader.read(choice.label()) + ")").toList();
            lines.add("    " + String.join(" ", buttons));
        }
        return lines;
    }

    /** A title, a line for each bar, and the sentence for those who do not see it. */
    private static List<String> chart(Block.Chart chart, Reader reader) {
        var lines = new ArrayList<String>();
        var series = String.join(" / ", chart.series().stream().map(reader::read).toList());
        lines.add("    ▇ " + reader.read(chart.title()) + " (" + series + ")");
        for (var bar : chart.bars()) {
            var values = String.join("/", bar.values().stream().map(value -> Integer.toString(value)).toList());
            lines.add("    | " + reader.read(bar.label()) + " " + values);
        }
        lines.add("    ▇ " + reader.read(chart.alternative()));
        return lines;
    }

    private static String place(Address to) {
        return switch (to) {
            case Address.ToPerson(var person) -> person.local();
            case Address.ToRoom(var pair) -> "room " + pair.local();
            case Address.ToChannel(var programme) -> "channel " + programme.local();
        };
    }
}
