package io.binome.teams;

import io.binome.platform.Opened;
import io.binome.platform.RollCall;
import io.binome.platform.Route;
import io.binome.teams.wire.Wire;
import java.util.List;

/** Teams, with its one way in. */
record OpenTeams(TeamsEndpoint endpoint, Tenants tenants, RollCall rollCall, Wire wire) implements Opened {
    @Override
    public List<Route> routes() {
        return List.of(new Route.Call("/api/messages", TeamsEndpoint.LARGEST, endpoint));
    }

    @Override
    public Health health() {
        return new Health(tenants.all().stream().map(each -> each.id().value()).toList(), List.of());
    }

    /** It is asked who is still there. */
    @Override
    public void upkeep() {
        rollCall.goOn();
    }

    @Override
    public void look() {
        wire.look();
    }
}
