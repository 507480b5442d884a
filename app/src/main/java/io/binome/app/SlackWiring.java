package io.binome.app;

import io.binome.app.http.Visitor;
import io.binome.platform.Bounds;
import io.binome.slack.Door;
import io.binome.slack.SlackAdapter;
import io.binome.slack.install.OneWorkspace.TokenRefused;
import io.binome.store.Store;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Slack, where it is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(SlackWiring.IsConfigured.class)
class SlackWiring {
    @Bean(destroyMethod = "close")
    SlackAdapter slackAdapter(Settings settings, Store store, ExecutorService performing, Operator operator,
            Bounds bounds) {
        var slack = settings.slack().orElseThrow();
        try {
            return new SlackAdapter(slack, store, Clock.systemUTC(), performing, bounds);
        } catch (TokenRefused refused) {
            new SlackCheck(operator).refuse(slack);
            throw new Misconfigured(
                    Exit.PLATFORM, operator.say("slack.refused", "reason", String.valueOf(refused.getMessage())));
        }
    }

    @Bean
    RouterFunction<ServerResponse> slackRoutes(SlackAdapter slack, Requests requests) {
        return RouterFunctions.route()
                .POST("/slack/events", request -> requests.raw(
                        request, Door.LARGEST, slack::look, slack::knock))
                .GET("/slack/install", request -> page(slack, request))
                .GET("/slack/oauth_redirect", request -> page(slack, request))
                .build();
    }

    private static ServerResponse page(SlackAdapter slack, ServerRequest request) {
        return Requests.page(request, asked -> slack.install(asked, Visitor.caller(request.servletRequest())));
    }

    /** Whether the settings want it. */
    static final class IsConfigured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Settings.read(context.getEnvironment()::getProperty, Operator.here()).slack().isPresent();
        }
    }
}
