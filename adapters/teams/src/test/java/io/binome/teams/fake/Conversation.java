package io.binome.teams.fake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** A personal chat with the bot, a group chat, or a channel of a team. */
public final class Conversation {
    private final String id;
    private final Kind kind;
    private final String name;
    private final Tenant tenant;
    private final Team team;
    private final Roster roster;
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final AtomicInteger typing = new AtomicInteger();

    /** Where people talk, in Teams' words. */
    public enum Kind {
        PERSONAL("personal"),
        GROUP("groupChat"),
        CHANNEL("channel");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** @param team of a channel; null for what is none */
    Conversation(String id, Kind kind, String name, Tenant tenant, Team team, Roster roster) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.tenant = tenant;
        this.team = team;
        this.roster = roster;
    }

    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Tenant tenant() {
        return tenant;
    }

    public Optional<Team> team() {
        return Optional.ofNullable(team);
    }

    /** The people in it, by id. */
    public List<String> members() {
        return roster.people();
    }

    /** Whether the bot is installed here. */
    public boolean hasBot() {
        return roster.bot();
    }

    /** What is in it, the oldest first, without what was deleted. */
    public List<Post> posts() {
        return posts.stream().filter(post -> !post.deleted()).toList();
    }

    /** How often the bot has shown that it is writing. */
    public int typing() {
        return typing.get();
    }

    Roster roster() {
        return roster;
    }

    void add(Post post) {
        posts.add(post);
    }

    void types() {
        typing.incrementAndGet();
    }

    Optional<Post> post(String post) {
        return posts().stream().filter(each -> each.id().equals(post)).findFirst();
    }

    /**
     * The conversation object of an activity.
     *
     * @param thread empty outside of threads
     */
    ObjectNode reference(String thread) {
        var channel = kind == Kind.CHANNEL;
        var object = Json.of(
                "id", channel && !thread.isEmpty() ? id + ";messageid=" + thread : id,
                "conversationType", kind.word(),
                "tenantId", tenant.id());
        if (kind != Kind.PERSONAL) {
            object.put("isGroup", true);
        }
        if (kind == Kind.GROUP && !name.isEmpty()) {
            object.put("name", name);
        }
        return object;
    }

    @Override
    public String toString() {
        return kind.word() + " " + (name.isEmpty() ? id : name);
    }
}
