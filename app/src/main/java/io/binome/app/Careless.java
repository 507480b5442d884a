package io.binome.app;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a deployment may do and had better not. Each has its sentence under {@code operator.careless}, in which the settings
 * that it is about can be named.
 */
enum Careless {
    DIRECTORY(Deployment::hasOpenDirectory),
    PLAYGROUND(deployment -> deployment.hasPlayground() && deployment.isOpen()),
    TEAMSLOCAL(Deployment::isTeamsLocal),
    ADDRESSES(deployment -> deployment.hasOauth() && !deployment.hasTenant() && !deployment.addresses().isEmpty()),
    KEY(deployment -> deployment.isConfigured() && !deployment.hasOauth() && !deployment.hasKey()),
    DATABASE(Deployment::hasOpenDatabase),
    SLACKAPI(Deployment::hasOpenSlackApi);

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas capture nothing
    private final Predicate<Deployment> applies;

    Careless(Predicate<Deployment> applies) {
        this.applies = applies;
    }

    static List<Careless> in(Deployment deployment) {
        return Stream.of(values()).filter(each -> each.applies.test(deployment)).toList();
    }

    String sentence(Deployment deployment, Operator operator) {
        return operator.say(
                "careless." + name().toLowerCase(Locale.ROOT),
                "directory", deployment.directory().toString(),
                "address", deployment.address(),
                "addresses", String.join(", ", deployment.addresses()));
    }
}
