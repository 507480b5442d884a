package io.binome.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts Binôme: one of the words of the command line, or the server. */
public final class Binome {
    private static final String LOOPBACK = "127.0.0.1";

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private Binome() {}

    public static void main(String[] arguments) {
        keepCarriersFree();
        Exhaustion.watch(Operator.here());
        var exitCode = run(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /**
     * A virtual thread that loads a class keeps its carrier while it waits for another to do so. On a machine with two
     * processors two of them could wait for a third that has no carrier left, for ever.
     */
    private static void keepCarriersFree() {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, Integer.toString(Math.max(64, Runtime.getRuntime().availableProcessors())));
        }
    }

    private static int run(String[] arguments) {
        var operator = Operator.here();
        try {
            if (arguments.length > 0) {
                return Words.run(arguments, operator);
            }
            serve();
            return 0;
        } catch (RuntimeException failure) {
            Exhaustion.endIfCauseOf(failure);
            var mistake = mistake(failure, operator);
            System.err.println(mistake.sentence());
            if (mistake.exitCode() == Exit.DEFECT) {
                failure.printStackTrace();
            }
            return mistake.exitCode();
        }
    }

    private static void serve() {
        var application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(true);
        application.addInitializers(context -> bind(context.getEnvironment()));
        application.run();
    }

    /** While nothing but the playground is on, nobody but this machine is served. */
    private static void bind(ConfigurableEnvironment environment) {
        var settings = Settings.read(environment::getProperty, Operator.here());
        if (settings.platforms().isEmpty() && environment.getProperty("server.address") == null) {
            Map<String, Object> address = new LinkedHashMap<>(Map.of("server.address", LOOPBACK));
            environment.getPropertySources().addLast(new MapPropertySource("binome", address));
        }
    }

    /** Finds the mistake of the operator behind an exception, or says that it is one of ours. */
    static Misconfigured mistake(Throwable failure, Operator operator) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Misconfigured misconfigured) {
                return misconfigured;
            }
            if (cause instanceof PortInUseException taken) {
                return new Misconfigured(
                        Exit.PORT, operator.say("port", "port", Integer.toString(taken.getPort())));
            }
        }
        return new Misconfigured(
                Exit.DEFECT, operator.say("defect", "kind", failure.getClass().getSimpleName()));
    }
}
