package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A place where messages are: a channel, somebody's direct messages with the bot, or a group of people. */
public final class Channel {

    /** What kind of place. */
    public enum Kind { PUBLIC, PRIVATE, IM, MPIM }

    private final String id;
    private final String team;
    private final Kind kind;
    private final String name;
    private final Set<String> members = new LinkedHashSet<>();
    private final Set<String> guestTeams = new LinkedHashSet<>();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile boolean archived;
    private volatile boolean general;

    Channel(String id, String team, Kind kind, String name) {
        this.id = id;
        this.team = team;
        this.kind = kind;
        this.name = name;
    }

    public String id() {
        return id;
    }

    public String team() {
        return team;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public boolean archived() {
        return archived;
    }

    void archive(boolean changed) {
        archived = changed;
    }

    void becomeGeneral() {
        general = true;
    }

    public synchronized List<String> members() {
        return List.copyOf(members);
    }

    synchronized boolean join(String user) {
        return members.add(user);
    }

    synchronized boolean leave(String user) {
        return members.remove(user);
    }

    public synchronized boolean has(String user) {
        return members.contains(user);
    }

    /** Slack Connect: people of that workspace are in here too. */
    synchronized void share(String otherTeam) {
        guestTeams.add(otherTeam);
    }

    synchronized boolean belongsTo(String some) {
        return team.equals(some) || guestTeams.contains(some);
    }

    synchronized boolean shared() {
        return !guestTeams.isEmpty();
    }

    void add(Message message) {
        messages.add(message);
    }

    void remove(Message message) {
        messages.remove(message);
    }

    /** Everything in here in order, also what only one person sees. */
    public List<Message> messages() {
        return new ArrayList<>(messages);
    }

    Optional<Message> message(String ts) {
        return messages.stream().filter(each -> each.ts().equals(ts)).findFirst();
    }

    /** As events call it: {@code im}, {@code mpim}, {@code channel}, {@code group}. */
    String type() {
        return switch (kind) {
            case PUBLIC -> "channel";
            case PRIVATE -> "group";
            case IM -> "im";
            case MPIM -> "mpim";
        };
    }

    /** As interactions name it. */
    JsonObject brief() {
        var shown =
                switch (kind) {
                    case IM -> "directmessage";
                    case PRIVATE -> "privategroup";
                    case MPIM, PUBLIC -> name;
                };
        return Json.of("id", id, "name", shown);
    }

    JsonObject json(String reader, boolean withMembers) {
        var json = Json.of("id", id, "created", 1_700_000_000, "is_archived", archived, "context_team_id", team);
        json.addProperty("is_im", kind == Kind.IM);
        json.addProperty("is_org_shared", false);
        if (kind == Kind.IM) {
            json.addProperty("user",
                    members().stream().filter(user -> !user.equals(reader)).findFirst().orElse(reader));
            return json;
        }
        json.addProperty("name", name);
        json.addProperty("name_normalized", name);
        json.addProperty("is_channel", kind == Kind.PUBLIC);
        json.addProperty("is_group", kind == Kind.PRIVATE);
        json.addProperty("is_mpim", kind == Kind.MPIM);
        json.addProperty("is_private", kind != Kind.PUBLIC);
        json.addProperty("is_general", general);
        json.addProperty("is_shared", shared());
        json.addProperty("is_ext_shared", shared());
        json.addProperty("is_member", has(reader));
        json.add("topic", Json.of("value", "", "creator", "", "last_set", 0));
        json.add("purpose", Json.of("value", "", "creator", "", "last_set", 0));
        if (withMembers) {
            json.addProperty("num_members", members().size());
        }
        return json;
    }
}
