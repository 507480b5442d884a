package io.binome.app;

import io.binome.app.http.Visitor;
import io.binome.platform.Platforms;
import io.binome.platform.Route;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The addresses that belong to platforms. */
@Configuration(proxyBeanMethods = false)
class PlatformRoutes {
    @Bean
    RouterFunction<ServerResponse> platformRoutes(Platforms.Open platforms, Requests requests) {
        return platforms.routes().stream()
                .map(route -> routed(route, requests))
                .reduce(RouterFunction::and)
                .orElse(none -> Optional.empty());
    }

    private static RouterFunction<ServerResponse> routed(Route route, Requests requests) {
        return switch (route) {
            case Route.Call(var path, var largest, var door) ->
                RouterFunctions.route(RequestPredicates.path(path), request -> {
                    var from = from(request);
                    return requests.raw(
                            request, largest, head -> door.look(head, from), whole -> door.knock(whole, from));
                });
            case Route.Page(var path, var page) ->
                RouterFunctions.route(
                        RequestPredicates.GET(path),
                        request -> Requests.page(request, asked -> page.apply(asked, from(request))));
        };
    }

    private static Route.From from(ServerRequest request) {
        var servlet = request.servletRequest();
        return new Route.From(Visitor.caller(servlet), isLoopback(servlet.getRemoteAddr()));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
