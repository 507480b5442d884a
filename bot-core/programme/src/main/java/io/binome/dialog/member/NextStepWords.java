package io.binome.dialog.member;

import io.binome.dialog.agreement.AgreementDialogs;
import io.binome.dialog.meeting.MeetingDialogs;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.programme.Goal;
import io.binome.programme.Goal.Status;
import io.binome.programme.Member;
import io.binome.programme.Pair;
import io.binome.programme.Programme;
import io.binome.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What lies ahead of a person: each pair, then each programme that still has a step for them, then one suggestion. */
final class NextStepWords {
    private static final int NAMED = 3;

    /** What a person could do now; the first that applies is suggested. */
    private enum Advice {
        RESUME,
        FEEDBACK,
        MEET,
        PROPOSAL,
        SIGN,
        SURVEY,
        JOIN,
        GOALS,
        AGENDA,
        WISHES,
        ASK
    }

    private final PersonId person;
    private final StepContext at;
    private final PersonView view;
    private final List<Advice> advice = new ArrayList<>();

    NextStepWords(PersonId person, StepContext at) {
        this.person = person;
        this.at = at;
        this.view = new PersonView(person, at);
    }

    Message message() {
        var lines = new ArrayList<Text>();
        var pairs = view.pairs();
        for (var pair : pairs) {
            lines.add(date(pair));
            lines.add(goals(pair));
            if (AgreementDialogs.isToSign(pair.id(), person, at)) {
                lines.add(advised(Advice.SIGN, Text.of("outlook.agreement", "partner", pair.partnerOf(person))));
            }
        }
        for (var programme : view.all()) {
            var step = step(programme, pairs);
            if (step != null) {
                lines.add(step);
            }
        }
        var paused = at.person(person).pausedUntil();
        if (paused != null && paused.isAfter(at.today(person))) {
            lines.addFirst(paused(paused));
        }
        var message = lines.isEmpty()
                ? Message.of("outlook.nothing", "name", person)
                : Message.of("outlook", "name", person).items(lines);
        return message.context("outlook.advice." + suggested().name().toLowerCase(Locale.ROOT));
    }

    private Advice suggested() {
        return advice.stream().min(Advice::compareTo).orElse(Advice.ASK);
    }

    private Text paused(LocalDate until) {
        advice.add(Advice.RESUME);
        return Text.of("outlook.paused", "until", until);
    }

    private Text date(Pair pair) {
        var partner = pair.partnerOf(person);
        var latest = view.latest(pair);
        var next = pair.next();
        if (next != null && next.isAfter(at.now())) {
            advice.add(Advice.AGENDA);
            return of("outlook.pair.date", pair, "when", next);
        }
        if (next != null) {
            advice.add(Advice.FEEDBACK);
            return of("outlook.pair.past", pair, "when", next);
        }
        if (latest.isOpen() && view.isHeld(pair, latest.number())) {
            var isAwaited = view.reported(pair, latest.number()) == null;
            return isAwaited
                    ? advised(Advice.FEEDBACK, Text.of("outlook.pair.unsaid", "partner", partner, "met", pair.met()))
                    : Text.of("outlook.pair.waiting", "partner", partner, "met", pair.met());
        }
        if (isTooLate(pair)) {
            return Text.of("outlook.pair.late", "partner", partner, "met", pair.met());
        }
        advice.add(Advice.MEET);
        return latest.isOpen()
                ? Text.of("outlook.pair.looking", "partner", partner, "met", pair.met())
                : Text.of("outlook.pair.later", "partner", partner, "met", pair.met());
    }

    private Text of(String key, Pair pair, String name, Instant value) {
        return Text.of(key, "partner", pair.partnerOf(person), "met", pair.met(), name, value);
    }

    private boolean isTooLate(Pair pair) {
        var programme = at.programme(pair.id().programme());
        return !MeetingDialogs.leaveTimeForADate(person, programme, at);
    }

    private Text goals(Pair pair) {
        var open = at.records().all(Goal.class, pair.id()).stream()
                .filter(goal -> goal.status() == Status.OPEN)
                .sorted((one, other) -> one.since().compareTo(other.since()))
                .toList();
        var partner = pair.partnerOf(person);
        if (open.isEmpty()) {
            advice.add(Advice.GOALS);
            return Text.of("outlook.goals.none", "partner", partner);
        }
        var named = open.stream().limit(NAMED).map(goal -> Text.of("outlook.goal", "goal", goal.words())).toList();
        return Text.of(
                "outlook.goals", "partner", partner, "goals", open.size(), "more", open.size() - named.size(), "named",
                new Text.Listing(named));
    }

    /** The person's next step in a programme; null where it is taken care of by a pair, or there is none. */
    private @Nullable Text step(Programme programme, List<Pair> pairs) {
        var name = programme.name();
        if (programme.ends().isBefore(at.today(person))) {
            return null;
        }
        return switch (view.part(programme)) {
            case NONE, DECLINED, LEFT, PAIRED -> null;
            case INVITED -> advised(Advice.JOIN, Text.of("outlook.invited", "programme", name));
            case JOINED -> advised(Advice.SURVEY, Text.of("outlook.survey", "programme", name));
            case WAITING -> waiting(programme, pairs);
            case PROPOSED -> proposed(programme);
        };
    }

    /** Whom the person was proposed to last, and whether they have said yes; never what the other one has answered. */
    private Text proposed(Programme programme) {
        var facts = at.history().about(programme.id()).reversed().stream().map(Recorded::fact).toList();
        var newest = facts.stream()
                .filter(Fact.PairProposed.class::isInstance)
                .map(Fact.PairProposed.class::cast)
                .filter(pair -> pair.first().equals(person) || pair.second().equals(person))
                .findFirst();
        if (newest.isEmpty()) {
            return Text.of("outlook.proposed.none", "programme", programme.name());
        }
        var pair = newest.get();
        var partner = pair.first().equals(person) ? pair.second() : pair.first();
        return facts.contains(new Fact.ProposalAccepted(pair.pair(), person))
                ? Text.of("outlook.proposed.yes", "programme", programme.name(), "partner", partner)
                : advised(
                        Advice.PROPOSAL,
                        Text.of("outlook.proposed", "programme", programme.name(), "partner", partner));
    }

    /** Nothing where a pair takes care of it, nor in the moment before the standing is written. */
    private @Nullable Text waiting(Programme programme, List<Pair> pairs) {
        var standing = at.records().find(Member.class, programme.id().member(person));
        return standing.isEmpty() || isPaired(programme, pairs)
                ? null
                : advised(
                        Advice.WISHES,
                        Text.of("outlook.waiting", "programme", programme.name(), "day",
                                standing.get().since().atZone(at.calendar(person).zone()).toLocalDate()));
    }

    private static boolean isPaired(Programme programme, List<Pair> pairs) {
        return pairs.stream().anyMatch(pair -> pair.id().programme().equals(programme.id()));
    }

    private Text advised(Advice what, Text text) {
        advice.add(what);
        return text;
    }
}
