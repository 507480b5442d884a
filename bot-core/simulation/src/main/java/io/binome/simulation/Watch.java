package io.binome.simulation;

import io.binome.calendar.CommonTime;
import io.binome.calendar.WorkingCalendar;
import io.binome.engine.Address;
import io.binome.engine.Calendars;
import io.binome.fact.Recorded;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.store.Workspace.Post;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks on while a world goes by, and notes what Binôme promises not to do. */
final class Watch implements Listener {
    /** Unasked messages to one person on one day that are still bearable. */
    static final int MOST_A_DAY = 8;

    /** The same in one week, beside those about sessions. */
    static final int MOST_A_WEEK = 3;

    private static final Duration A_WEEK = Duration.ofDays(7);

    /** For so long after somebody has left they may still be told what that means. */
    private static final Duration FAREWELL = Duration.ofHours(1);

    /** Conversations about a session: when it is, that it comes, whether it took place and how it was. */
    private static final Set<String> OF_SESSION = Set.of("session", "series", "feedback");

    /** What is said because a session is about to begin, whatever the hour. */
    private static final Set<String> REMINDERS = Set.of("session.reminder", "session.soon");

    /**
     * What is said in time about a session that both have agreed on: in a pause as well, but in the daytime. What had been
     * held back before it comes along, in its order.
     */
    private static final Set<String> IN_TIME =
            Set.of("session.planned", "session.moved", "session.confirm.move", "journey.paused", "journey.left",
                    "journey.ended", "journey.resumed", "agenda.changed");

    /** Reminders and questions that wait until somebody has been written to less. */
    private static final Set<String> WAITING = Set.of(
            "invitation.nudge", "survey.nudge.offer", "survey.nudge.question", "survey.nudge.point", "session.nudge",
            "session.confirm.nudge", "series.ask.nudge", "feedback.nudge", "journey.keep", "journey.silence",
            "agreement.nudge", "agreement.sign.nudge", "pulse.ask.month", "pulse.ask.half", "pulse.ask.again",
            "closing.nudge", "membership.looking");

    private final World world;
    private final Habits habits;
    private final Rhythms rhythms;
    private final Contradictions contradictions;
    private final Map<String, Integer> outside = new TreeMap<>();
    private final Set<String> stuck = new TreeSet<>();
    private final List<String> afterwards = new ArrayList<>();
    private final List<String> reminders = new ArrayList<>();
    private final Instant begin;
    private Instant looked;
    private long messages;
    private long words;

    Watch(World world, Habits habits) {
        this.world = world;
        this.habits = habits;
        this.begin = world.instant();
        this.looked = begin;
        this.contradictions = new Contradictions(world.records());
        this.rhythms = new Rhythms(
                world.records().all(Person.class, world.organisation()).stream().map(Person::id).toList());
    }

    /** Looks, once a week, whether there is a pair that nothing is going to happen to. */
    void look() {
        if (!world.instant().isBefore(looked.plus(A_WEEK))) {
            looked = world.instant();
            for (var programme : world.records().all(Programme.class, world.organisation())) {
                stuck.addAll(StuckPairs.in(programme, world.store(), looked));
            }
        }
    }

    @Override
    public void recorded(Recorded fact) {
        contradictions.add(fact);
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
                world.records().find(Person.class, id).ifPresentOrElse(
                        person -> heard(person, post),
                        () -> afterwards.add(id.local() + " was written to after they were forgotten: " + post.id()));
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
        if (!hours.isOpen(post.at()) && !REMINDERS.contains(key) && !isLast(hours, post)) {
            outside.merge(place + key, 1, Integer::sum);
        }
    }

    /** Whether there is no open hour any more before what the message is about, such as a session early in the morning. */
    private static boolean isLast(WorkingCalendar hours, Post post) {
        var latest = post.message().latest();
        return latest != null && hours.backOn(null).nextOpen(post.at()).isAfter(latest);
    }

    private void heard(Person person, Post post) {
        if (isAnswer(person, post.at())) {
            return;
        }
        if (WAITING.contains(key(post.message())) && rhythms.lately(person.id(), post.at()) >= MOST_A_WEEK) {
            reminders.add(person.id().local() + " was reminded after three messages in seven days: " + post.id());
        }
        rhythms.heard(person.id(), post.at(), person.hours().zone(), OF_SESSION.contains(kind(post)));
        contradictions.goneSince(person.id())
                .filter(left -> post.at().isAfter(left.plus(FAREWELL)))
                .ifPresent(left -> afterwards.add(
                        person.id().local() + " was written to after they had left: " + post.id()));
        heard(Calendars.of(person), "", post);
    }

    /** What asked for the message, by the kind of its conversation. */
    private static String kind(Post post) {
        var conversation = post.id().substring(0, Math.max(0, post.id().indexOf('!')));
        return conversation.substring(conversation.indexOf('#') + 1);
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
        return new Observations(
                store.conversations().setAside(Integer.MAX_VALUE).stream().map(each -> each.value()).toList(),
                store.conversations().unfinished(Integer.MAX_VALUE).size(),
                List.copyOf(dangling),
                rhythms.mostADay(),
                rhythms.crowded(MOST_A_DAY),
                outside,
                rhythms.aWeek(),
                rhythms.mostAWeek(),
                rhythms.aPersonAndWeek(Duration.between(begin, world.instant()).toDays() / 7.0),
                rhythms.worst(),
                rhythms.worstBeside(),
                rhythms.crowdedWeeks(MOST_A_WEEK),
                contradictions.pairs(),
                contradictions.held(),
                List.copyOf(stuck),
                List.copyOf(afterwards),
                List.copyOf(reminders),
                contradictions.inTheEnd());
    }
}
