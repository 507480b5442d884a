package io.binome.teams;

import io.binome.id.InstallationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.PromptId;
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
import io.binome.simulation.World;
import io.binome.store.Accounts.Account;
import io.binome.store.Accounts.Seen;
import io.binome.store.Installations.Installation;
import io.binome.teams.TeamsScript.Button;
import io.binome.teams.card.Reference;
import io.binome.teams.fake.Ack;
import io.binome.teams.fake.Conversation;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import io.binome.teams.fake.Post;
import io.binome.teams.fake.Settings;
import io.binome.teams.wire.Pace;
import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Teams in a play: activities with tokens go out, and cards are read in people's chats and in channels. */
public final class TeamsPlatform implements Platform {
    /** Whoever fetches tokens for the SDK counts their life by the clock of the machine and not by the world's. */
    private static final Duration LONG = Duration.ofDays(10_000);
    /** Beside the button that sends a page stands the one that turns back. */
    private static final int BACK = 1;

    private static final String ROOM = "https://teams.microsoft.com/l/chat/";

    private final PlatformVenue venue;
    private final World world;
    private final FakeTeams teams;
    private final TeamsAdapter adapter;
    private final InstallationId installation;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Entrance door = new Entrance("/api/messages");
    private final Map<String, Conversation> channels = new LinkedHashMap<>();
    private final Map<PersonId, FakeColleague> people = new LinkedHashMap<>();
    private final Map<PersonId, List<Asking>> asked = new HashMap<>();
    private final Map<PersonId, Post> forms = new LinkedHashMap<>();
    private final Set<Post> shown = new HashSet<>();
    private final Set<Post> known = new HashSet<>();

    /** A message with buttons, and its card as it was when it came. */
    private record Asking(Post post, ObjectNode then, List<Button> buttons) {
        Optional<Button> button(String label) {
            return buttons.stream()
                    .filter(each -> Alike.spaced(each.label()).equals(Alike.spaced(label)))
                    .findFirst();
        }
    }

    public TeamsPlatform(PlatformVenue venue) {
        this.venue = venue;
        this.world = venue.world();
        teams = FakeTeams
                .start(Settings.usual().withClock(world).withGenerosity(0).withTokenLife(LONG).withPassLife(LONG));
        installation = Who.installation(teams.tenant().id());
        world.store()
                .connections()
                .installations()
                .save(new Installation(
                        installation, Stage.ORGANISATION, 1, "",
                        Map.of("serviceUrl", teams.serviceUrl(), "bot", teams.botId()), null, null, null));
        var settings = new TeamsSettings(
                teams.appId(), teams.appSecret(), Optional.of(teams.tenant().id()), false,
                Set.of("nobody@example.org"), URI.create(teams.openIdUrl()), URI.create(teams.loginUrl()));
        adapter = new TeamsAdapter(settings, world.store(), world, threads, Pace.none());
        teams.deliverTo(this::knock);
        channels.put("general", teams.channel("general"));
    }

    public FakeTeams teams() {
        return teams;
    }

    @Override
    public TeamsAdapter adapter() {
        return adapter;
    }

    @Override
    public void opened(Opened ways) {
        door.leadsTo(ways);
    }

    private Ack knock(String body, Map<String, String> headers) {
        var answer = door.answer(body, headers);
        return Ack.answered(answer.status(), answer.body(), Duration.ZERO);
    }

    @Override
    public void rest() {
        teams.await(teams::quiet);
    }

    /** Binôme knows them already, so it greets nobody when they take it in. */
    @Override
    public void enters(Person person) {
        var known = hired(person);
        var route =
                new Route(teams.serviceUrl(), known.personal().id(), known.id(), teams.botId(), person.email());
        world.store()
                .connections()
                .accounts()
                .put(
                        new Account(
                                Stage.ORGANISATION.account(installation.value() + "." + known.objectId()), person.id(),
                                installation, route.line(), world.instant(), Seen.nothing(world.instant())));
        known.installs();
        venue.understand();
    }

    /** Somebody takes Binôme in of whom it knows nothing here. */
    public FakeColleague arrives(Person person) {
        var stranger = hired(person);
        stranger.installs();
        venue.understand();
        return stranger;
    }

    private FakeColleague hired(Person person) {
        var country = person.hours().country().isEmpty() ? "GB" : person.hours().country();
        var locale = person.language().locale().getLanguage() + "-" + country;
        var hired = teams.colleague(person.name(), person.email(), person.hours().zone(), locale);
        people.put(person.id(), hired);
        hired.joins(channels.get("general"));
        return hired;
    }

    @Override
    public void opens(Place place) {
        var members = place.people().stream().filter(people::containsKey).map(this::person).toList();
        var channel = teams.channel(place.name(), members.toArray(FakeColleague[]::new));
        channels.put(place.name(), channel);
        members.stream().findFirst().ifPresent(member -> admit(member, channel));
    }

