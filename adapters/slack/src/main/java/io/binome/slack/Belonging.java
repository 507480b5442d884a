package io.binome.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.binome.id.InstallationId;
import io.binome.platform.ArrivalWriter;
import io.binome.slack.install.InstallationKey;
import java.util.Optional;

/** Nobody is served but those of a workspace into which Binôme was installed. */
record Belonging(InstallationLookup installed, ArrivalWriter writer) implements Middleware {
    private static final long LOOK_UP_MILLIS = 600;

    // Bolt's own signature is raw.
    @SuppressWarnings("rawtypes")
    @Override
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        var context = request.getContext();
        if (context.getTeamId() == null && context.getEnterpriseId() == null) {
            return chain.next(request);
        }
        var team = Envelope.text(context.getTeamId());
        Optional<InstallationId> at;
        try {
            at = at(new InstallationKey(team, Envelope.text(context.getEnterpriseId()), team.isEmpty()));
        } catch (ArrivalWriter.Away away) {
            return unknown(request.getRequestType());
        }
        if (at.isEmpty()) {
            return Response.error(403);
        }
        Envelope.seal(context, at.get());
        return chain.next(request);
    }

    /** While the store is away, what was known last has to do, so that people are told to try again. */
    private Optional<InstallationId> at(InstallationKey key) throws ArrivalWriter.Away {
        var fresh = installed.fresh(key);
        if (fresh.isPresent()) {
            return fresh;
        }
        try {
            return writer.inTime(() -> installed.at(key), LOOK_UP_MILLIS);
        } catch (ArrivalWriter.Away away) {
            var last = installed.last(key);
            if (last.isEmpty()) {
                throw away;
            }
            return last;
        }
    }

    /** Whether the bot is at home there cannot be found out now: nobody is turned away for that. */
    private static Response unknown(RequestType type) {
        if (type == RequestType.Command) {
            return Sorry.said(Words.sorry());
        }
        throw Refusal.later();
    }
}
