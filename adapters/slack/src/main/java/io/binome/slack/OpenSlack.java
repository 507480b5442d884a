package io.binome.slack;

import io.binome.platform.Opened;
import io.binome.platform.RollCall;
import io.binome.platform.Route;
import io.binome.slack.install.OAuth;
import io.binome.slack.install.Workspaces;
import io.binome.slack.web.WebApi;
import io.binome.store.Installations.Installation;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slack, with its ways in.
 *
 * @param door where Slack's requests come in; empty where there is no secret by which to know them
 * @param pages where the bot is installed; empty where it is in one workspace only
 * @param socket the way in that needs no address
 */
record OpenSlack(
        Optional<SlackEndpoint> door, Optional<OAuth> pages, Optional<Socket> socket, Workspaces workspaces,
        People people, RollCall rollCall, WebApi api,
        InstantSource clock) implements Opened {
    @Override
    public List<Route> routes() {
        return Stream.<Route>concat(
                door.stream().map(each -> new Route.Call("/slack/events", SlackEndpoint.LARGEST, each)),
                pages.stream().flatMap(each -> Stream.<Route>of(
                        new Route.Page("/slack/install", (request, from) -> each.install(request, from.caller())),
                        new Route.Page("/slack/oauth_redirect",
                                (request, from) -> each.redirect(request, from.caller())))))
                .toList();
    }

    @Override
    public Health health() {
        return new Health(ids(workspaces.all()), ids(workspaces.toBeReinstalled()));
    }

    private static List<String> ids(List<Installation> installations) {
        return installations.stream().map(each -> each.id().value()).toList();
    }

    /** Tokens are renewed, and it is asked again who runs a workspace, and who is still there. */
    @Override
    public void upkeep() {
        workspaces.renewDue(clock.instant());
        people.refresh();
        rollCall.goOn();
    }

    @Override
    public void look() {
        api.look();
    }

    @Override
    public void close() {
        socket.ifPresent(Socket::close);
    }
}
