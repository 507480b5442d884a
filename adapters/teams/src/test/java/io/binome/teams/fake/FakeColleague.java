package io.binome.teams.fake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who uses Teams, and the bot in it: what they see, and what they do. Refuses what Teams would not let them. */
public final class FakeColleague {
    private final Machine teams;
    private final String id;
    private final Hand hand;

    FakeColleague(Machine teams, String id) {
        this.teams = teams;
        this.id = id;
        this.hand = new Hand(teams, id);
    }

    /** {@code 29:…} */
    public String id() {
        return id;
    }

    /** The GUID in the directory. */
    public String objectId() {
        return user().objectId();
    }

    public User user() {
        return teams.world().user(id).orElseThrow();
    }

    public Tenant tenant() {
        return user().tenant();
    }

    /** Changes what the client says of them: their language as {@code fr-FR}. */
    public FakeColleague speaks(String locale) {
        var was = user();
        teams.world()
                .change(new User(
                        id, was.objectId(), was.name(), was.email(), was.zone(), locale, was.tenant(), was.guest()));
        return this;
    }

    /** Is in another zone from now on. */
    public FakeColleague moves(ZoneId zone) {
        var was = user();
        teams.world()
                .change(new User(
                        id, was.objectId(), was.name(), was.email(), zone, was.locale(), was.tenant(), was.guest()));
        return this;
    }

    /** Has another name and address in the directory from now on. */
    public FakeColleague isCalled(String name, String email) {
        var was = user();
        teams.world()
                .change(new User(
                        id, was.objectId(), name, email, was.zone(), was.locale(), was.tenant(), was.guest()));
        return this;
    }

    /** Their account is closed; Teams tells the bot nothing of it. */
    public void isDisabled() {
        teams.world().close(id);
    }

    /** From now on they have this client. */
    public FakeColleague uses(Client client) {
        hand.uses(client);
        return this;
    }

    /** Their chat with the bot. */
    public Conversation personal() {
        return teams.world().personal(user());
    }

    /**
     * Adds the app for themselves. The bot hears of each installation, and of new members of the chat only the first time,
     * as in Teams.
     */
    public Ack installs() {
        var roster = personal().roster();
        var first = !roster.thrownOut();
        roster.admit(true);
        var installation = teams.activities().installation(user(), personal(), "add");
        var members = List.of(Activities.bare(user()), Activities.bareBot());
        return first
                ? tell(installation, teams.activities().roster(user(), personal(), true, members))
                : tell(installation);
    }

    public Ack uninstalls() {
        personal().roster().admit(false);
        return tell(teams.activities().installation(user(), personal(), "remove"));
    }

    /** Adds the app to a team or a group chat. */
    public Ack invites(Conversation room) {
        present(room);
        room.roster().admit(true);
        return tell(
                teams.activities().installation(user(), room, "add"),
                teams.activities().roster(user(), base(room), true, List.of(Activities.bareBot())));
    }

    /** Removes it from there. */
    public Ack expels(Conversation room) {
        present(room);
        room.roster().admit(false);
        return tell(
                teams.activities().installation(user(), room, "remove"),
                teams.activities().roster(user(), base(room), false, List.of(Activities.bareBot())));
    }

    public Ack joins(Conversation room) {
        return room.roster().join(id) && room.hasBot()
                ? tell(teams.activities().roster(user(), base(room), true, List.of(Activities.bare(user()))))
                : Ack.unsent();
    }

    public Ack leaves(Conversation room) {
        return room.roster().leave(id) && room.hasBot()
                ? tell(teams.activities().roster(user(), base(room), false, List.of(Activities.bare(user()))))
                : Ack.unsent();
    }

    private Conversation base(Conversation room) {
        return room.team().flatMap(team -> teams.world().conversation(team.id())).orElse(room);
    }

    private Ack tell(ObjectNode... activities) {
        var acks = Stream.of(activities).map(teams.deliveries()::deliver).toList();
        return acks.stream().filter(ack -> !ack.accepted()).findFirst().orElse(acks.getLast());
    }

