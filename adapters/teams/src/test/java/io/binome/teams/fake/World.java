package io.binome.teams.fake;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Tenants, people, teams and conversations. Ids have Teams' shapes and come out the same in every run. */
final class World {
    private final InstantSource clock;
    private final Random random = new Random(7);
    private final AtomicLong last = new AtomicLong();
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, Conversation> personal = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();

    World(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String guid() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }

    private synchronized String letters(int bytes) {
        var some = new byte[bytes];
        random.nextBytes(some);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }

    /** An id for a message: the time in milliseconds, later than any before. */
    String messageId() {
        var now = clock.instant().toEpochMilli();
        return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now)));
    }

    Tenant found(String name) {
        return new Tenant(guid(), name);
    }

    synchronized User hire(String name, String email, ZoneId zone, String locale, Tenant tenant, boolean guest) {
        var user = new User("29:1" + letters(48), guid(), name, email, zone, locale, tenant, guest);
        users.put(user.id(), user);
        return user;
    }

    /** By {@code 29:…} or by the GUID in the directory. */
    synchronized Optional<User> user(String id) {
        return Optional.ofNullable(users.get(id))
                .or(() -> users.values().stream().filter(user -> user.objectId().equals(id)).findFirst());
    }

    synchronized void change(User user) {
        users.put(user.id(), user);
    }

    /** The tenant's administrators close an account: nobody hears of it, and what is posted is taken all the same. */
    synchronized void close(String user) {
        closed.add(user);
    }

    synchronized boolean isClosed(User user) {
        return closed.contains(user.id());
    }

    /** The chat of a person with the bot; there is one, also where the bot is not installed. */
    synchronized Conversation personal(User user) {
        return personal.computeIfAbsent(user.id(), id -> {
            var made = new Conversation(
                    "a:1" + letters(72), Conversation.Kind.PERSONAL, "", user.tenant(), null, new Roster());
            made.roster().join(id);
            conversations.put(made.id(), made);
            return made;
        });
    }

    synchronized Conversation group(String name, Tenant tenant) {
        return keep(new Conversation(
                "19:" + guid().replace("-", "") + "@thread.v2", Conversation.Kind.GROUP, name, tenant, null,
                new Roster()));
    }

    /** A new team, and its general channel. */
    synchronized Conversation team(String name, Tenant tenant) {
        var id = "19:" + letters(30) + "1@thread.tacv2";
        var team = new Team(id, guid(), name, tenant);
        teams.put(id, team);
        return keep(new Conversation(id, Conversation.Kind.CHANNEL, "General", tenant, team, new Roster()));
    }

    synchronized Conversation channel(String name, Team team) {
        var general = conversations.get(team.id());
        return keep(new Conversation(
                "19:" + letters(30) + "1@thread.tacv2", Conversation.Kind.CHANNEL, name, team.tenant(), team,
                general.roster()));
    }

    private Conversation keep(Conversation made) {
        conversations.put(made.id(), made);
        return made;
    }

    synchronized Optional<Conversation> conversation(String id) {
        return Optional.ofNullable(conversations.get(id));
    }

    synchronized List<Conversation> conversations() {
        return List.copyOf(conversations.values());
    }

    synchronized Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    /** Whether the bot may write to them: it is installed for them, or in a team they are in, and they did not remove it. */
    boolean reachable(User user) {
        var own = personal(user).roster();
        return own.bot() || (!own.thrownOut() && together(user));
    }

    private boolean together(User user) {
        return conversations().stream()
                .anyMatch(each -> each.team().isPresent() && each.hasBot() && each.roster().has(user.id()));
    }

    /** The general one first. */
    List<Conversation> channels(Team team) {
        return conversations().stream().filter(each -> each.team().filter(team::equals).isPresent()).toList();
    }
}
