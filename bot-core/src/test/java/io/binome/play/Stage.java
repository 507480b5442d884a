package io.binome.play;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Command;
import io.binome.engine.Address;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.text.Language;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.shell.Reception;
import io.binome.shell.Bot;
import io.binome.shell.Readers;
import io.binome.simulation.World;
import io.binome.store.MemoryStore;
import io.binome.store.Workspace.Post;
import io.binome.text.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs one scene on the real bot with an empty store, and writes down what everybody says. */
final class Stage {
    private static final OrganisationId ORGANISATION = new OrganisationId("acme");
    static final ProgrammeId PROGRAMME = ORGANISATION.programme("p");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter CUE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final int YEAR = 2027;

    private final MemoryStore store = new MemoryStore();
    private final World world;
    private final Bot bot;
    private final Readers readers = new Readers(store.ledger());
    private final List<String> transcript = new ArrayList<>();
    private final Map<PersonId, Form> shown = new LinkedHashMap<>();
    private final List<Form> everyForm = new ArrayList<>();
    private int inputs;

    Stage(List<String> preamble) {
        var begin = LocalDateTime.of(YEAR, 1, 4, 8, 0).atZone(PARIS).toInstant();
        world = new World(ORGANISATION, store, AllDialogs.make(), rhythm -> Optional.empty(), begin);
        bot = new Bot(AllDialogs.make(), store, world.runner());
        preamble.forEach(this::prepare);
        world.listen(this::write);
    }

    World world() {
        return world;
    }

    /** Every form that somebody was shown, in the order in which they were. */
    List<Form> everyForm() {
        return everyForm;
    }

    List<String> play(Play.Scene scene) {
        for (var cue : scene.cues()) {
            pass(moment(cue.at()));
            transcript.add("[" + cue.at() + "] " + cue.line());
            happen(cue.line());
            forms();
        }
        return transcript;
    }

    private void pass(Instant moment) {
        for (var next = world.next(); next.isPresent() && !next.get().isAfter(moment); next = world.next()) {
            world.passTo(next.get());
            forms();
        }
        world.passTo(moment);
    }

    private void prepare(String line) {
        if (line.startsWith("cast ")) {
            for (var member : line.substring(5).split(";")) {
                var words = member.strip().split("\\s+");
                world.store().ledger().put(person(words[0], words[1], words[2], List.of(words)));
            }
        } else if (line.startsWith("programme ")) {
            var words = line.split("\\s+", 4);
            world.store()
                    .ledger()
                    .put(new Programme(
                            PROGRAMME,
                            words[3],
                            Programme.Kind.valueOf(words[1]),
                            ORGANISATION.person(words[2]),
                            world.instant(),
                            LocalDate.of(YEAR, 1, 4),
                            LocalDate.of(YEAR, 6, 30),
                            PARIS,
                            "FR",
                            store.ledger()
                                    .find(Person.class, ORGANISATION.person(words[2]))
                                    .orElseThrow()
                                    .language(),
                            4,
                            45));
        } else if (!line.isBlank() && !line.startsWith("#")) {
            Props.prepare(world.store().ledger(), world.instant(), line);
        }
    }

    private static Person person(String name, String language, String zone, List<String> words) {
        var duties = EnumSet.noneOf(Person.Duty.class);
        if (words.contains("admin")) {
            duties.add(Person.Duty.ADMIN);
        }
        return new Person(
                ORGANISATION.person(name),
                Character.toUpperCase(name.charAt(0)) + name.substring(1),
                name + "@example.org",
                Language.of(language).orElseThrow(),
                Person.Hours.office(ZoneId.of(zone), zone.equals("Europe/Paris") ? "FR" : "", ""),
                null,
                Person.Work.unknown(),
                Person.Hints.none(),
                Set.copyOf(duties));
    }