    private void present(Conversation room) {
        if (!room.roster().has(id)) {
            throw new IllegalStateException(user().name() + " is not in " + room);
        }
    }

    /** Writes to the bot; it hears nothing if the app is not installed for them. */
    public Ack says(String words) {
        var activity = Speech.said(teams, user(), personal(), words);
        return personal().hasBot() ? teams.deliveries().deliver(activity) : Ack.unsent();
    }

    /** Writes in a team or group chat without naming the bot, which does not hear it. */
    public Ack says(Conversation room, String words) {
        present(room);
        Speech.said(teams, user(), room, words);
        return Ack.unsent();
    }

    /** Writes in a team or group chat and mentions the bot. */
    public Ack mentions(Conversation room, String words) {
        return mentions(room, "", words);
    }

    /** The same under a post in a channel. */
    public Ack mentions(Post under, String words) {
        return mentions(under.conversation(), under.thread(), words);
    }

    private Ack mentions(Conversation room, String thread, String words) {
        present(room);
        var activity = Speech.said(teams, user(), room, thread, words, true);
        return room.hasBot() ? teams.deliveries().deliver(activity) : Ack.unsent();
    }

    /** What is in their chat with the bot, the oldest first, their own lines too. */
    public List<Shown> chat() {
        return sees(personal());
    }

    public List<Shown> sees(Conversation room) {
        return room.posts().stream().map(this::sees).toList();
    }

    private Shown sees(Post post) {
        return Eyes.message(post, user(), hand.client(), input -> hand.value(post.id(), input));
    }

    /** Whether the bot has written that, in their chat. */
    public boolean reads(String words) {
        return chat().stream().anyMatch(shown -> shown.byBot() && shown.says(words));
    }

    /** Presses the newest button with that label: in an open dialog, else in their chat. */
    public Ack presses(String label) {
        return presses(label, newest());
    }

    /** Presses a button in a message anywhere. */
    public Ack presses(Post post, String label) {
        return presses(label, List.of(post));
    }

    /** Presses it on a screen that shows this card still, though another may stand in the message by now. */
    public Ack presses(Post post, ObjectNode still, String label) {
        return hand.press(post, still, Parts.action(still, label).orElseThrow(() -> noButton(label)), false);
    }

    private Ack presses(String label, List<Post> posts) {
        var open = hand.dialog();
        if (open.isPresent()) {
            var action = Parts.action(open.get().card(), label).orElseThrow(() -> noButton(label));
            return hand.press(open.get().post(), open.get().card(), action, true);
        }
        for (var post : posts) {
            for (var card : post.cards(id)) {
                var action = Parts.action(card, label);
                if (action.isPresent()) {
                    return hand.press(post, card, action.get(), false);
                }
            }
        }
        throw noButton(label);
    }

    private IllegalStateException noButton(String label) {
        return new IllegalStateException(user().name() + " sees no button " + label + " in "
                + dialog().map(Shown::toString).orElseGet(() -> chat().toString()));
    }

    private List<Post> newest() {
        return personal().posts().reversed();
    }

    /** Presses a button that opens a dialog. */
    public Shown opens(String label) {
        var ack = presses(label);
        return dialog().orElseThrow(() -> new IllegalStateException(label + " opened no dialog: " + ack));
    }

    /** The open dialog, if any. */
    public Optional<Shown> dialog() {
        return hand.dialog()
                .map(open -> Eyes.dialog(
                        open.card(), open.post(), user(), hand.client(), input -> hand.value("dialog", input)));
    }

    /** What is written above the open dialog. */
    public String dialogTitle() {
        return hand.dialog().map(Hand.Dialog::title).orElse("");
    }

    /** Closes the dialog; the bot does not hear of it. */
    public void closes() {
        hand.close();
    }

