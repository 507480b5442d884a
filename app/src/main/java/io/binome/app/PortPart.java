package io.binome.app;

import io.binome.app.Settings.From;
import io.binome.app.http.Limits;
import java.util.Optional;

/**
 * What is set of the port: how many may be connected, and who may look at the gauges.
 *
 * @param metricsToken what an operator elsewhere shows to read metrics and the details of health
 */
record PortPart(Limits limits, Optional<String> metricsToken) {
    private static final int SHORTEST_TOKEN = 16;
    private static final int FEWEST = 10;
    private static final int MOST = 100_000;

    static PortPart read(From from) {
        var connections = number(from, "binome.connections", Limits.CONNECTIONS);
        var each = number(from, "binome.connections-per-address", Math.min(connections, Limits.OF_ONE_ADDRESS));
        var token = from.text("binome.metrics-token");
        if (token.filter(given -> !given.matches("[\\x21-\\x7e]{" + SHORTEST_TOKEN + ",}")).isPresent()) {
            throw new Misconfigured(
                    Exit.CONFIGURATION, from.operator().say("token", "length", SHORTEST_TOKEN));
        }
        return new PortPart(Limits.of(connections, each), token);
    }

    private static int number(From from, String name, int otherwise) {
        var number = from.number(name, otherwise);
        if (number < FEWEST || number > MOST) {
            throw new Misconfigured(
                    Exit.CONFIGURATION,
                    from.operator().say("between", "variable", Settings.variable(name), "least", FEWEST, "most", MOST));
        }
        return number;
    }
}