    private void happen(String line) {
        if (line.isEmpty()) {
            return;
        }
        if (line.startsWith("+ ")) {
            prepare(line.substring(2));
            return;
        }
        if (line.startsWith("* ")) {
            world.runner().announce("acme/scene-" + inputs++,
                    Props.fact(PROGRAMME, world.instant(), line.substring(2)));
            return;
        }
        var words = line.split("\\s+", 2);
        var by = ORGANISATION.person(words[0]);
        var id = new InputId("acme/input-" + inputs++);
        if (words[1].startsWith("(")) {
            press(id, by, words[1].substring(1, words[1].length() - 1));
        } else if (words[1].startsWith("says ")) {
            world.write(id, by, words[1].substring(5));
        } else if (words[1].startsWith("in ")) {
            var said = words[1].split("\\s+", 4);
            bot.typed(id, by, Command.read(said[3]).orElseThrow(), ORGANISATION.place(said[1]));
        } else if (words[1].startsWith("sends ")) {
            send(id, by, words[1].substring(6));
        } else {
            throw new IllegalArgumentException("what does this mean: " + line);
        }
    }

    /** Presses the newest button of that label in the person's messages, answered or not. */
    private void press(InputId id, PersonId by, String label) {
        var reader = readers.of(by);
        for (var post : store.workspace().posts(new Address.ToPerson(by), 1000).reversed()) {
            var prompt = post.message().prompt();
            if (prompt != null) {
                for (var choice : prompt.choices()) {
                    if (reader.read(choice.label()).equals(label)) {
                        world.choose(id, by, prompt.id(), choice.value());
                        return;
                    }
                }
            }
        }
        throw new IllegalArgumentException(
                by + " has no button " + label + " after\n" + String.join("\n", transcript));
    }

    private void send(InputId id, PersonId by, String pairs) {
        var form = store.workspace().form(by).orElseThrow(() -> new IllegalArgumentException(by + " has no form"));
        var answers = new LinkedHashMap<String, List<String>>();
        for (var pair : pairs.split(";")) {
            var split = pair.split("=", 2);
            answers.put(split[0].strip(), Arrays.stream(split[1].split("\\+")).map(String::strip).toList());
        }
        if (world.submit(id, by, form.prompt(), answers) instanceof Reception.Faulty(var faults)) {
            faults.forEach((field, text) -> transcript.add("    ! " + field + ": " + readers.of(by).read(text)));
        }
    }

    private void write(Post post) {
        if (post.author() != null) {
            return;
        }
        transcript.add("[" + stamp() + "] bot -> " + place(post.to()));
        for (var reader : readers.at(post.to())) {
            transcript.addAll(lines(post.message(), reader));
        }
    }

    private void forms() {
        var people = new HashSet<>(store.ledger().all(Person.class, ORGANISATION));
        for (var person : people) {
            var form = store.workspace().form(person.id()).orElse(null);
            if (form != null && !form.equals(shown.get(person.id()))) {
                shown.put(person.id(), form);
                everyForm.add(form);
                var reader = readers.of(person.id());
                transcript.add(
                        "[" + stamp() + "] bot shows " + person.id().local() + " a form: " + reader.read(form.title()));
                form.fields()
                        .forEach(field -> transcript.add("    " + field.name() + ": " + reader.read(field.label())));
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

    private String stamp() {
        return SHOWN.format(world.instant().atZone(PARIS));
    }

    private static String place(Address to) {
        return switch (to) {
            case Address.ToPerson(var person) -> person.local();
            case Address.ToRoom(var pair) -> "room " + pair.local();
            case Address.ToChannel(var programme) -> "channel " + programme.local();
        };
    }

    private static Instant moment(String at) {
        return LocalDateTime.parse(at + " " + YEAR, CUE).atZone(PARIS).toInstant();
    }

    /** The prompt a person was asked, for tests that need to name one. */
    static Optional<PromptId> prompt(Post post) {
        return Optional.ofNullable(post.message().prompt()).map(prompt -> prompt.id());
    }
}
