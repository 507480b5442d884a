package io.binome.simulation;

import io.binome.calendar.CommonTime;
import io.binome.calendar.WorkingCalendar;
import io.binome.engine.Address;
import io.binome.engine.Calendars;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.store.Workspace.Post;
import io.binome.text.Text;
import java.time.Instant;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks on while a world goes by, and notes what Binôme promises not to do. */
final class Watch implements Listener {
    /** Unasked messages to one person on one day that are still bearable. */
    static final int MOST_A_DAY = 8;

    /** What is said because a session is about to begin, whatever the hour. */
    private static final Set<String> REMINDERS = Set.of("session.reminder", "session.soon");

    /** What is said in time about a session that both have agreed on: in a pause as well, but in the daytime. */
    private static final Set<String> IN_TIME =
            Set.of("session.planned", "session.moved", "session.confirm.move", "journey.paused", "journey.left",
                    "journey.ended");

    private final World world;
    private final Habits habits;
    private final Map<PersonDay, Integer> days = new HashMap<>();
    private final Map<PersonDay, Integer> weeks = new HashMap<>();
    private final Map<String, Integer> outside = new TreeMap<>();
    private long messages;
    private long words;

    private record PersonDay(PersonId person, LocalDate day) {}

    Watch(World world, Habits habits) {
        this.world = world;
        this.habits = habits;
    }

    @Override
    public void posted(Post post) {
        if (post.author() != null) {
            words++;
            return;
        }
        messages++;
        switch (post.to()) {
            case Address.ToPerson(var id) ->
                world.records().find(Person.class, id).ifPresent(person -> heard(person, post));
            case Address.ToRoom(var id) ->
                world.records().find(Pair.class, id).ifPresent(pair -> heard(pair, post));
            case Address.ToChannel(var id) ->
                world.records().find(Programme.class, id).ifPresent(programme -> heard(programme, post));
        }
    }

    /** Two who share no hour cannot both be at work. */
    private void heard(Pair pair, Post post) {
        var calendars = pair.members().stream()
                .flatMap(member -> world.records().find(Person.class, member).stream())
                .map(Calendars::of)
                .toList();
        var share = calendars.size() < 2
                || !new CommonTime(calendars.getFirst(), calendars.getLast()).perWeek().isZero();
        if (share) {
            calendars.forEach(calendar -> heard(calendar, "room ", post));
        }
    }

    private void heard(Programme programme, Post post) {
        heard(WorkingCalendar.officeIn(programme.zone(), programme.country()), "channel ", post);
    }

    private void heard(WorkingCalendar reader, String place, Post post) {
        var key = key(post.message());
        var hours = IN_TIME.contains(key) ? reader.backOn(null) : reader;
        if (!hours.isOpen(post.at()) && !REMINDERS.contains(key)) {
            outside.merge(place + key, 1, Integer::sum);
        }
    }

    private void heard(Person person, Post post) {
        if (isAnswer(person, post.at())) {
            return;
        }
        var day = post.at().atZone(person.hours().zone()).toLocalDate();
        days.merge(new PersonDay(person.id(), day), 1, Integer::sum);
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        weeks.merge(new PersonDay(person.id(), monday), 1, Integer::sum);
        heard(Calendars.of(person), "", post);
    }

    /** Whether the person has just done something: their acts are known by their milliseconds. */
    private boolean isAnswer(Person person, Instant at) {
        return habits.own(person, at).equals(at);
    }

    private static String key(Message message) {
        var text = message.blocks().isEmpty() ? Text.verbatim("") : switch (message.blocks().getFirst()) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Context context -> context.text();
            case Block.Chart chart -> chart.title();
            case Block.Items items -> Text.verbatim("");
            case Block.Facts facts -> Text.verbatim("");
            case Block.Link link -> link.label();
        };
        return text instanceof Text.Key(var key, var with) ? key : "";
    }

    long messages() {
        return messages;
    }

    long words() {
        return words;
    }

    Observations observations() {
        var store = world.store();
        var dangling = store.workspace().open(world.organisation()).stream()
                .map(post -> post.message().prompt())
                .filter(prompt -> prompt != null
                        && store.conversations()
                                .find(prompt.id().conversation())
                                .flatMap(each -> each.open(prompt.id()))
                                .isEmpty())
                .map(prompt -> prompt == null ? "" : prompt.id().value())
                .toList();
        var crowded = days.entrySet().stream()
                .filter(day -> day.getValue() > MOST_A_DAY)
                .map(day -> day.getKey().person().local() + " " + day.getKey().day() + ": " + day.getValue())
                .sorted()
                .toList();
        return new Observations(
                store.conversations().setAside(Integer.MAX_VALUE).stream().map(each -> each.value()).toList(),
                store.conversations().unfinished(Integer.MAX_VALUE).size(),
                List.copyOf(dangling),
                days.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                crowded,
                outside,
                weeks.values().stream().mapToInt(Integer::intValue).average().orElse(0),
                weeks.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                Contradictions.in(store.facts().about(world.organisation())));
    }
}
