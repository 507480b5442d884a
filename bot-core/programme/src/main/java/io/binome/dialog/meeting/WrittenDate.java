package io.binome.dialog.meeting;

import io.binome.calendar.Slot;
import io.binome.dialog.meeting.Session.Two;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.ProgrammeEnd;
import io.binome.text.Text;
import io.binome.when.Understood;
import io.binome.when.Viewpoint;
import io.binome.when.When;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote instead of pressing one of the dates. Whatever was understood comes back to them as dates to choose
 * from, and the other one hears of it only once they have.
 *
 * @param before the dates they were offered
 * @param spoken the date that they speak of, if there is one
 */
record WrittenDate(Two two, PersonId picker, DateOffer before, @Nullable Instant spoken, StepContext at) {
    private static final int CHOICES = 3;
    /** Before this hour, somebody who names one may have meant the afternoon. */
    private static final int EARLY = 8;

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /**
     * Dates to choose from, and what is said above them.
     *
     * @param isOurs whether the dates are suggestions, not what was written
     */
    record Reply(Message lead, DateOffer offer, boolean isOurs) {}

    /** Whether the words name any date at all, or refuse one. */
    static boolean isRead(String words, PersonId writer, StepContext at) {
        return !(When.read(words, at.viewpoint(writer)).when() instanceof When.Unread);
    }

    Reply to(String words) {
        var seen = at.viewpoint(picker);
        var read = When.read(words, seen);
        var offered = onDayOffered(words, seen);
        if (offered.isPresent()) {
            return moment(offered.get());
        }
        var both = inItsTerms(words, read, seen);
        if (!both.isEmpty()) {
            return both.size() == 1 ? moment(both.getFirst()) : offering(both, Message.of("session.written.which"));
        }
        var choices = read.sure() ? List.<Instant>of() : starts(read.choices());
        if (!choices.isEmpty()) {
            return offering(choices, Message.of("session.written.which"));
        }
        return switch (read.when()) {
            case When.AtMoment(var moment) -> moment(moment.toInstant());
            case When.Several(var options) -> several(options, read);
            case When.OnDay(var day) ->
                within(List.of(read.when()), "session.written.hour", Text.of("session.written.on", "day", day));
            case When.Span span -> within(List.of(span), "session.written.hour", Text.of("session.written.then"));
            case When.Days days -> within(List.of(days), "session.written.hour", Text.of("session.written.then"));
            case When.Since since -> within(List.of(since), "session.written.hour", Text.of("session.written.then"));
            case When.AtTime time -> within(List.of(time), "session.written.day", Text.of("session.written.then"));
            case When.Except(var refused) -> others(refused);
            case When.Impossible(var why, var meant) -> impossible(why);
            case When.Lasting lasting -> unread();
            case When.Unread unread -> unread();
        };
    }

    /** "At four", where all the dates on offer are on one day, as after "Friday afternoon": it is four on that day. */
    private Optional<Instant> onDayOffered(String words, Viewpoint seen) {
        var dates = before.slots().stream().map(slot -> slot.start().atZone(seen.now().getZone())).toList();
        return dates.stream().map(ZonedDateTime::toLocalDate).distinct().count() == 1
                ? new SpokenDate(dates.getFirst(), seen).hour(words)
                : Optional.empty();
    }

    /** "Rather at four", of a date that is spoken of: the hour may be one of that day, or of today. */
    private List<Instant> inItsTerms(String words, Understood read, Viewpoint seen) {
        if (spoken == null) {
            return List.of();
        }
        var date = new SpokenDate(spoken.atZone(seen.now().getZone()), seen);
        var today = read.sure() && read.when() instanceof When.AtMoment(var moment)
                ? Stream.of(moment.toInstant())
                : Stream.<Instant>of();
        return date.alike(words)
                .map(List::of)
                .or(() -> date.hour(words)
                        .map(then -> Stream.concat(Stream.of(then), today).filter(this::isPossible).toList()))
                .orElse(List.of());
    }

    private Reply moment(Instant start) {
        if (DateSearch.isTooClose(start, at)) {
            return fresh(Message.of("session.close", "when", start));
        }
        if (!ProgrammeEnd.leavesTimeFor(start, at.programme(two.session().pair().programme()))) {
            return fresh(Message.of("session.late", "when", start, "ends",
                    at.programme(two.session().pair().programme()).ends()));
        }
        var lead = Message.of("session.written.one", "when", start, "partner", partner());
        if (!zone(picker).equals(zone(partner()))) {
            lead = lead.and("session.written.there", "partner", partner(), "when",
                    new Text.There(start, zone(partner())));
        }
        var obstacle = new Obstacle(start, two, picker, at).said();
        if (obstacle.isPresent()) {
            lead = lead.and(new Block.Paragraph(obstacle.get()));
        }
        var near = obstacle.isEmpty() ? List.of(start) : near(start);
        return offering(near, near.size() == 1 ? lead : lead.and("session.written.near", "partner", partner()));
    }