    /** A programme of a play's announces in the channel where everybody is, until it chooses another. */
    @Override
    public void opens(Programme programme) {
        var general = channels.get("general");
        admit(people.values().iterator().next(), general);
        world.store().records().put(new Channel(programme.id(), place(general)));
    }

    private void admit(FakeColleague by, Conversation room) {
        if (!room.hasBot()) {
            by.invites(room);
            venue.understand();
        }
    }

    private PlaceId place(Conversation room) {
        return Stage.ORGANISATION.place(installation.value() + "." + room.id());
    }

    private FakeColleague person(PersonId id) {
        return Optional.ofNullable(people.get(id)).orElseThrow(() -> new IllegalArgumentException("who is " + id));
    }

    @Override
    public boolean offers(PersonId to, String label) {
        return asked.getOrDefault(to, List.of()).stream().anyMatch(asking -> asking.button(label).isPresent());
    }

    /** A button that is gone was there still on a screen that had not heard of it. */
    @Override
    public void press(PersonId by, String label) {
        var asking = asked.getOrDefault(by, List.of()).reversed().stream()
                .filter(each -> each.button(label).isPresent())
                .findFirst()
                .orElseThrow();
        var button = asking.button(label).orElseThrow();
        var there = asking.post().cards(person(by).id()).stream()
                .filter(card -> TeamsScript.of(card).buttons().contains(button))
                .findFirst();
        press(person(by), asking.post(), there.orElse(asking.then()), button);
        venue.understand();
    }

    /** What cannot be undone is asked again: then the button for it is new on the card. */
    private static void press(FakeColleague by, Post post, ObjectNode card, Button button) {
        if (!button.picked().isEmpty()) {
            by.fills(post, card, Reference.PICK, List.of(button.picked()));
        }
        by.presses(post, card, button.title());
        post.cards(by.id()).stream()
                .filter(now -> now != card)
                .flatMap(now -> TeamsScript.of(now).buttons().stream()
                        .filter(each -> !TeamsScript.of(card).buttons().contains(each))
                        .limit(1)
                        .map(Button::title))
                .findFirst()
                .ifPresent(yes -> by.presses(post, yes));
    }

    @Override
    public void say(PersonId by, String words) {
        person(by).says(words);
        venue.understand();
    }

    /** The bot hears only where it has been added. */
    @Override
    public void type(PersonId by, String name, String words) {
        var room = channels.computeIfAbsent(name, each -> teams.channel(each, person(by)));
        admit(person(by), room);
        person(by).mentions(room, words);
        venue.understand();
    }

