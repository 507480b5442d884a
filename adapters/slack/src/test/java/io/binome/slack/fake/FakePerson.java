package io.binome.slack.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody who uses Slack, and the app in it: what they see, and what they do. Refuses what Slack would not let them. */
public final class FakePerson {
    private final Machine slack;
    private final Team team;
    private final String id;
    private final Payloads payloads;
    private final Eyes eyes;
    private final Finger finger;
    private final Modals modals;

    /** @param team the workspace where the app is, also if the person comes from another */
    FakePerson(Machine slack, Team team, String id) {
        this.slack = slack;
        this.team = team;
        this.id = id;
        this.payloads = new Payloads(slack);
        this.eyes = new Eyes(slack.world());
        this.finger = new Finger(slack);
        this.modals = new Modals(slack, team, id);
    }

    public String id() {
        return id;
    }

    public Team team() {
        return team;
    }

    public User user() {
        return slack.world().user(id).orElseThrow();
    }

    /** Their direct messages with the bot. */
    public Channel direct() {
        return slack.world().open(team, List.of(team.bot(), id));
    }

    /** What is in them, the oldest first, their own lines too. */
    public List<Shown> dm() {
        return sees(direct());
    }

    /** What they see in a channel. */
    public List<Shown> sees(Channel channel) {
        return channel.messages().stream().filter(message -> message.seenBy(id)).map(eyes::read).toList();
    }

    /** Whether the bot has written that, in their direct messages. */
    public boolean reads(String words) {
        return dm().stream()
                .anyMatch(shown -> shown.message().user().equals(team.bot()) && shown.says(words));
    }

    /** What only they see, in all channels. */
    public List<Shown> ephemerals() {
        return slack.world()
                .channels()
                .stream()
                .flatMap(channel -> channel.messages().stream())
                .filter(message -> message.ephemeral() && message.seenBy(id))
                .map(eyes::read)
                .toList();
    }

    /** Groups with the bot they are in. */
    public List<Channel> groups() {
        return slack.world()
                .channels()
                .stream()
                .filter(channel -> channel.kind() == Channel.Kind.MPIM && channel.has(id))
                .toList();
    }

    public Ack says(String text) {
        return writes(direct(), text, Eyes.escape(text));
    }

    /** Writes in a channel; the app hears of it only where it may. */
    public Ack says(Channel channel, String text) {
        return writes(channel, text, Eyes.escape(text));
    }

    private Ack writes(Channel channel, String text, String encoded) {
        present();
        if (!channel.has(id)) {
            throw new IllegalStateException(user().realName() + " is not in " + channel.name());
        }
        var ts = slack.world().ts();
        var json = Json.of(
                "client_msg_id", UUID.randomUUID().toString(),
                "type", "message",
                "user", id,
                "text", encoded,
                "ts", ts,
                "team", user().team(),
                "blocks", List.of(Posting.text(text)));
        channel.add(new Message(channel, ts, id, "", json.deepCopy()));
        json.addProperty("channel", channel.id());
        json.addProperty("event_ts", ts);
        json.addProperty("channel_type", channel.type());
        return slack.hub().event(team, json);
    }

    /** Mentions the bot in a channel where both are. */
    public Ack mentions(Channel channel, String text) {
        var encoded = "<@" + team.bot() + "> " + Eyes.escape(text);
        writes(channel, "@Binôme " + text, encoded);
        if (!channel.has(team.bot())) {
            return Ack.unsent();
        }
        var event = channel.messages().getLast().json();
        event.addProperty("type", "app_mention");
        event.addProperty("channel", channel.id());
        event.addProperty("event_ts", Json.text(event, "ts"));
        return slack.hub().event(team, event);
    }

    /** A command in their direct messages with the bot. */
    public Ack types(String command, String text) {
        return types(command, text, direct());
    }

    /** A command anywhere. What it is answered with at once is shown right away. */
    public Ack types(String command, String text, Channel channel) {
        present();
        var ack = slack.hub()
                .once(Parcel.Kind.COMMAND, payloads.command(team, user(), command, text, channel));
        if (ack.accepted() && !ack.body().isBlank()) {
            var said = ack.json().isEmpty() ? Json.of("text", ack.body()) : ack.json();
            try {
                slack.responses().inline(team, channel, id, said);
            } catch (Refusal refusal) {
                slack.records().violation("command", Json.write(refusal.answer()));
            }
        }
        return ack;
    }

    /** Presses the newest button with that label: in an open modal, else in direct messages, else at Home. */
    public Ack presses(String label) {
        return finger.press(team, present(), button(label), false);
    }

    /** The same, and says yes when asked whether they are sure. */
    public Ack pressesAndConfirms(String label) {
        return finger.press(team, present(), button(label), true);
    }

    private Finger.Spot button(String label) {
        return finger.button(newest(direct()), List.of(), label)
                .filter(spot -> slack.views().stack(id).isEmpty())
                .or(() -> finger.button(List.of(), views(), label))
                .orElseThrow(() -> new IllegalStateException(
                        user().realName() + " sees no button " + label + " in " + dm()));
    }

    /** Presses a button in a message anywhere: a channel, a group, or one only they see. */
    public Ack presses(Message message, String label) {
        return finger.press(team, present(), button(message, label), false);
    }

    /** The same, and says yes when asked whether they are sure. */
    public Ack pressesAndConfirms(Message message, String label) {
        return finger.press(team, present(), button(message, label), true);
    }