    /** Fills in a field, by label or id, of the open dialog, else of the newest card that has it. */
    public FakeColleague fills(String field, String... values) {
        fill(field, List.of(values));
        return this;
    }

    /** Fills in a field of this card in a message. */
    public FakeColleague fills(Post post, ObjectNode card, String field, List<String> values) {
        hand.fill(post.id(), Parts.input(card, field).orElseThrow(() -> noField(field)), values);
        return this;
    }

    /** Fills in several; a value is a text or a collection of texts. */
    public FakeColleague fills(Map<String, ?> values) {
        values.forEach((field, value) -> {
            var texts = new ArrayList<String>();
            if (value instanceof Iterable<?> several) {
                several.forEach(each -> texts.add(each.toString()));
            } else {
                texts.add(value.toString());
            }
            fill(field, texts);
        });
        return this;
    }

    /** Chooses from a list, by what is written there. */
    public FakeColleague chooses(String field, String... options) {
        return fills(field, options);
    }

    private void fill(String field, List<String> values) {
        var open = hand.dialog();
        if (open.isPresent()) {
            hand.fill("dialog", Parts.input(open.get().card(), field).orElseThrow(() -> noField(field)), values);
            return;
        }
        for (var post : newest()) {
            for (var card : post.cards(id)) {
                var input = Parts.input(card, field);
                if (input.isPresent()) {
                    hand.fill(post.id(), input.get(), values);
                    return;
                }
            }
        }
        throw noField(field);
    }

    private IllegalStateException noField(String field) {
        return new IllegalStateException(user().name() + " sees no field " + field + " in "
                + dialog().map(Shown::inputs)
                        .orElseGet(() -> chat().stream().flatMap(each -> each.inputs().stream()).toList()));
    }

    /** Presses the button that sends the form: the first that takes the inputs along, of the newest card that has one. */
    public Ack submits() {
        var open = hand.dialog();
        if (open.isPresent()) {
            var card = open.get().card();
            return hand.press(open.get().post(), card, submission(card).orElseThrow(this::noForm), true);
        }
        for (var post : newest()) {
            for (var card : post.cards(id)) {
                var action = submission(card);
                if (action.isPresent()) {
                    return hand.press(post, card, action.get(), false);
                }
            }
        }
        throw noForm();
    }

    private static Optional<ObjectNode> submission(ObjectNode card) {
        return Parts.actions(card)
                .stream()
                .filter(each -> Set.of("Action.Submit", "Action.Execute").contains(Json.text(each, "type")))
                .filter(each -> !Parts.inputs(card, each).isEmpty())
                .findFirst();
    }

    private IllegalStateException noForm() {
        return new IllegalStateException(user().name() + " sees nothing to submit");
    }

    /** What the client found wrong with what they wanted to send, by the input's id. */
    public Map<String, String> errors() {
        return hand.errors();
    }

    /** What the bot answered a press with, shown for a moment above the card. */
    public List<String> notices() {
        return hand.notices();
    }

    /** Presses that ended in “Something went wrong”, and why. */
    public List<String> failures() {
        return hand.failures();
    }

    /** Addresses of the links they have followed. */
    public List<String> links() {
        return hand.links();
    }

    /**
     * Comes back to their chat, on another device: sees what is stored for everybody, and the client refreshes the cards
     * that want to be refreshed for them.
     */
    public List<Ack> looksAgain() {
        return looksAgain(personal());
    }

    public List<Ack> looksAgain(Conversation room) {
        var acks = new ArrayList<Ack>();
        for (var post : room.posts()) {
            post.forgetView(id);
            for (var card : post.cards()) {
                var wanted = Json.list(card, "refresh", "userIds");
                if (Json.has(card, "refresh", "action")
                        && (wanted.isEmpty() || wanted.stream().anyMatch(each -> each.asString().equals(id)))) {
                    acks.add(hand.refresh(post, card));
                }
            }
        }
        return acks;
    }

    @Override
    public String toString() {
        return user().name() + " (" + id + ")";
    }
}
