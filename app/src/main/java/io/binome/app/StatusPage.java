package io.binome.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The plain page at the root of a Binôme without a playground. */
@Configuration(proxyBeanMethods = false)
class StatusPage {
    @Bean
    RouterFunction<ServerResponse> status(Settings settings, Operator operator) {
        var routes = RouterFunctions.route();
        if (!settings.playground()) {
            routes.GET("/", request -> ServerResponse.ok()
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(operator.say("status") + "\n"));
        } else {
            routes.GET("/status", request -> ServerResponse.ok()
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(operator.say("status") + "\n"));
        }
        return routes.build();
    }
}
