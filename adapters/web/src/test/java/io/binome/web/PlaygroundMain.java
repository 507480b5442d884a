package io.binome.web;

import io.binome.dialog.AllDialogs;
import io.binome.programme.Schedule;
import io.binome.store.sorted.MemoryStore;
import io.binome.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.support.CronExpression;

/** The page on a store that forgets, for trying it by hand: {@code http://localhost:8080}. */
public final class PlaygroundMain {
    static final Instant BEGIN = Instant.parse("2026-09-07T07:00:00Z");

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PlaygroundConfiguration.class)
    static class Page {}

    private PlaygroundMain() {}

    public static void main(String[] arguments) {
        var port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        start(new MemoryStore(), port, Duration.ofMillis(6));
    }

    static ConfigurableApplicationContext start(Store store, int port, Duration pace) {
        var playground = new Playground(store, AllDialogs.make(), PlaygroundMain::next, BEGIN, 1, pace);
        SpringApplication page = new SpringApplicationBuilder(Page.class)
                .properties(Map.of(
                        "server.port", port,
                        "server.address", "127.0.0.1",
                        "server.shutdown", "graceful",
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "warn"))
                .build();
        page.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(Playground.class, () -> playground));
        return page.run();
    }

    /** Fire times without the holidays, which the scheduler knows about. */
    static Optional<Instant> next(Schedule schedule) {
        var after = schedule.lastFired().atZone(schedule.zone());
        return Optional.ofNullable(CronExpression.parse(schedule.cron()).next(after)).map(at -> at.toInstant());
    }
}
