package io.binome.app;

import io.binome.teams.fake.Conversation;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A Binôme of its own process that serves a Teams of the tests' own. It can be killed, and then started again. */
final class ConnectedToTeams implements AutoCloseable {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final FakeTeams teams;
    private final Map<String, String> environment;
    private final List<Started> lives = new ArrayList<>();

    /** As for Microsoft's playground on this machine, run by whoever has this e-mail address. */
    ConnectedToTeams(FakeTeams teams, Path data, String admin) {
        this.teams = teams;
        this.environment = Map.of(
                "BINOME_TEAMS_LOCAL", "true",
                "BINOME_ADMINS", admin,
                "BINOME_DATA_DIR", data.toString(),
                "BINOME_LANGUAGE", "en",
                "BINOME_TICK_SECONDS", "1",
                "PORT", "0");
        start();
    }

    /** Starts it, and waits until activities can be delivered to it. */
    void start() {
        lives.add(Started.with(environment));
        teams.deliverTo(messages());
    }

    /**
     * Has them say in a channel, where nobody needs to have added the bot, that they work on every day, so that nothing
     * waits for their open hours.
     */
    void workAlways(Conversation channel, List<FakeColleague> people) {
        people.forEach(each -> {
            each.mentions(channel, AnyHour.HOURS);
            teams.await(AT_MOST, () -> each.reads(AnyHour.NOTED));
        });
    }

    /** SIGKILL. */
    void kill() {
        life().kill();
    }

    /** The process of now. */
    Started life() {
        return lives.getLast();
    }

    /** Where activities come in. */
    URI messages() {
        return life().uri("/api/messages");
    }

    /** Everything that it has said in all its lives. */
    String said() {
        return lives.stream().map(Started::said).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        life().close();
    }
}
