package io.binome.slack;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.id.InstallationId;
import io.binome.id.PersonId;
import io.binome.platform.Opened;
import io.binome.play.Alike;
import io.binome.play.Entrance;
import io.binome.play.Platform;
import io.binome.play.PlatformVenue;
import io.binome.play.Stage;
import io.binome.programme.Channel;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Programme;
import io.binome.programme.Room;
import io.binome.simulation.World;
import io.binome.slack.block.Reference;
import io.binome.slack.fake.Ack;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.Message;
import io.binome.slack.fake.Settings;
import io.binome.slack.fake.Shown;
import io.binome.store.Accounts;
import io.binome.store.Accounts.Account;
import io.binome.store.Installations.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Slack in a play: signed requests go out, and messages, dialogs and files are read. */
public final class SlackPlatform implements Platform {
    /** What stands for the words with which Slack's client asks for an answer that is missing. */
    static final String ASKS = "(Slack itself asks for it)";

    private final PlatformVenue venue;
    private final World world;
    private final FakeSlack slack;
    private final SlackAdapter adapter;
    private final InstallationId installation;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Entrance door = new Entrance("/slack/events");
    private final Map<PersonId, FakePerson> people = new LinkedHashMap<>();
    private final Map<PersonId, List<Asking>> asked = new HashMap<>();
    private final Map<PersonId, Asking> offered = new LinkedHashMap<>();
    private final Map<PersonId, Runnable> opening = new HashMap<>();
    private final Map<PersonId, List<String>> forms = new HashMap<>();
    private String read = "";

    /** A message with buttons, and as it was when it came. */
    private record Asking(Message message, Message then, List<String> labels) {
        /** The button as it is written there. */
        Optional<String> button(String label) {
            return labels.stream()
                    .filter(each -> Alike.spaced(each).equals(Alike.spaced(label)))
                    .findFirst();
        }
    }

    public SlackPlatform(PlatformVenue venue) {
        this.venue = venue;
        this.world = venue.world();
        slack = FakeSlack.start(Settings.usual().withClock(world).withGenerosity(0));
        var settings = new SlackSettings(
                slack.apiUrl(), Optional.of(slack.signingSecret()), Optional.of(slack.botToken()), Optional.empty(),
                Optional.empty(), Set.of("nobody@example.org"));
        adapter = new SlackAdapter(settings, world.store(), world, threads, (workspace, method, place) -> {});
        installation = ours();
        slack.deliverTo(this::knock, slack.signingSecret());
    }

    @Override
    public SlackAdapter adapter() {
        return adapter;
    }

    @Override
    public void opened(Opened ways) {
        door.leadsTo(ways);
    }

    private Ack knock(String body, Map<String, String> headers) {
        var answer = door.answer(body, headers);
        return Ack.answered(answer.status(), answer.body(), Duration.ZERO, true);
    }

    @Override
    public void rest() {
        slack.await(slack::quiet);
    }

    /** The workspace is that of the play's organisation. */
    private InstallationId ours() {
        var installations = world.store().connections().installations();
        var found = installations.all().getFirst();
        installations.save(new Installation(
                found.id(), Stage.ORGANISATION, found.version() + 1, found.secrets(), found.facts(), found.renewAt(),
                found.lease(), found.removedAt()));
        return found.id();
    }

    public FakeSlack slack() {
        return slack;
    }

    @Override
    public List<?> violations() {
        return slack.violations();
    }

    @Override
    public void enters(Person person) {
        var known = arrives(person);
        var account = Ids.account(Stage.ORGANISATION, installation, known.id());
        world.store()
                .connections()
                .accounts()
                .put(new Account(
                        account, person.id(), installation, known.id(), world.instant(),
                        Accounts.Seen.nothing(world.instant())));
    }

    /** Somebody is in the workspace of whom Binôme knows nothing here. */
    public FakePerson arrives(Person person) {
        var country = person.hours().country().isEmpty() ? "GB" : person.hours().country();
        var locale = person.language().locale().getLanguage() + "-" + country;
        var hired = slack.person(slack.team(), person.name(), person.email(), person.hours().zone(), locale);
        people.put(person.id(), hired);
        return hired;
    }

