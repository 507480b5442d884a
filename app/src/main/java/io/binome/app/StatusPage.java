package io.binome.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The plain page that says it runs: at the root, or beside the playground where that has the root. */
@Configuration(proxyBeanMethods = false)
class StatusPage {
    @Bean
    RouterFunction<ServerResponse> status(Settings settings, Operator operator) {
        var place = settings.playground() ? "/status" : "/";
        return RouterFunctions.route()
                .GET(place, request -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .body(operator.say("status") + "\n"))
                .build();
    }
}
