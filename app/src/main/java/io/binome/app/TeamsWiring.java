package io.binome.app;

import io.binome.store.Store;
import io.binome.teams.Door;
import io.binome.teams.TeamsAdapter;
import jakarta.servlet.ServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Microsoft Teams, where it is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(TeamsWiring.IsConfigured.class)
class TeamsWiring {
    @Bean(destroyMethod = "close")
    TeamsAdapter teamsAdapter(Settings settings, Store store, ExecutorService performing) {
        return new TeamsAdapter(settings.teams().orElseThrow(), store, Clock.systemUTC(), performing);
    }

    @Bean
    RouterFunction<ServerResponse> teamsRoutes(TeamsAdapter teams, Requests requests) {
        return RouterFunctions.route()
                .route(
                        RequestPredicates.path("/api/messages"),
                        request -> {
                            var isHere = isHere(request.servletRequest());
                            return requests.raw(
                                    request, Door.LARGEST, head -> teams.look(head, isHere),
                                    asked -> teams.knock(asked, isHere));
                        })
                .build();
    }

    private static boolean isHere(ServletRequest request) throws UnknownHostException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    /** Whether the settings want it. */
    static final class IsConfigured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Settings.read(context.getEnvironment()::getProperty, Operator.here()).teams().isPresent();
        }
    }
}
