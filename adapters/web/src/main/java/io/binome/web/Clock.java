package io.binome.web;

import io.binome.programme.Programme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Reads the simulated time for the page, and how far the programme has come. */
final class Clock {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final ZoneId HOME = ZoneId.of("Europe/Paris");

    private final Playground playground;
    private final Words words;

    Clock(Playground playground, Words words) {
        this.playground = playground;
        this.words = words;
    }

    ClockView view(Locale locale) {
        var machine = playground.machine();
        var programme = playground.programme();
        var zone = programme.map(Programme::zone)
                .or(() -> playground.admin().map(admin -> admin.hours().zone()))
                .orElse(HOME);
        var now = machine.now().atZone(zone);
        return new ClockView(
                day(now, locale) + " " + now.getYear(),
                day(now, locale),
                TIME.format(now),
                now.toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString(),
                programme.map(each -> position(each, now.toLocalDate(), locale))
                        .orElseGet(() -> words.say("clock.before", locale)),
                programme.map(this::percent).orElse(0),
                machine.isRunning(),
                machine.now().isAfter(playground.begin()),
                machine.isOver(),
                machine.hasAutopilot());
    }

    private String day(ZonedDateTime now, Locale locale) {
        return words.say(
                "clock.date",
                locale,
                DateTimeFormatter.ofPattern("EEE", locale).format(now),
                now.getDayOfMonth(),
                DateTimeFormatter.ofPattern("MMM", locale).format(now));
    }

    private String position(Programme programme, LocalDate today, Locale locale) {
        return today.isAfter(programme.ends())
                ? words.say("clock.after", locale)
                : words.say("clock.position", locale, week(programme, today), week(programme, programme.ends()));
    }

    /** The week of a programme that a day lies in, counted from 1. */
    static int week(Programme programme, LocalDate day) {
        return (int) Math.max(0, Math.floorDiv(ChronoUnit.DAYS.between(programme.starts(), day), 7L)) + 1;
    }

    private int percent(Programme programme) {
        var machine = playground.machine();
        var all = Duration.between(programme.created(), machine.end().orElse(programme.created()));
        var done = Duration.between(programme.created(), machine.now());
        return all.isPositive() ? Math.clamp(100 * done.toSeconds() / all.toSeconds(), 0, 100) : 0;
    }
}
