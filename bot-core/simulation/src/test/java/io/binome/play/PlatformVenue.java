package io.binome.play;

import static java.util.stream.Collectors.toSet;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Address;
import io.binome.id.EffectId;
import io.binome.id.InstallationId;
import io.binome.id.PersonId;
import io.binome.platform.ArrivalWriter;
import io.binome.platform.Bounds;
import io.binome.platform.MessageRouter;
import io.binome.platform.Platforms;
import io.binome.play.Platform.Said;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Programme;
import io.binome.shell.Bot;
import io.binome.shell.Inbox;
import io.binome.simulation.World;
import io.binome.store.Accounts.Account;
import io.binome.store.Installations.Installation;
import io.binome.store.sorted.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A play on one or several platforms. They, the adapters and the world have one clock, which stands still until the play
 * goes on; Binôme understands what arrives on the thread of the play. Who is on which is in the cast; who is on none of
 * these is on all.
 */
public final class PlatformVenue implements Venue, AutoCloseable, WatchedMessenger.Watcher {
    /** A play is about what is said; a machine that stands still for a moment is no outage of the store. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final World world;
    private final List<Platform> platforms = new ArrayList<>();
    private final Inbox inbox;
    private final MessageRouter router;
    private final ExecutorService threads;
    private final Queue<Runnable> arrived = new ConcurrentLinkedQueue<>();
    private final Map<PersonId, List<Platform>> whereabouts = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private String place = "";

    /** @param opening makes a platform with the clock and the store of this world */
    public PlatformVenue(List<Function<PlatformVenue, Platform>> opening) {
        var dialogs = AllDialogs.make();
        var watched = new WatchedMessenger(this);
        world = new World(
                Stage.ORGANISATION, new MemoryStore(), dialogs, schedule -> Optional.empty(), Stage.BEGIN,
                simulated -> watched);
        opening.forEach(each -> platforms.add(each.apply(this)));
        var adapters = new Platforms(platforms.stream().map(Platform::adapter).toList());
        router = new MessageRouter(world.store(), adapters.messengers(), world);
        watched.by(router);
        var bot = new Bot(dialogs, world.store(), world.runner());
        inbox = new Inbox(world.store(), adapters.understanding(bot, world.runner()), world, arrived::add);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        var opened = adapters.open(
                name -> new ArrivalWriter(name, inbox, threads, world, Bounds.UNCOUNTED, PATIENCE), bot);
        for (var at = 0; at < platforms.size(); at++) {
            platforms.get(at).opened(opened.all().get(at));
        }
    }

    @Override
    public World world() {
        return world;
    }

    public List<Platform> platforms() {
        return platforms;
    }

    @Override
    public void enters(Person person) {
        if (!whereabouts.containsKey(person.id())) {
            var named = person.reach().platforms();
            var here = platforms.stream().filter(each -> named.contains(name(each))).toList();
            whereabouts.put(person.id(), here.isEmpty() ? platforms : here);
            on(person.id()).forEach(platform -> platform.enters(person));
            named.stream()
                    .filter(name -> platforms.stream().noneMatch(each -> name(each).equals(name)))
                    .forEach(name -> knows(person.id(), name));
            read();
            lines.clear();
        }
    }

    private static String name(Platform platform) {
        return platform.adapter().name();
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

    private List<Platform> on(PersonId person) {
        return Optional.ofNullable(whereabouts.get(person))
                .orElseThrow(() -> new IllegalArgumentException("who is " + person));
    }

    /** There and here: what is done in a channel is done on the first platform of a person. */
    @Override
    public void opens(Place where) {
        platforms.forEach(platform -> platform.opens(where));
    }

    @Override
    public void opens(Programme programme) {
        platforms.getFirst().opens(programme);
    }

    /** What is said of it then is no part of the play. */
    @Override
    public void opens(Pair pair) {
        router.openRoom(new EffectId(pair.id() + "/room"), pair.id(), pair.members());
        platforms.forEach(Platform::read);
    }

    @Override
    public void press(PersonId by, String label) {
        on(by).stream()
                .filter(platform -> platform.offers(by, label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(by + " has no button " + label))
                .press(by, label);
    }

    @Override
    public void say(PersonId by, String words) {
        on(by).getFirst().say(by, words);
    }

    @Override
    public void type(PersonId by, String channel, String words) {
        on(by).getFirst().type(by, channel, words);
    }

    @Override
    public void send(PersonId by, Map<String, List<String>> answers) {
        on(by).getFirst().send(by, answers);
    }

    /** A line below what has been said. */
    public void write(String line) {
        lines.add("    " + line);
    }

    /** What has arrived is understood and answered, and what the adapters have heard of that is acknowledged. */
    public void understand() {
        for (var next = arrived.poll(); next != null; next = arrived.poll()) {
            next.run();
        }
        inbox.goOn();
        var left = world.store().connections().arrivals().waiting(1);
        if (!left.isEmpty()) {
            throw new AssertionError("not understood: " + left);
        }
        platforms.forEach(Platform::rest);
    }

    @Override
    public List<String> seen() {
        understand();
        read();
        platforms.forEach(Platform::act);
        read();
        platforms.forEach(platform -> platform.look().forEach(this::show));
        var seen = List.copyOf(lines);
        lines.clear();
        return seen;
    }

    private void show(List<String> form) {
        lines.add(Venue.stamp(world.instant()) + form.getFirst());
        lines.addAll(form.subList(1, form.size()));
    }

    @Override
    public void carried(Address to) {
        if (to instanceof Address.ToRoom(var pair)) {
            var members = world.store().records().find(Pair.class, pair).map(Pair::members).orElse(List.of());
            together("room " + pair.local(), members, fresh()).forEach(this::write);
            place = "";
        } else {
            read();
        }
    }

    /** What is said to each of two who have no room of their own, as it would be said in one. */
    private static List<Said> together(String room, List<PersonId> members, List<Said> said) {
        var names = members.stream().map(PersonId::local).toList();
        if (said.isEmpty()
                || !names.stream().allMatch(name -> said.stream().anyMatch(each -> each.place().equals(name)))) {
            return said;
        }
        var words = names.stream()
                .map(name -> said.stream()
                        .filter(each -> each.place().equals(name))
                        .flatMap(each -> each.lines().stream())
                        .toList())
                .distinct()
                .flatMap(List::stream)
                .toList();
        return List.of(new Said(room, words, false));
    }

    @Override
    public void settled(PersonId by) {
        platforms.forEach(platform -> platform.settled(by));
    }

    /** Where a platform opens a room by a word to each of them, each has got it. */
    @Override
    public void opened(List<PersonId> members) {
        var said = fresh();
        var rooms = said.stream().filter(Said::isRoom).map(Said::place).toList();
        if (!rooms.isEmpty() && !Set.copyOf(rooms).equals(members.stream().map(PersonId::local).collect(toSet()))) {
            throw new AssertionError("a room of " + members + " was opened for " + rooms);
        }
        said.stream().filter(each -> !each.isRoom()).forEach(this::write);
        place = "";
    }

    private void read() {
        place = "";
        fresh().forEach(this::write);
        place = "";
    }

    private List<Said> fresh() {
        return platforms.stream().map(Platform::read).flatMap(List::stream).toList();
    }

    /** What comes at once in one place is one message. */
    private void write(Said said) {
        if (!said.place().equals(place)) {
            lines.add(Venue.stamp(world.instant()) + " bot -> " + said.place());
        }
        lines.addAll(said.lines());
        place = said.place();
    }

    @Override
    public void close() {
        platforms.forEach(Platform::close);
        threads.shutdownNow();
    }
}