    private Finger.Spot button(Message message, String label) {
        return finger.button(List.of(message), List.of(), label)
                .filter(found -> message.seenBy(id))
                .orElseThrow(() -> new IllegalStateException("no button " + label + " in " + eyes.read(message)));
    }

    public Ack pressesAtHome(String label) {
        var spot = finger.button(List.of(), List.of(published()), label)
                .orElseThrow(() -> new IllegalStateException("no button " + label + " at home: " + home()));
        return finger.press(team, present(), spot, false);
    }

    /** Chooses from a menu, by its placeholder or action, outside of forms. */
    public Ack chooses(String menu, String option) {
        var spot = finger.menu(newest(direct()), views(), menu)
                .orElseThrow(() -> new IllegalStateException(user().realName() + " sees no menu " + menu));
        var field = new Fields.Field("", "", spot.block(), spot.element());
        var state = Filling.state(field, List.of(option), words -> List.of());
        if (spot.view() != null && !field.type().equals("overflow")) {
            spot.view().fill(
                    Json.text(spot.block(), "block_id") + "/" + Json.text(spot.element(), "action_id"), state);
        }
        return finger.choose(team, present(), spot, state);
    }

    private List<View> views() {
        var stack = slack.views().stack(id);
        return stack.isEmpty() ? slack.views().home(id).map(List::of).orElse(List.of()) : List.of(stack.getLast());
    }

    private List<Message> newest(Channel channel) {
        return channel.messages().stream().filter(message -> message.seenBy(id)).toList().reversed();
    }

    public Ack opensHome() {
        return opens("home");
    }

    /** Opens the tab with their direct messages. */
    public Ack opensMessages() {
        return opens("messages");
    }

    private Ack opens(String tab) {
        present();
        var event = Json.of(
                "type", "app_home_opened",
                "user", id,
                "channel", direct().id(),
                "tab", tab,
                "event_ts", slack.world().ts());
        if (tab.equals("home")) {
            slack.views().home(id).ifPresent(view -> event.add("view", view.json()));
        }
        return slack.hub().event(team, event);
    }

    /** What is at Home; empty before the app has published something. */
    public Optional<Shown> home() {
        return slack.views().home(id).map(eyes::read);
    }

    /** The Home view as the app sent it. */
    public View published() {
        return slack.views().home(id).orElseThrow(() -> new IllegalStateException("nothing is published"));
    }

    /** The modal on top, if any. */
    public Optional<View> modal() {
        var stack = slack.views().stack(id);
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
    }

    /** How many modals lie on each other. */
    public int modals() {
        return slack.views().stack(id).size();
    }

    /** The modal on top as they see it. */
    public Shown reads() {
        return eyes.read(modals.top());
    }

    /** Fills in the modal on top. */
    public FakePerson fills(String field, String... values) {
        modals.fill(modals.top(), field, List.of(values));
        return this;
    }

    /** Fills in the modal on top; a value is a text or a collection of texts. */
    public FakePerson fills(Map<String, ?> values) {
        values.forEach((field, value) -> {
            var texts = new ArrayList<String>();
            if (value instanceof Iterable<?> several) {
                several.forEach(each -> texts.add(each.toString()));
            } else {
                texts.add(value.toString());
            }
            modals.fill(modals.top(), field, texts);
        });
        return this;
    }

    /** Submits it, and does with it what the app answers: errors, another page, gone. */
    public Ack submits() {
        present();
        return modals.submit();
    }

    /** What the app found wrong with the last submission, by block id. */
    public Map<String, String> errors() {
        return modals.errors();
    }

    /** Goes back one modal, or closes the only one; the app hears of it if it wants to. */
    public List<Ack> closes() {
        return modals.close(false);
    }

    /** Closes everything by the cross. */
    public List<Ack> closesAll() {
        return modals.close(true);
    }

    /** Types some words into a field that asks the app for options, and sees their names. */
    public List<String> suggests(String field, String words) {
        var view = modals.top();
        return Modals.suggestions(modals.suggest(view, modals.field(view, field), words))
                .stream()
                .map(option -> Json.text(option, "text", "text"))
                .toList();
    }

    /** A global shortcut, by its callback id. */
    public Ack shortcut(String callback) {
        return slack.hub().once(Parcel.Kind.INTERACTIVE, payloads.shortcut(team, present(), callback));
    }

    /** A shortcut in the menu of a message, by its callback id. */
    public Ack messageShortcut(String callback, Message message) {
        return slack.hub()
                .once(Parcel.Kind.INTERACTIVE, payloads.messageShortcut(team, present(), callback, message));
    }

    public Ack joins(Channel channel) {
        return channel.join(id) ? slack.posting().moved(team, channel, id, true) : Ack.unsent();
    }

    public Ack leaves(Channel channel) {
        return channel.leave(id) ? slack.posting().moved(team, channel, id, false) : Ack.unsent();
    }

    /** Invites the bot into a channel. */
    public Ack invites(Channel channel) {
        return channel.join(team.bot()) ? slack.posting().moved(team, channel, team.bot(), true) : Ack.unsent();
    }

    /** Their account, for what happens to it. */
    public Account account() {
        return new Account(slack, team, id);
    }

    private User present() {
        if (user().deleted()) {
            throw new IllegalStateException(user().realName() + " cannot sign in any more");
        }
        return user();
    }

    @Override
    public String toString() {
        return user().realName() + " (" + id + ")";
    }
}
