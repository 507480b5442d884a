package io.binome.terminal;

import io.binome.engine.Address;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.platform.Opened;
import io.binome.play.Alike;
import io.binome.play.Platform;
import io.binome.play.PlatformVenue;
import io.binome.play.Stage;
import io.binome.play.Written;
import io.binome.programme.Channel;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Programme;
import io.binome.simulation.World;
import io.binome.store.Accounts.Account;
import io.binome.store.Accounts.Seen;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Terminals in a play. */
public final class TerminalPlatform implements Platform, Screen {
    private final PlatformVenue venue;
    private final World world;
    private final Terminal terminal;
    private final Set<PersonId> people = new LinkedHashSet<>();
    private final Map<String, List<String>> channels = new HashMap<>();
    private final List<Button> buttons = new ArrayList<>();
    private final Set<PromptId> open = new LinkedHashSet<>();
    private final Map<PersonId, Form> forms = new LinkedHashMap<>();
    private final List<Said> printed = new ArrayList<>();
    private final List<List<String>> shown = new ArrayList<>();
    private Optional<Keyboard> keyboard = Optional.empty();

    private record Button(PromptId prompt, String choice, String label) {
        boolean is(PersonId of, String words) {
            return prompt.to().equals(of) && Alike.spaced(label).equals(Alike.spaced(words));
        }
    }

    public TerminalPlatform(PlatformVenue venue) {
        this.venue = venue;
        this.world = venue.world();
        this.terminal = new Terminal(Stage.ORGANISATION, world.store(), world, this);
    }

    @Override
    public Terminal adapter() {
        return terminal;
    }

    @Override
    public void opened(Opened ways) {
        keyboard = Optional.of((Keyboard) ways);
    }

    @Override
    public void rest() {}

    @Override
    public void enters(Person person) {
        people.add(person.id());
        world.store()
                .connections()
                .accounts()
                .put(new Account(
                        Stage.ORGANISATION.account(Terminal.HERE.value() + "." + person.id().local()), person.id(),
                        Terminal.HERE, person.id().local(), world.instant(), Seen.nothing(world.instant())));
    }

    @Override
    public void opens(Place place) {
        channels.put(place.name(), place.people().stream().map(PersonId::local).toList());
    }

    @Override
    public void opens(Programme programme) {
        var general = Stage.ORGANISATION.place(Terminal.HERE.value() + ".general");
        world.store().records().put(new Channel(programme.id(), general));
    }

    @Override
    public boolean offers(PersonId to, String label) {
        return buttons.stream().anyMatch(button -> button.is(to, label));
    }

    @Override
    public void press(PersonId by, String label) {
        var button = buttons.reversed().stream().filter(each -> each.is(by, label)).findFirst().orElseThrow();
        type(new Line.Chose(by.local(), button.prompt().value(), button.choice()));
    }

    @Override
    public void say(PersonId by, String words) {
        type(new Line.Said(by.local(), words));
    }

    @Override
    public void type(PersonId by, String channel, String words) {
        type(new Line.Ordered(by.local(), channel, words));
    }

    @Override
    public void send(PersonId by, Map<String, List<String>> answers) {
        var form = Optional.ofNullable(forms.get(by))
                .orElseThrow(() -> new IllegalArgumentException(by + " has no form"));
        type(new Line.FilledIn(by.local(), form.prompt().value(), answers));
    }

    private void type(Line line) {
        keyboard.orElseThrow().type(line);
        venue.understand();
    }

    @Override
    public void prints(Address to, Message message, List<Reader> readers) {
        var lines = readers.stream().flatMap(reader -> Written.lines(message, reader).stream()).toList();
        printed.add(new Said(Written.place(to), lines, false));
        var prompt = message.prompt();
        if (prompt != null) {
            open.add(prompt.id());
            prompt.choices().forEach(choice -> readers.forEach(reader -> offer(prompt.id(), choice, reader)));
        }
    }

    private void offer(PromptId prompt, Choice choice, Reader reader) {
        buttons.add(new Button(prompt, choice.value(), reader.read(choice.label())));
    }

    @Override
    public void shows(PersonId to, Form form, Reader reader) {
        if (!form.equals(forms.put(to, form))) {
            shown.add(Written.form(to, form, reader));
        }
    }

    @Override
    public void settles(PromptId prompt) {
        open.remove(prompt);
        forms.values().removeIf(form -> form.prompt().equals(prompt));
    }

    @Override
    public void complains(PersonId to, Map<String, Text> faults, Reader reader) {
        faults.forEach((field, fault) -> venue.write("! " + field + ": " + reader.read(fault)));
    }

    @Override
    public Optional<List<String>> members(String channel) {
        return Optional.ofNullable(channels.get(channel));
    }

    @Override
    public List<Said> read() {
        var fresh = List.copyOf(printed);
        printed.clear();
        return fresh;
    }

    @Override
    public List<List<String>> look() {
        var fresh = List.copyOf(shown);
        shown.clear();
        return fresh;
    }

    @Override
    public void settled(PersonId by) {}

    @Override
    public List<String> pressableInVain() {
        return open.stream()
                .filter(prompt -> world.store()
                        .conversations()
                        .find(prompt.conversation())
                        .flatMap(conversation -> conversation.open(prompt))
                        .isEmpty())
                .map(PromptId::value)
                .toList();
    }

    @Override
    public List<PersonId> homeless() {
        return people.stream().filter(person -> terminal.home(person.local()).isEmpty()).toList();
    }

    @Override
    public List<?> violations() {
        return List.of();
    }

    @Override
    public void close() {
        terminal.close();
    }
}