    /** A time that is outside somebody's day stands beside others that are not, for somebody who meant the other half. */
    private List<Instant> near(Instant start) {
        var local = start.atZone(zone(picker));
        var meant = local.getHour() < EARLY ? start.plus(HALF_A_DAY) : start;
        var suiting = new TimesWithin(two, picker, at).of(List.of(new When.OnDay(local.toLocalDate())));
        var found = Stream.concat(suiting.stream(), before.slots().stream().map(Slot::start)).distinct();
        return Stream.concat(
                Stream.of(start),
                found.filter(this::isPossible)
                        .filter(each -> new Obstacle(each, two, picker, at).said().isEmpty())
                        .sorted(Comparator.comparing(each -> Duration.between(each, meant).abs()))
                        .limit(CHOICES - 1))
                .toList();
    }

    private Reply several(List<When> options, Understood read) {
        var exact = starts(options);
        return exact.isEmpty()
                ? within(options, "session.written.hour", Text.of("session.written.then"))
                : offering(exact, Message.of(exact.size() == 1 ? "session.written.one.of" : "session.written.several",
                        "partner", partner(), "left", read.sure() ? options.size() - exact.size() : 0));
    }

    /** The half hours in what was named that suit both; where there are none, that is said. */
    private Reply within(List<When> named, String key, Text what) {
        var found = new TimesWithin(two, picker, at).of(named).stream().filter(this::isPossible).toList();
        return found.isEmpty()
                ? fresh(Message.of("session.written.none", "partner", partner()))
                : offering(spread(found), Message.of(key, "what", what, "partner", partner()));
    }

    private Reply others(List<When> refused) {
        var offer = before;
        for (var page = 0; page < CHOICES; page++) {
            offer = page == 0
                    ? DateOffer.earliest(two, picker, before.next(), at)
                    : DateOffer.after(offer, two, picker, at);
            var left = offer.slots().stream()
                    .map(Slot::start)
                    .filter(start -> refused.stream()
                            .noneMatch(each -> TimesWithin.covers(each, start.atZone(zone(picker)))))
                    .toList();
            if (!left.isEmpty()) {
                return offering(left, Message.of("session.written.except"));
            }
        }
        return fresh(Message.of("session.others.none"));
    }

    private Reply impossible(When.Why why) {
        return fresh(Message.of(switch (why) {
            case NO_SUCH_DAY -> "session.written.noday";
            case NO_SUCH_TIME -> "session.written.notime";
            case PAST -> "session.written.past";
        }));
    }

    private Reply unread() {
        return fresh(Message.of("session.unread", "example", DateOffer.first(picker, at)));
    }

    private Reply fresh(Message lead) {
        return new Reply(lead, DateOffer.earliest(two, picker, before.next(), at), true);
    }

    private Reply offering(List<Instant> starts, Message lead) {
        var slots = starts.stream().map(start -> new Slot(start, false)).toList();
        return new Reply(lead, new DateOffer(before.next(), slots), false);
    }

    private List<Instant> starts(List<When> options) {
        return options.stream()
                .flatMap(option -> option instanceof When.AtMoment(var moment)
                        ? Stream.of(moment.toInstant())
                        : Stream.of())
                .filter(this::isPossible)
                .limit(CHOICES)
                .toList();
    }

    private boolean isPossible(Instant start) {
        return !DateSearch.isTooClose(start, at)
                && ProgrammeEnd.leavesTimeFor(start, at.programme(two.session().pair().programme()));
    }

    /** The first, the last and one between: morning and afternoon where there are both. */
    private static List<Instant> spread(List<Instant> all) {
        var spread = new ArrayList<Instant>();
        for (var place = 0; place < Math.min(CHOICES, all.size()); place++) {
            spread.add(all.get(all.size() <= CHOICES ? place : place * (all.size() - 1) / (CHOICES - 1)));
        }
        return List.copyOf(spread);
    }

    private PersonId partner() {
        return two.other(picker);
    }

    private ZoneId zone(PersonId person) {
        return at.calendar(person).zone();
    }
}