    @Override
    public void opens(Place place) {
        var members = place.people().stream().filter(people::containsKey).map(this::person).toArray(FakePerson[]::new);
        slack.admit(slack.channel(place.name(), members));
    }

    /** A programme of a play's announces in the channel where everybody is, until it chooses another. */
    @Override
    public void opens(Programme programme) {
        var general = channel("general").orElseThrow();
        slack.admit(general);
        world.store()
                .records()
                .put(new Channel(programme.id(), Ids.place(Stage.ORGANISATION, installation, general.id())));
    }

    private FakePerson person(PersonId id) {
        return Optional.ofNullable(people.get(id)).orElseThrow(() -> new IllegalArgumentException("who is " + id));
    }

    private Optional<io.binome.slack.fake.Channel> channel(String name) {
        return slack.channels().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    @Override
    public boolean offers(PersonId to, String label) {
        return asked.getOrDefault(to, List.of()).stream().anyMatch(asking -> asking.button(label).isPresent());
    }

    @Override
    public void press(PersonId by, String label) {
        leave(by);
        var found = asked.getOrDefault(by, List.of()).reversed().stream()
                .filter(asking -> asking.button(label).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        by + " has no button " + label + " in " + person(by).dm()));
        press(by, found, found.button(label).orElseThrow());
    }

    /** A button that is gone was there still on a screen that had not heard of it. */
    private void press(PersonId by, Asking asking, String button) {
        var there = person(by).sees(asking.message().channel()).stream()
                .filter(shown -> shown.message() == asking.message())
                .anyMatch(shown -> shown.buttons().contains(button));
        person(by).pressesAndConfirms(there ? asking.message() : asking.then(), button);
        understand();
        if (person(by).modal().isPresent()) {
            opening.put(by, () -> press(by, asking, button));
        }
    }

    @Override
    public void say(PersonId by, String words) {
        leave(by);
        person(by).says(words);
        understand();
    }

    /** A channel that nobody has opened is closed to the bot; whoever wants announcements there has added it. */
    @Override
    public void type(PersonId by, String name, String words) {
        leave(by);
        var channel = channel(name).orElseGet(() -> slack.channel(
                slack.team(), io.binome.slack.fake.Channel.Kind.PRIVATE, name, person(by)));
        if (Command.read(words).filter(command -> command.word() == Word.PROGRAMME).isPresent()) {
            slack.admit(channel);
        }
        person(by).types("/binome", words, channel);
        understand();
    }

    /** Nothing else can be done while a dialog is open. */
    private void leave(PersonId by) {
        if (person(by).modal().isPresent()) {
            person(by).closesAll();
            understand();
        }
    }

