package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Journey.Answer;
import io.binome.dialog.learning.LearningDialogs;
import io.binome.dialog.learning.LearningDialogs.Recommended;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.Pair;
import io.binome.programme.Profile;
import io.binome.programme.SkillLevel;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said to a pair on its way, in the room and to each of the two. */
final class JourneyWords {
    private final Pair pair;
    private final StepContext at;

    JourneyWords(Pair pair, StepContext at) {
        this.pair = pair;
        this.at = at;
    }

    static PromptId prompt(PairId pair, String name, PersonId to) {
        return PromptId.of(ConversationId.of(Journey.KIND, pair), name, to);
    }

    Message room() {
        return Message.of("journey.room", "first", pair.first(), "second", pair.second()).and("journey.room.quiet");
    }

    /** The partner, and what the partner gives and looks for where that is known; the agenda comes with the date. */
    Message welcome(PersonId to, Taxonomy taxonomy) {
        var partner = pair.partnerOf(to);
        var message = Message.of("journey.welcome", "name", to, "partner", partner);
        var known = at.records()
                .find(Profile.class, pair.id().programme().member(partner))
                .map(profile -> facts(profile, partner, taxonomy))
                .orElse(List.of());
        if (!known.isEmpty()) {
            message = message.and(new Block.Facts(known));
        }
        var lessons = LearningDialogs.recommended(pair.id().programme().member(to), at).stream()
                .filter(lesson -> !lesson.isDone())
                .toList();
        var dated = message.context("journey.welcome.date")
                .asking(Prompt.choosing(
                        prompt(pair.id(), "welcome", to), Choice.of(Answer.PREPARE, "first.button").keepingOpen()));
        return lessons.isEmpty()
                ? dated
                : dated
                        .context("journey.welcome.lessons",
                                "lessons", new Text.Listing(lessons.stream()
                                        .map(lesson -> Text.of("journey.welcome.lesson", "lesson", lesson.title()))
                                        .toList()),
                                "minutes", lessons.stream().mapToInt(Recommended::minutes).sum());
    }

    private static List<Block.Fact> facts(Profile profile, PersonId partner, Taxonomy taxonomy) {
        var facts = new ArrayList<Block.Fact>();
        fact(Text.of("journey.offers", "partner", partner), profile.offers(), taxonomy).ifPresent(facts::add);
        fact(Text.of("journey.wants", "partner", partner), profile.wants(), taxonomy).ifPresent(facts::add);
        return List.copyOf(facts);
    }

    private static Optional<Block.Fact> fact(Text label, List<SkillLevel> skills, Taxonomy taxonomy) {
        return skills.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Fact(
                        label, new Text.Listing(skills.stream().map(each -> taxonomy.name(each.skill())).toList())));
    }

    Message findDate(PersonId to, int nudge) {
        return Message.of("journey.silence", "nudge", nudge, "name", to, "partner", pair.partnerOf(to))
                .asking(Prompt.choosing(
                        prompt(pair.id(), "date", to),
                        Choice.of(Answer.FIND, "journey.silence.find").primary(),
                        Choice.of(Answer.PAUSE, "journey.silence.pause"),
                        Choice.of(Answer.END, "journey.silence.end")
                                .danger("card.sure.pair", "partner", pair.partnerOf(to))));
    }

    /** Nobody is asked why. */
    Message another(PersonId to, boolean otherWasAbsent) {
        return Message.of(
                "journey.another", "partner", pair.partnerOf(to), "absent", otherWasAbsent ? "yes" : "no")
                .asking(Prompt.choosing(
                        prompt(pair.id(), "another", to),
                        Choice.of(Answer.FIND, "journey.another.find").primary().yes(),
                        Choice.of(Answer.LATER, "journey.another.later").no()));
    }

    Message keepOrNot(PersonId to, int nudge) {
        return Message.of("journey.keep", "nudge", nudge, "name", to, "partner", pair.partnerOf(to))
                .context("journey.keep.private", "partner", pair.partnerOf(to))
                .asking(Prompt.choosing(
                        prompt(pair.id(), "keep", to),
                        Choice.of(Answer.ON, "journey.keep.on", "partner", pair.partnerOf(to)).primary().yes(),
                        Choice.of(Answer.OTHER, "journey.keep.other").no()));
    }

    /** Before the partner is told. */
    Message endOrNot(PersonId to) {
        return Message.of("journey.end", "partner", pair.partnerOf(to))
                .asking(Prompt.choosing(
                        prompt(pair.id(), "end", to),
                        Choice.of(Answer.END, "journey.end.yes").yes().told(),
                        Choice.of(Answer.ON, "journey.end.no").primary().no()));
    }

    Message goingOn(PersonId to) {
        return Message.of("journey.goingon", "partner", pair.partnerOf(to));
    }

    Message tooLate(PersonId to) {
        var ends = at.programme(pair.id().programme()).ends();
        return Message.of("journey.toolate", "ends", ends, "partner", pair.partnerOf(to));
    }

    Message paused(PersonId by, LocalDate until) {
        var message = Message.of("journey.paused", "partner", by, "until", until);
        var next = pair.next();
        if (next == null || next.isBefore(at.now())) {
            return message;
        }
        return at.day(by, next).isBefore(until)
                ? message.and("journey.paused.planned", "when", next).by(next)
                : message;
    }
}
