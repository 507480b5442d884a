package io.binome.app;

import io.binome.engine.Dialogs;
import io.binome.scheduler.QuartzTimetable;
import io.binome.web.Playground;
import io.binome.web.PlaygroundConfiguration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The playground, where it is on. */
@Configuration(proxyBeanMethods = false)
@Conditional(PlaygroundWiring.IsOn.class)
@Import(PlaygroundConfiguration.class)
class PlaygroundWiring {
    private static final long SEED = 1;

    @Bean(destroyMethod = "close")
    Playground playground(Stores stores, Settings settings, Dialogs dialogs) {
        var store = Objects.requireNonNull(stores.playground());
        return new Playground(store, dialogs, new QuartzTimetable(), nextMonday(), SEED, settings.pace());
    }

    /** A new playground opens on a Monday morning in Paris. */
    private static Instant nextMonday() {
        var paris = ZoneId.of("Europe/Paris");
        var monday = LocalDate.now(paris).with(TemporalAdjusters.nextOrSame(java.time.DayOfWeek.MONDAY));
        return monday.atTime(9, 0).atZone(paris).toInstant();
    }

    /** Whether the settings want it. */
    static final class IsOn implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Settings.read(context.getEnvironment()::getProperty, Operator.here()).playground();
        }
    }
}
