package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.time.ZoneId;

/** What happens to somebody's account; the app hears of it as of every change of a user. */
public final class Account {
    private final Machine slack;
    private final Team team;
    private final String id;

    Account(Machine slack, Team team, String id) {
        this.slack = slack;
        this.team = team;
        this.id = id;
    }

    private User user() {
        return slack.world().user(id).orElseThrow();
    }

    public Ack isRenamed(String name) {
        return changes(user().renamed(name, slack.world().now()));
    }

    /** Another name and another address, as after a marriage. */
    public Ack isCalled(String name, String email) {
        return changes(user().called(name, email, slack.world().now()));
    }

    public Ack isUnconfirmed() {
        return changes(user().unconfirmed(slack.world().now()));
    }

    public Ack runsTheWorkspace(boolean now) {
        return changes(user().asAdmin(now, slack.world().now()));
    }

    public Ack moves(ZoneId zone) {
        return changes(user().moved(zone, slack.world().now()));
    }

    public Ack speaks(String locale) {
        return changes(user().speaking(locale, slack.world().now()));
    }

    public Ack becomesGuest(User.Guest guest) {
        return changes(user().asGuest(guest, slack.world().now()));
    }

    public Ack isDeactivated() {
        return changes(closed());
    }

    /** The same while the app does not listen; what is posted to them is taken all the same. */
    public void isDeactivatedUnheard() {
        slack.world().put(closed());
    }

    private User closed() {
        slack.views().clear(id);
        slack.world()
                .channels()
                .stream()
                .filter(channel -> channel.kind() == Channel.Kind.PUBLIC || channel.kind() == Channel.Kind.PRIVATE)
                .forEach(channel -> channel.leave(id));
        return user().deactivated(true, slack.world().now());
    }

    public void isReactivatedUnheard() {
        slack.world().put(user().deactivated(false, slack.world().now()));
    }

    public Ack isReactivated() {
        return changes(user().deactivated(false, slack.world().now()));
    }

    private Ack changes(User changed) {
        slack.world().put(changed);
        return slack.hub().event(team, Json.of(
                "type", "user_change",
                "user", json(changed),
                "cache_ts", slack.world().now().getEpochSecond(),
                "event_ts", slack.world().ts()));
    }

    /** The workspace says that this person is new. */
    public Ack arrives() {
        return slack.hub().event(team, Json.of(
                "type", "team_join",
                "user", json(user()),
                "cache_ts", slack.world().now().getEpochSecond(),
                "event_ts", slack.world().ts()));
    }

    private JsonObject json(User user) {
        var emails = slack.tokens()
                .working(team)
                .stream()
                .anyMatch(token -> token.scopes().contains("users:read.email"));
        return user.json(emails, true, !user.team().equals(team.id()), team.enterprise());
    }
}
