package io.binome.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The word {@code check}: tries what is set, and says on standard output what is in order and on standard error first what is
 * wrong, then what is careless; each in one sentence with the next step. Only what is wrong makes it fail.
 */
final class Check {
    private final Settings.From from;
    private final Operator operator;
    private final List<String> inOrder = new ArrayList<>();
    private final List<Misconfigured> wrong = new ArrayList<>();

    /** @param variable an environment variable by its name */
    Check(UnaryOperator<@Nullable String> variable, Operator operator) {
        this.operator = operator;
        this.from = new Settings.From(
                property -> variable.apply(property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")), operator);
    }

    int run(PrintWriter out, PrintWriter err) {
        // Looked at first: opening the database closes its directory to others.
        var deployment = new Deployment(from);
        var careless = Careless.in(deployment);
        try {
            var settings = Settings.read(from.property(), operator);
            inOrder.add(operator.say("check.configuration"));
            attempt(() -> database(settings));
            inOrder.add(operator.say(
                    "check.platforms", "count", settings.platforms().size(), "platforms", settings.names()));
            inOrder.add(new RetentionCheck(operator).sentence(settings.retention()));
            settings.platforms().reversed().forEach(platform -> attempt(platform::tried));
        } catch (Misconfigured mistake) {
            wrong.add(mistake);
        }
        inOrder.forEach(out::println);
        wrong.forEach(each -> err.println(each.sentence()));
        careless.forEach(each -> err.println(operator.say("careless", "what", each.sentence(deployment, operator))));
        return wrong.isEmpty() ? 0 : wrong.getFirst().exitCode();
    }

    private void attempt(Supplier<String> tried) {
        try {
            inOrder.add(tried.get());
        } catch (Misconfigured mistake) {
            wrong.add(mistake);
        }
    }

    private String database(Settings settings) {
        try (var stores = Stores.open(settings, operator)) {
            stores.main().ping();
            return operator.say("check.database", "where", stores.where(settings, operator));
        }
    }
}
