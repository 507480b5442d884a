package io.binome.slack.fake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Everything that is on this Slack: workspaces, people, channels and what is in them. Safe for many threads. */
final class World {
    private final InstantSource clock;
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, Channel> groups = new HashMap<>();
    private long counter;
    private long lastTs;

    World(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** A fresh id: {@code U000000001A}. */
    synchronized String id(String prefix) {
        var number = Long.toString(1000 + counter++, 36).toUpperCase(Locale.ROOT);
        return prefix + "0".repeat(10 - number.length()) + number;
    }

    /** A time stamp no other message has, later than all before. */
    synchronized String ts() {
        lastTs = Math.max(lastTs + 1, ChronoUnit.MICROS.between(Instant.EPOCH, now()));
        return String.format(Locale.ROOT, "%d.%06d", lastTs / 1_000_000, lastTs % 1_000_000);
    }

    synchronized Team found(String name, String enterprise) {
        var handle = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var id = id("T");
        var bot = new User(
                id("U"), id, "binome", "Binôme", "", ZoneId.of("UTC"), "en-US", true, User.Guest.NONE, false, false,
                now());
        users.put(bot.id(), bot);
        var team = new Team(id, name, handle, enterprise, bot.id(), id("B"));
        teams.put(id, team);
        var general = new Channel(id("C"), id, Channel.Kind.PUBLIC, "general");
        general.becomeGeneral();
        channels.put(general.id(), general);
        return team;
    }

    synchronized User hire(Team team, String realName, String email, ZoneId zone, String locale) {
        var name = realName.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]+", ".");
        var user = new User(
                id("U"), team.id(), name, realName, email, zone, locale, false, User.Guest.NONE, false, false, now());
        users.put(user.id(), user);
        channels.values()
                .stream()
                .filter(channel -> channel.team().equals(team.id()) && channel.name().equals("general"))
                .forEach(channel -> channel.join(user.id()));
        return user;
    }

    synchronized void put(User user) {
        users.put(user.id(), user);
    }

    synchronized Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    synchronized Collection<Team> teams() {
        return new ArrayList<>(teams.values());
    }

    synchronized Optional<User> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    synchronized List<User> users(String team) {
        return users.values().stream().filter(user -> user.team().equals(team)).toList();
    }

    synchronized Optional<Channel> channel(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    synchronized List<Channel> channels() {
        return new ArrayList<>(channels.values());
    }

    synchronized Channel create(Team team, Channel.Kind kind, String name) {
        var channel = new Channel(id(kind == Channel.Kind.IM ? "D" : "C"), team.id(), kind, name);
        channels.put(channel.id(), channel);
        return channel;
    }

    /** The one place where exactly these people are, if it is there already. */
    synchronized Optional<Channel> among(String team, Set<String> people) {
        return Optional.ofNullable(groups.get(team + new TreeSet<>(people)));
    }

    /** The direct messages, or the group, of these people, opened if need be. */
    synchronized Channel open(Team team, Collection<String> people) {
        var members = new LinkedHashSet<>(people);
        return among(team.id(), members).orElseGet(() -> {
            var im = members.size() <= 2;
            var names = members.stream().map(id -> users.get(id).name()).toList();
            var channel = create(
                    team,
                    im ? Channel.Kind.IM : Channel.Kind.MPIM,
                    im ? "directmessage" : "mpdm-" + String.join("--", names) + "-1");
            members.forEach(channel::join);
            groups.put(team.id() + new TreeSet<>(members), channel);
            return channel;
        });
    }

    /** Whether people of that workspace can see this person at all. */
    synchronized boolean visible(User user, String team) {
        return user.team().equals(team)
                || sameEnterprise(user.team(), team)
                || channels.values()
                        .stream()
                        .anyMatch(channel -> channel.shared() && channel.belongsTo(team) && channel.has(user.id()));
    }

    private boolean sameEnterprise(String one, String other) {
        var enterprise = teams.get(one).enterprise();
        return !enterprise.isEmpty() && enterprise.equals(teams.get(other).enterprise());
    }
}
