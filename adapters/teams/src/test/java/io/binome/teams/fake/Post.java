package io.binome.teams.fake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** A message in a conversation, as it is now. */
public final class Post {
    static final String CARD = "application/vnd.microsoft.card.adaptive";

    private final Conversation conversation;
    private final String id;
    private final String from;
    private final Instant at;
    private final String thread;
    private final Map<String, ObjectNode> views = new ConcurrentHashMap<>();
    private volatile ObjectNode activity;
    private final AtomicInteger updates = new AtomicInteger();
    private volatile boolean deleted;

    /** @param thread the message it is written under; its own id where it begins a thread */
    Post(Conversation conversation, String id, String from, Instant at, String thread, ObjectNode activity) {
        this.conversation = conversation;
        this.id = id;
        this.from = from;
        this.at = at;
        this.thread = thread;
        this.activity = activity;
    }

    public Conversation conversation() {
        return conversation;
    }

    public String id() {
        return id;
    }

    /** Who wrote it, {@code 29:…} or {@code 28:…}. */
    public String from() {
        return from;
    }

    public boolean byBot() {
        return from.startsWith("28:");
    }

    public Instant at() {
        return at;
    }

    /** The message it is written under; its own id where it begins a thread. */
    public String thread() {
        return thread;
    }

    /** The activity as it was sent, or as it was last updated. */
    public ObjectNode activity() {
        return activity;
    }

    /** How often the bot has changed it for everybody. */
    public int updates() {
        return updates.get();
    }

    public boolean deleted() {
        return deleted;
    }

    /** Cards in it, as everybody has them. */
    public List<ObjectNode> cards() {
        return Json.objects(activity, "attachments")
                .stream()
                .filter(each -> Json.text(each, "contentType").equals(CARD))
                .map(each -> Json.object(each, "content"))
                .toList();
    }

    /** Cards in it as one person has them: what the bot answered them with replaces the first. */
    public List<ObjectNode> cards(String person) {
        return Optional.ofNullable(views.get(person)).map(List::of).orElseGet(this::cards);
    }

    void update(ObjectNode changed) {
        activity = changed;
        updates.incrementAndGet();
        views.clear();
    }

    void delete() {
        deleted = true;
    }

    void view(String person, ObjectNode card) {
        views.put(person, card);
    }

    void forgetView(String person) {
        views.remove(person);
    }

    boolean viewed(String person) {
        return views.containsKey(person);
    }
}
