package io.binome.dialog.pulse;

import io.binome.dialog.pulse.Pulse.Answer;
import io.binome.dialog.pulse.Pulse.Door;
import io.binome.engine.StepContext;
import io.binome.fact.Fact.Checkpoint;
import io.binome.fact.Fact.Mood;
import io.binome.fact.Fact.Progress;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.AgreedWays;
import io.binome.programme.Goal;
import io.binome.programme.Pair;
import io.binome.statistics.Statistics;
import io.binome.text.Texts;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said to one of a pair about how it goes. */
record PulseWords(Pair pair, StepContext at) {
    PromptId prompt(String name, PersonId to) {
        return PromptId.of(ConversationId.of(Pulse.KIND, pair.id()), name, to);
    }

    /** The names of all questions. */
    static Stream<String> questions() {
        return Stream.concat(
                Arrays.stream(Checkpoint.values()).map(Choice::value),
                Stream.of(Pulse.PROGRESS, Pulse.HELP, Pulse.AGREEMENT));
    }

    PersonId partnerOf(PersonId person) {
        return pair.partnerOf(person);
    }

    Message ask(PersonId to, Checkpoint checkpoint) {
        var key = switch (checkpoint) {
            case MONTH -> "pulse.ask.month";
            case HALF_TIME -> "pulse.ask.half";
        };
        return asking(Message.of(key, "name", to, "partner", partnerOf(to)), to, checkpoint);
    }

    /** Once, at half-time. */
    Message askAgain(PersonId to) {
        return asking(
                Message.of("pulse.ask.again", "name", to, "partner", partnerOf(to)), to, Checkpoint.HALF_TIME);
    }

    private Message asking(Message message, PersonId to, Checkpoint checkpoint) {
        return message
                .context("pulse.private", "partner", partnerOf(to), "least", Statistics.LEAST)
                .asking(Prompt.choosing(
                        prompt(Choice.value(checkpoint), to),
                        Choice.of(Mood.WELL, "pulse.well"),
                        Choice.of(Mood.ALL_RIGHT, "pulse.allright"),
                        Choice.of(Mood.NOT_QUITE, "pulse.notquite")));
    }

    Message well(PersonId by) {
        return Message.of("pulse.thanks", "partner", partnerOf(by));
    }

    /** About what somebody has set out for, in their own words where there is a goal. */
    Message progress(PersonId by) {
        var message = goal(by)
                .map(goal -> Message.of("pulse.progress.goal", "goal", goal.words()))
                .orElseGet(() -> Message.of("pulse.progress"));
        return message.asking(Prompt.choosing(
                prompt(Pulse.PROGRESS, by),
                Choice.of(Progress.WELL_ON, "pulse.progress.wellon"),
                Choice.of(Progress.A_LITTLE, "pulse.progress.alittle"),
                Choice.of(Progress.NOT_YET, "pulse.progress.notyet")));
    }

    private Optional<Goal> goal(PersonId by) {
        return at.records().all(Goal.class, pair.id()).stream()
                .filter(goal -> goal.by().equals(by) && goal.status() == Goal.Status.OPEN)
                .findFirst();
    }

    Message onTheWay(PersonId by, Progress progress) {
        var message = Message.of(progress == Progress.WELL_ON ? "pulse.onway.well" : "pulse.onway.little");
        return goal(by).isPresent() ? message : message.context("pulse.onway.goals");
    }

    Message help(PersonId by) {
        return doors(Message.of("pulse.help"), by);
    }

    Message helpOnTheWay(PersonId by) {
        return doors(Message.of("pulse.help.progress"), by);
    }

    private Message doors(Message message, PersonId by) {
        return message
                .context("pulse.help.private", "partner", partnerOf(by))
                .asking(Prompt.choosing(
                        prompt(Pulse.HELP, by),
                        Choice.of(Door.TIME, "pulse.door.time"),
                        Choice.of(Door.SHORTER, "pulse.door.shorter"),
                        Choice.of(Door.RARER, "pulse.door.rarer"),
                        Choice.of(Door.AGREE, hasAgreement() ? "pulse.door.change" : "pulse.door.agree"),
                        Choice.of(Door.TALK, "pulse.door.talk"),
                        Choice.of(Door.OTHER, "pulse.door.other"),
                        Choice.of(Door.NOTHING, "pulse.door.nothing").no()));
    }

    private boolean hasAgreement() {
        return AgreedWays.inForce(pair.id(), at.records()).isPresent();
    }

    /** Words to whoever runs the programme, which the person reads and may change before they are sent. */
    String needOfTime(PersonId by) {
        return Texts.format(
                at.person(by).language(), "pulse.time.words", Map.of("minutes", minutes(), "weeks", weeks()));
    }

    Message shorter(PersonId by) {
        return Message.of("pulse.shorter", "minutes", minutes(), "partner", partnerOf(by))
                .context("pulse.shorter.ask");
    }

    /** Where there is an agreement it is shown to them alone; else the partner would be asked too, so that they decide on it first. */
    Message agreement(PersonId by, Door door) {
        var partner = partnerOf(by);
        var rarer = door == Door.RARER
                ? Message.of("pulse.rarer", "weeks", weeks())
                : Message.of("pulse.agree");
        return (hasAgreement()
                ? rarer.and("pulse.agree.stands", "partner", partner)
                : rarer.and("pulse.agree.new", "partner", partner))
                .asking(Prompt.choosing(
                        prompt(Pulse.AGREEMENT, by),
                        hasAgreement()
                                ? Choice.of(Answer.OPEN, "pulse.agree.open").primary().yes()
                                : Choice.of(Answer.OPEN, "pulse.agree.suggest", "partner", partner).primary().yes()
                                        .told(),
                        Choice.of(Answer.NO, "pulse.agree.no").no()));
    }

    Message nothing() {
        return Message.of("pulse.nothing");
    }

    private int minutes() {
        return at.programme(pair.id().programme()).sessionMinutes();
    }

    private int weeks() {
        return at.programmeOf(pair.id()).cadenceWeeks();
    }
}
