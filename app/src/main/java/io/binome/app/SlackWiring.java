package io.binome.app;

import io.binome.slack.Door;
import io.binome.slack.SlackAdapter;
import io.binome.platform.Answer;
import io.binome.platform.Asked;
import io.binome.slack.install.OneWorkspace.TokenRefused;
import io.binome.store.Store;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Slack, where it is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(SlackWiring.IsConfigured.class)
class SlackWiring {
    @Bean(destroyMethod = "close")
    SlackAdapter slackAdapter(Settings settings, Store store, ExecutorService performing, Operator operator) {
        var slack = settings.slack().orElseThrow();
        try {
            return new SlackAdapter(slack, store, Clock.systemUTC(), performing);
        } catch (TokenRefused refused) {
            new SlackCheck(operator).refuse(slack);
            throw new Misconfigured(
                    Exit.PLATFORM, operator.say("slack.refused", "reason", String.valueOf(refused.getMessage())));
        }
    }

    @Bean
    RouterFunction<ServerResponse> slackRoutes(SlackAdapter slack) {
        return RouterFunctions.route()
                .POST("/slack/events", request -> answer(slack.knock(events(request))))
                .GET("/slack/install", request -> answer(slack.install(page(request))))
                .GET("/slack/oauth_redirect", request -> answer(slack.install(page(request))))
                .build();
    }

    /** The raw body: whoever asks the request for a parameter first would empty it, and break the signature. */
    private static Asked events(ServerRequest request) throws IOException {
        var servlet = request.servletRequest();
        var body = servlet.getInputStream().readNBytes(Door.LARGEST + 1);
        return new Asked(servlet.getMethod(), servlet.getRequestURI(), Map.of(), headers(servlet), body);
    }

    private static Asked page(ServerRequest request) {
        var servlet = request.servletRequest();
        return new Asked(
                servlet.getMethod(), servlet.getRequestURI(), Map.copyOf(request.params()), headers(servlet),
                new byte[0]);
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        var headers = new HashMap<String, List<String>>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
        }
        return headers;
    }

    private static ServerResponse answer(Answer answer) {
        var response = ServerResponse.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body().isEmpty()
                ? response.build()
                : response.contentType(MediaType.parseMediaType(answer.type())).body(answer.body());
    }

    /** Whether the settings want it. */
    static final class IsConfigured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Settings.read(context.getEnvironment()::getProperty, Operator.here()).slack().isPresent();
        }
    }
}
