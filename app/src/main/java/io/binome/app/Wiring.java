package io.binome.app;

import io.binome.app.PlatformPart.SetUp;
import io.binome.content.Contents;
import io.binome.dialog.AllDialogs;
import io.binome.engine.Dialogs;
import io.binome.platform.AdminList;
import io.binome.platform.AdminRule;
import io.binome.platform.ArrivalWriter;
import io.binome.platform.Bounds;
import io.binome.platform.Caretaker;
import io.binome.platform.MessageRouter;
import io.binome.platform.Opened;
import io.binome.platform.Platforms;
import io.binome.platform.Sweeping;
import io.binome.scheduler.QuartzTimetable;
import io.binome.scheduler.Ticker;
import io.binome.shell.Bot;
import io.binome.shell.Inbox;
import io.binome.shell.Runner;
import io.binome.shell.WorkSlots;
import io.binome.store.AttentiveStore;
import io.binome.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Everything that makes up a running Binôme, put together by hand in one place. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlaygroundWiring.class, PlatformRoutes.class, HttpWiring.class, StatusPage.class})
class Wiring {
    private static final Logger LOG = LoggerFactory.getLogger(Binome.class);

    @Bean
    Operator operator() {
        return Operator.here();
    }

    @Bean
    Settings settings(Environment environment, Operator operator) {
        return Settings.read(environment::getProperty, operator);
    }

    @Bean(destroyMethod = "close")
    Stores stores(Settings settings, Operator operator) {
        return Stores.open(settings, operator);
    }

    @Bean
    Store store(Stores stores) {
        return new AttentiveStore(stores.main());
    }

    /** What is under way at the end gets a moment; what does not finish then is taken up at the next start. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService performing() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean(destroyMethod = "close")
    Finishing finishing(ExecutorService performing, Store store) {
        return new Finishing(performing);
    }

    @Bean
    WorkSlots slots() {
        return WorkSlots.here();
    }

    @Bean
    Contents contents(Settings settings) {
        return settings.content()
                .<Contents>map(folder -> new ContentFolders(folder, Operator.here(), Clock.systemUTC()))
                .orElseGet(Contents::ours);
    }

    @Bean
    Dialogs dialogs(Contents contents) {
        return AllDialogs.make().with(contents);
    }

    @Bean(destroyMethod = "close")
    Platforms platforms(Settings settings, Store store, ExecutorService performing, Bounds bounds) {
        return new Platforms(settings.platforms().stream()
                .map(platform -> platform.connect(store, Clock.systemUTC(), performing, bounds))
                .toList());
    }

    @Bean
    Runner runner(
            Settings settings, Store store, Dialogs dialogs, Platforms platforms, WorkSlots slots,
            ExecutorService performing) {
        var node = "node-" + UUID.randomUUID();
        var router = new MessageRouter(store, platforms.messengers(), Clock.systemUTC());
        var admins = new AdminRule(store, new AdminList(settings.admins()), Clock.systemUTC());
        return new Runner(node, store, dialogs, router, admins, Clock.systemUTC(), slots.over(performing));
    }

    @Bean
    Bot bot(Dialogs dialogs, Store store, Runner runner) {
        return Bot.unhurried(dialogs, store, runner);
    }

    @Bean
    Inbox inbox(
            Store store, Bot bot, Runner runner, Platforms platforms, WorkSlots slots, ExecutorService performing) {
        return new Inbox(store, platforms.understanding(bot, runner), Clock.systemUTC(), slots.over(performing));
    }

    @Bean(destroyMethod = "close")
    Platforms.Open open(Platforms platforms, Inbox inbox, Bot bot, ExecutorService performing, Bounds bounds) {
        return platforms.open(name -> new ArrivalWriter(name, inbox, performing, Clock.systemUTC(), bounds), bot);
    }

    @Bean(destroyMethod = "close")
    Upkeep upkeep(
            Inbox inbox, Runner runner, Store store, Settings settings, Platforms.Open platforms, Pulse pulse) {
        var chores = new ArrayList<Runnable>(List.of(
                new Sweeping(store, Clock.systemUTC()),
                new ClockWatch(Clock.systemUTC(), System::nanoTime, runner::putRight)));
        if (settings.mongodb().isEmpty()) {
            chores.add(pulse);
        }
        platforms.all().forEach(each -> chores.add(each::upkeep));
        chores.add(new Caretaker(store, settings.retention(), runner::announce, Clock.systemUTC()));
        Runnable due = settings.platforms().isEmpty() ? () -> {} : () -> {
            runner.ringDue(Clock.systemUTC().instant());
            platforms.all().forEach(Opened::look);
        };
        return new Upkeep(inbox, runner::recover, due, settings.mongodb().isEmpty(), chores, settings.tick());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Ticker ticker(Runner runner, Store store, Settings settings) {
        return new Ticker(runner, store, new QuartzTimetable(), Clock.systemUTC(), settings.tick());
    }

    @Bean
    HealthIndicator databaseHealthIndicator(Stores stores) {
        return HealthChecks.database(stores.main(), stores.address());
    }

    @Bean
    HealthIndicator schedulerHealthIndicator(Ticker ticker) {
        return HealthChecks.scheduler(ticker);
    }

    @Bean
    Pulse pulse(Store store) {
        return new Pulse(() -> store.connections().tickets().put("pulse", "", Clock.systemUTC().instant()));
    }

    @Bean
    HealthIndicator aliveHealthIndicator(Ticker ticker, Upkeep upkeep, Pulse pulse) {
        return HealthChecks.alive(ticker, upkeep, pulse);
    }

    @Bean
    HealthIndicator outboxHealthIndicator(Stores stores, Runner runner) {
        return HealthChecks.outbox(stores.all(), runner);
    }

    @Bean
    HealthIndicator platformsHealthIndicator(
            Settings settings, Inbox inbox, Platforms.Open platforms) {
        return HealthChecks.platforms(settings.playground() ? List.of("playground") : List.of(), inbox, platforms);
    }

    @Bean
    Metrics metrics(MeterRegistry registry, Stores stores, Inbox inbox) {
        return new Metrics(registry, stores.all(), inbox);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> report(
            Settings settings, Stores stores, Operator operator, Runner runner, Upkeep upkeep) {
        return ready -> {
            runner.resumeAll();
            upkeep.start();
            if (ready.getApplicationContext() instanceof WebServerApplicationContext context) {
                var server = context.getWebServer();
                if (server != null) {
                    LOG.info("{}", report(settings, stores, operator, server.getPort()));
                }
            }
        };
    }

    private static String report(Settings settings, Stores stores, Operator operator, int port) {
        var parts = new ArrayList<String>();
        parts.add(stores.where(settings, operator));
        parts.add(
                settings.playground()
                        ? operator.say("playground", "port", Integer.toString(port))
                        : operator.say("noplayground"));
        parts.add(operator.say(
                "platforms", "count", settings.platforms().size(), "platforms", settings.names()));
        var line = operator.say(
                "ready", "version", Version.current(), "port", Integer.toString(port), "parts",
                String.join(", ", parts));
        return Stream.concat(Stream.of(line), settings.platforms().stream().map(SetUp::hint).flatMap(Optional::stream))
                .collect(Collectors.joining(" "));
    }
}