    /** Fills in exactly these answers: what stands in any other field is taken away. */
    @Override
    public void send(PersonId by, Map<String, List<String>> answers) {
        var person = person(by);
        if (person.modal().isEmpty()) {
            Optional.ofNullable(opening.get(by)).orElseThrow(() -> new IllegalArgumentException(by + " has no form"))
                    .run();
        }
        var fields = SlackScript.inputs(person.modal().orElseThrow());
        var unknown = answers.keySet().stream()
                .filter(name -> fields.stream().noneMatch(field -> SlackScript.name(field).equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the form has no " + unknown);
        }
        for (var field : fields) {
            person.fills(
                    field.get("block_id").getAsString(),
                    answers.getOrDefault(SlackScript.name(field), List.of()).toArray(String[]::new));
        }
        try {
            person.submits();
        } catch (IllegalStateException incomplete) {
            fields.stream()
                    .filter(field -> !field.has("optional") || !field.get("optional").getAsBoolean())
                    .map(SlackScript::name)
                    .filter(name -> String.join("", answers.getOrDefault(name, List.of())).isEmpty())
                    .forEach(name -> venue.write("! " + name + ": " + ASKS));
            return;
        }
        person.errors().forEach((block, text) -> venue.write("! " + block.replaceFirst("field:", "") + ": " + text));
        understand();
        if (person.modal().isEmpty()) {
            forms.remove(by);
        }
    }

    private void understand() {
        venue.understand();
    }

    @Override
    public void act() {
        while (!offered.isEmpty()) {
            var by = offered.keySet().iterator().next();
            var offer = offered.remove(by);
            leave(by);
            press(by, offer, offer.labels().getFirst());
        }
    }

    @Override
    public List<List<String>> look() {
        var seen = new ArrayList<List<String>>();
        people.forEach((id, person) -> look(id, person).ifPresent(seen::add));
        return seen;
    }

    /** The dialog in front, the first time that it is seen. */
    private Optional<List<String>> look(PersonId id, FakePerson person) {
        return person.modal()
                .map(view -> SlackScript.form(id.local(), view))
                .filter(form -> !form.equals(forms.put(id, form)));
    }

    @Override
    public void settled(PersonId by) {
        forms.remove(by);
    }

    private record Seen(PersonId by, Shown shown) {}

    @Override
    public List<Said> read() {
        var fresh = new TreeMap<String, Seen>();
        people.forEach((id, person) -> slack.channels().stream()
                .filter(channel -> channel.has(person.id()))
                .filter(channel -> channel.messages().stream().anyMatch(this::isFresh))
                .flatMap(channel -> person.sees(channel).stream())
                .filter(shown -> isFresh(shown.message()))
                .forEach(shown -> fresh.putIfAbsent(shown.message().ts(), new Seen(id, shown))));
        var said = new ArrayList<Said>();
        for (var seen : fresh.values()) {
            read = seen.shown().message().ts();
            if (SlackScript.isOffer(seen.shown())) {
                offered.put(seen.by(), asking(seen.shown()));
                continue;
            }
            said.add(new Said(place(seen), SlackScript.of(seen.shown()), false));
            if (!seen.shown().buttons().isEmpty()) {
                asked.computeIfAbsent(seen.by(), each -> new ArrayList<>()).add(asking(seen.shown()));
            }
        }
        return said;
    }

    @Override
    public List<String> pressableInVain() {
        return people.values().stream()
                .flatMap(person -> person.dm().stream())
                .filter(shown -> SlackScript.references(shown).stream().anyMatch(this::isInVain))
                .map(Shown::toString)
                .toList();
    }

    private boolean isInVain(Reference reference) {
        return reference instanceof Reference.Answer(var prompt, var choice)
                && world.store()
                        .conversations()
                        .find(prompt.conversation())
                        .flatMap(open -> open.open(prompt))
                        .isEmpty();
    }

    @Override
    public List<PersonId> homeless() {
        people.values().forEach(person -> {
            person.opensHome();
            understand();
        });
        return people.keySet().stream().filter(id -> person(id).home().isEmpty()).toList();
    }

    private static Asking asking(Shown shown) {
        return new Asking(shown.message(), shown.message().asItIs(), shown.buttons());
    }

    private boolean isFresh(Message message) {
        return message.ts().compareTo(read) > 0 && message.user().equals(slack.team().bot());
    }

    private String place(Seen seen) {
        var channel = seen.shown().message().channel();
        var records = world.store().records();
        if (channel.kind() == io.binome.slack.fake.Channel.Kind.IM || seen.shown().ephemeral()) {
            return seen.by().local();
        }
        var place = Ids.place(Stage.ORGANISATION, installation, channel.id());
        return records.all(Room.class, Stage.ORGANISATION).stream()
                .filter(room -> room.place().equals(place))
                .map(room -> "room " + room.id().local())
                .findFirst()
                .or(() -> records.all(Channel.class, Stage.ORGANISATION).stream()
                        .filter(each -> each.place().equals(place))
                        .map(each -> "channel " + each.id().local())
                        .min(Comparator.naturalOrder()))
                .orElse("somewhere");
    }

    @Override
    public void close() {
        adapter.close();
        slack.close();
        threads.shutdownNow();
    }
}
