package io.binome.slack;

import io.binome.dialog.AllDialogs;
import io.binome.id.EffectId;
import io.binome.id.InstallationId;
import io.binome.id.PersonId;
import io.binome.platform.Switchboard;
import io.binome.play.Stage;
import io.binome.play.Venue;
import io.binome.programme.Channel;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Programme;
import io.binome.programme.Room;
import io.binome.shell.Bot;
import io.binome.shell.Inbox;
import io.binome.simulation.World;
import io.binome.slack.block.Reference;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.fake.Message;
import io.binome.slack.fake.Settings;
import io.binome.slack.fake.Shown;
import io.binome.store.Accounts.Account;
import io.binome.store.Installations.Installation;
import io.binome.store.MemoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A play in Slack: what people do goes out as Slack's own signed requests, and what they see is read from the messages,
 * dialogs and files that the app has made there. Slack, the app and the world have one clock, which stands still until
 * the play goes on; Binôme understands what arrives on the thread of the play.
 */
final class SlackVenue implements Venue, AutoCloseable {
    /** What stands for the words with which Slack's client asks for an answer that is missing. */
    static final String ASKS = "(Slack itself asks for it)";

    private final World world;
    private final FakeSlack slack;
    private final SlackAdapter adapter;
    private final Switchboard switchboard;
    private final InstallationId installation;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpDoor door;
    private final Queue<Runnable> arrived = new ConcurrentLinkedQueue<>();
    private final Map<PersonId, FakePerson> people = new LinkedHashMap<>();
    private final Map<PersonId, List<Asking>> asked = new HashMap<>();
    private final Map<PersonId, Asking> offered = new LinkedHashMap<>();
    private final Map<PersonId, Runnable> opening = new HashMap<>();
    private final Map<PersonId, List<String>> forms = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
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