    /** Fills in exactly these answers, page by page: what stands in any other field is taken away. */
    @Override
    public void send(PersonId by, Map<String, List<String>> answers) {
        var person = person(by);
        var post = Optional.ofNullable(forms.get(by))
                .filter(each -> card(person, each).isForm())
                .orElseThrow(() -> new IllegalArgumentException(by + " has no form"));
        var left = new HashSet<>(answers.keySet());
        var turns = true;
        while (turns) {
            var card = post.cards(person.id()).getFirst();
            var page = TeamsScript.of(card);
            turns = page.isTurning();
            for (var name : page.names()) {
                person.fills(post, card, TeamsScript.FIELD + name, answers.getOrDefault(name, List.of()));
                left.remove(name);
            }
            person.presses(post, card, page.buttons().getFirst().title());
            page.names().stream()
                    .filter(name -> person.errors().containsKey(TeamsScript.FIELD + name))
                    .forEach(name -> venue.write("! " + name + ": " + person.errors().get(TeamsScript.FIELD + name)));
            card(person, post).faults().forEach((name, text) -> venue.write("! " + name + ": " + text));
            if (!person.errors().isEmpty()) {
                return;
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("the form has no " + left);
        }
        venue.understand();
    }

    private static TeamsScript card(FakeColleague person, Post post) {
        return TeamsScript.of(post.cards(person.id()).getFirst());
    }

    @Override
    public List<List<String>> look() {
        var seen = new ArrayList<List<String>>();
        forms.forEach((id, post) -> {
            if (card(person(id), post).isForm() && shown.add(post)) {
                seen.add(leafed(id, person(id), post));
            }
        });
        return seen;
    }

    /** All pages of a form: whoever wants to see the next one fills in what must be, and comes back. */
    private static List<String> leafed(PersonId id, FakeColleague person, Post post) {
        var form = new ArrayList<>(card(person, post).form(id.local()));
        var turned = 0;
        for (; card(person, post).isTurning(); turned++) {
            var page = post.cards(person.id()).getFirst();
            TeamsScript.of(page).needed().forEach((field, value) -> person.fills(post, page, field, List.of(value)));
            person.presses(post, TeamsScript.of(page).buttons().getFirst().title());
            form.addAll(card(person, post).fields());
        }
        for (; turned > 0; turned--) {
            person.presses(post, card(person, post).buttons().get(BACK).title());
        }
        return form;
    }

    @Override
    public void settled(PersonId by) {}

    @Override
    public List<Said> read() {
        var said = new TreeMap<Long, Said>();
        people.forEach((id, person) -> fresh(person.personal()).forEach(post -> read(id, person, post)
                .ifPresent(seen -> said.put(Long.valueOf(post.id()), seen))));
        channels.values().forEach(room -> fresh(room).forEach(post -> read(room, post)
                .ifPresent(seen -> said.put(Long.valueOf(post.id()), seen))));
        return List.copyOf(said.values());
    }

    private List<Post> fresh(Conversation room) {
        return room.posts().stream().filter(Post::byBot).filter(known::add).toList();
    }

    private Optional<Said> read(PersonId id, FakeColleague person, Post post) {
        for (var card : post.cards(person.id())) {
            var script = TeamsScript.of(card);
            if (script.isForm()) {
                forms.put(id, post);
                return Optional.empty();
            }
            if (!script.buttons().isEmpty()) {
                asked.computeIfAbsent(id, each -> new ArrayList<>()).add(new Asking(post, card, script.buttons()));
            }
            var isRoom = script.links().stream().anyMatch(link -> link.startsWith(ROOM));
            return Optional.of(new Said(id.local(), script.lines(), isRoom));
        }
        return Optional.of(new Said(id.local(), otherwise(post), false));
    }

    private static List<String> otherwise(Post post) {
        var attachments = post.activity().get("attachments");
        return attachments == null || attachments.isEmpty()
                ? List.of("    " + TeamsScript.text(post.activity(), "text"))
                : TeamsScript.file((ObjectNode) attachments.get(0));
    }

    /** That the answer is in somebody's own chat stands in the channel where they asked. */
    private Optional<Said> read(Conversation room, Post post) {
        if (isElsewhere(TeamsScript.text(post.activity(), "text"))) {
            return Optional.empty();
        }
        var lines = post.cards().stream().flatMap(card -> TeamsScript.of(card).lines().stream()).toList();
        return Optional.of(new Said(
                world.store().records().all(Channel.class, Stage.ORGANISATION).stream()
                        .filter(each -> each.place().equals(place(room)))
                        .map(each -> "channel " + each.id().local())
                        .min(Comparator.naturalOrder())
                        .orElse("somewhere"),
                lines, false));
    }

    private static boolean isElsewhere(String words) {
        return Language.all().stream()
                .map(language -> new Reader(language, List.of(ZoneOffset.UTC), person -> "—"))
                .anyMatch(reader -> reader.read(Text.of("workspace.elsewhere")).equals(words));
    }

    @Override
    public List<String> pressableInVain() {
        return people.values().stream()
                .flatMap(person -> person.chat().stream()
                        .filter(seen -> seen.post().cards(person.id()).stream()
                                .flatMap(card -> TeamsScript.references(card).stream())
                                .anyMatch(this::isInVain)))
                .map(Object::toString)
                .toList();
    }

    private boolean isInVain(Reference reference) {
        return switch (reference) {
            case Reference.Answer(var prompt, var choice) -> isClosed(prompt);
            case Reference.Sending(var prompt, var page) -> isClosed(prompt);
            case Reference.Turning(var prompt, var page) -> isClosed(prompt);
            case Reference.Opening(var prompt) -> isClosed(prompt);
            case Reference.Refreshing(var prompt) -> false;
            case Reference.Order(var command) -> false;
        };
    }

    private boolean isClosed(PromptId prompt) {
        return world.store()
                .conversations()
                .find(prompt.conversation())
                .filter(open -> open.open(prompt).isPresent() || open.form(prompt).isPresent())
                .isEmpty();
    }

    @Override
    public List<PersonId> homeless() {
        return people.keySet().stream().filter(id -> !isAtHome(person(id))).toList();
    }

    private boolean isAtHome(FakeColleague person) {
        fresh(person.personal());
        person.says("home");
        venue.understand();
        var seen = fresh(person.personal());
        return !seen.isEmpty() && seen.stream().noneMatch(post -> post.cards().isEmpty());
    }

    /** What Teams complains about, and what people saw go wrong. */
    @Override
    public List<?> violations() {
        return Stream.concat(
                teams.violations().stream(), people.values().stream().flatMap(each -> each.failures().stream()))
                .toList();
    }

    @Override
    public void close() {
        adapter.close();
        teams.close();
        threads.shutdownNow();
    }
}
