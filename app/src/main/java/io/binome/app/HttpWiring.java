package io.binome.app;

import io.binome.app.http.Body;
import io.binome.app.http.Gate;
import io.binome.app.http.Gauges;
import io.binome.app.http.Lost;
import io.binome.app.http.Port;
import io.binome.platform.Bounds;
import io.binome.shell.Inbox;
import io.binome.shell.Runner;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;

/** The port and its bounds. */
@Configuration(proxyBeanMethods = false)
@Import(Lost.class)
class HttpWiring {
    /** A counter for each bound, there from the start, so that nobody has to wait for a first refusal to watch it. */
    @Bean
    Bounds bounds(MeterRegistry registry) {
        for (var bound : Bounds.Bound.values()) {
            counter(registry, bound);
        }
        return bound -> counter(registry, bound).increment();
    }

    private static Counter counter(MeterRegistry registry, Bounds.Bound bound) {
        return Counter.builder("binome.refused").tag("bound", bound.id()).register(registry);
    }

    @Bean(destroyMethod = "close")
    Port port(Settings settings, Bounds bounds, MeterRegistry registry) {
        var port = new Port(settings.port().limits(), bounds);
        Gauge.builder("binome.connections", port, Port::connected).strongReference(true).register(registry);
        return port;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> guarded(Port port) {
        return port::guard;
    }

    @Bean
    Requests requests(Port port, Bounds bounds) {
        return new Requests(new Body.Reading(port, bounds), bounds);
    }

    @Bean
    FilterRegistrationBean<Gate> gate(Port port) {
        var gate = new FilterRegistrationBean<>(new Gate(port, Exhaustion::endIfCauseOf));
        gate.setAsyncSupported(true);
        gate.setOrder(FilterRegistrationBean.HIGHEST_PRECEDENCE);
        return gate;
    }

    @Bean
    FilterRegistrationBean<Gauges> gauges(Settings settings, ObjectProvider<HealthEndpoint> endpoint) {
        var gauges = new FilterRegistrationBean<>(new Gauges(
                settings.port().metricsToken(),
                group -> {
                    var health = endpoint.getObject();
                    var found = group.isEmpty() ? health.health() : health.healthForPath(group);
                    return found != null && found.getStatus().equals(Status.UP);
                },
                System::nanoTime));
        gauges.addUrlPatterns("/actuator", "/actuator/*");
        gauges.setOrder(FilterRegistrationBean.HIGHEST_PRECEDENCE + 1);
        return gauges;
    }

    /** Whoever is told to end begins nothing more, and leaves what there is to the next start. */
    @Bean
    ApplicationListener<ContextClosedEvent> ending(Port port, Runner runner, Inbox inbox) {
        return closed -> {
            port.drain();
            inbox.rest();
            runner.rest();
        };
    }
}