    SlackVenue() {
        var dialogs = AllDialogs.make();
        var watched = new WatchedMessenger(this::read, this::settled);
        world = new World(
                Stage.ORGANISATION, new MemoryStore(), dialogs, rhythm -> Optional.empty(), Stage.BEGIN,
                simulated -> watched);
        slack = FakeSlack.start(Settings.usual().withClock(world).withGenerosity(0));
        var settings = new SlackSettings(
                slack.apiUrl(), Optional.of(slack.signingSecret()), Optional.of(slack.botToken()), Optional.empty(),
                Optional.empty(), Set.of("nobody@example.org"));
        adapter = new SlackAdapter(settings, world.store(), world, threads, (workspace, method, place) -> {});
        switchboard = new Switchboard(
                world.store(), Map.of(SlackAdapter.PLATFORM, adapter.messenger()), world);
        watched.by(switchboard);
        installation = ours();
        var bot = new Bot(dialogs, world.store(), world.runner());
        var inbox = new Inbox(
                world.store(),
                Map.of(SlackAdapter.PLATFORM, adapter.understanding(bot, world.runner())),
                world,
                arrived::add);
        adapter.listen(inbox, bot);
        door = new HttpDoor(adapter, threads);
        slack.deliverTo(door.address(), slack.signingSecret());
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

    @Override
    public World world() {
        return world;
    }

    FakeSlack slack() {
        return slack;
    }

    @Override
    public void enters(Person person) {
        people.computeIfAbsent(person.id(), id -> {
            var locale = person.language().locale().getLanguage() + "-" + (person.hours().country().isEmpty()
                    ? "GB"
                    : person.hours().country());
            var known = slack.person(slack.team(), person.name(), person.email(), person.hours().zone(), locale);
            var account = Ids.account(Stage.ORGANISATION, installation, known.id());
            world.store()
                    .connections()
                    .accounts()
                    .put(new Account(account, id, installation, known.id(), world.instant()));
            person.reach().platforms().stream()
                    .filter(platform -> !platform.equals(SlackAdapter.PLATFORM))
                    .forEach(platform -> knows(id, platform));
            return known;
        });
    }

    /** Somebody is on another platform as well, where nothing of the play happens. */
    private void knows(PersonId id, String platform) {
        var elsewhere = new InstallationId(platform + ".elsewhere");
        var connections = world.store().connections();
        if (connections.installations().find(elsewhere).isEmpty()) {
            connections.installations()
                    .save(new Installation(elsewhere, Stage.ORGANISATION, 1, "", Map.of(), null, null, null));
        }
        var account = Stage.ORGANISATION.account(elsewhere.value() + "." + id.local());
        connections.accounts().put(new Account(account, id, elsewhere, "", Instant.EPOCH));
    }

    @Override
    public void opens(Place place) {
        var members = place.people().stream().map(this::person).toArray(FakePerson[]::new);
        slack.admit(slack.channel(place.name(), members));
    }

    /** A programme of a play's announces in the channel where everybody is, until it chooses another. */
    @Override
    public void opens(Programme programme) {
        var general = channel("general").orElseThrow();
        slack.admit(general);
        world.store()
                .ledger()
                .put(new Channel(programme.id(), Ids.place(Stage.ORGANISATION, installation, general.id())));
    }

    @Override
    public void opens(Pair pair) {
        switchboard.openRoom(new EffectId(pair.id() + "/room"), pair.id(), pair.members());
    }

    private FakePerson person(PersonId id) {
        return Optional.ofNullable(people.get(id)).orElseThrow(() -> new IllegalArgumentException("who is " + id));
    }

    private Optional<io.binome.slack.fake.Channel> channel(String name) {
        return slack.channels().stream().filter(each -> each.name().equals(name)).findFirst();
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
        if (words.startsWith("programme")) {
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
                    .forEach(name -> lines.add("    ! " + name + ": " + ASKS));
            return;
        }
        person.errors().forEach((block, text) -> lines.add("    ! " + block.replaceFirst("field:", "") + ": " + text));
        understand();
        if (person.modal().isEmpty()) {
            forms.remove(by);
        }
    }

    /** What has arrived is understood and answered, and what the app has heard of that is acknowledged. */
    private void understand() {
        for (var next = arrived.poll(); next != null; next = arrived.poll()) {
            next.run();
        }
        var left = world.store().connections().arrivals().waiting(1);
        if (!left.isEmpty()) {
            throw new AssertionError("not understood: " + left);
        }
        slack.await(slack::quiet);
    }

    @Override
    public List<String> seen() {
        understand();
        read();
        while (!offered.isEmpty()) {
            var by = offered.keySet().iterator().next();
            var offer = offered.remove(by);
            leave(by);
            press(by, offer, offer.labels().getFirst());
        }
        people.forEach(this::look);
        var seen = List.copyOf(lines);
        lines.clear();
        return seen;
    }

    /** The dialog in front, the first time that it is seen. */
    private void look(PersonId id, FakePerson person) {
        person.modal().ifPresent(view -> {
            var form = SlackScript.form(id.local(), view);
            if (!form.equals(forms.put(id, form))) {
                lines.add(Venue.stamp(world.instant()) + form.getFirst());
                lines.addAll(form.subList(1, form.size()));
            }
        });
    }

    private void settled(PersonId id) {
        forms.remove(id);
    }

    private record Seen(PersonId by, Shown shown) {}

    /** Reads what the bot has written since, in its order; what comes at once in one place is one message. */
    private void read() {
        var fresh = new TreeMap<String, Seen>();
        people.forEach((id, person) -> slack.channels().stream()
                .filter(channel -> channel.has(person.id()))
                .filter(channel -> channel.messages().stream().anyMatch(this::isFresh))
                .flatMap(channel -> person.sees(channel).stream())
                .filter(shown -> isFresh(shown.message()))
                .forEach(shown -> fresh.putIfAbsent(shown.message().ts(), new Seen(id, shown))));
        var before = "";
        for (var seen : fresh.values()) {
            read = seen.shown().message().ts();
            if (SlackScript.isOffer(seen.shown())) {
                offered.put(seen.by(), asking(seen.shown()));
                continue;
            }
            var place = place(seen);
            if (!place.equals(before)) {
                lines.add(Venue.stamp(world.instant()) + " bot -> " + place);
            }
            lines.addAll(SlackScript.of(seen.shown()));
            if (!seen.shown().buttons().isEmpty()) {
                asked.computeIfAbsent(seen.by(), each -> new ArrayList<>()).add(asking(seen.shown()));
            }
            before = place;
        }
    }

    /** Messages that still offer an answer to a question which has one, or waits for none any more. */
    List<String> pressableInVain() {
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

    /** Everybody looks at their Home once; who has none. */
    List<PersonId> homeless() {
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
        var ledger = world.store().ledger();
        if (channel.kind() == io.binome.slack.fake.Channel.Kind.IM || seen.shown().ephemeral()) {
            return seen.by().local();
        }
        var place = Ids.place(Stage.ORGANISATION, installation, channel.id());
        return ledger.all(Room.class, Stage.ORGANISATION).stream()
                .filter(room -> room.place().equals(place))
                .map(room -> "room " + room.id().local())
                .findFirst()
                .or(() -> ledger.all(Channel.class, Stage.ORGANISATION).stream()
                        .filter(each -> each.place().equals(place))
                        .map(each -> "channel " + each.id().local())
                        .min(Comparator.naturalOrder()))
                .orElse("somewhere");
    }

    @Override
    public void close() {
        adapter.close();
        door.close();
        slack.close();
        threads.shutdownNow();
    }
}
