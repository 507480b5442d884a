package io.binome.dialog.talk;

import io.binome.dialog.talk.Talk.Answer;
import io.binome.engine.Command.Word;
import io.binome.engine.Heard;
import io.binome.engine.Heard.Courtesy;
import io.binome.engine.Heard.Meant;
import io.binome.engine.Heard.WayOut;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of small talk, of ways out, and of the question what was meant. */
record TalkWords(PersonId person, StepContext at) {
    static final String WHICH = "which";
    static final String STOP = "stop";
    private static final String OFFERS = "offers";

    /**
     * Which of several things was meant; the question each belongs to is named where there is more than one. Where there is
     * one, a yes says that it was, and a no is no answer to anything else.
     */
    Message which(List<Meant> readings) {
        var isOne = readings.size() == 1;
        var prompt = Prompt.choosing(prompt(WHICH));
        for (var place = 0; place < readings.size(); place++) {
            prompt = prompt.with(isOne
                    ? Choice.of(value(readings, place), "talk.which.yes").yes()
                    : new Choice(value(readings, place), label(readings.get(place)), Choice.Style.PLAIN, false));
        }
        return Message.of(isOne ? "talk.which.one" : "talk.which")
                .items(readings.stream().map(TalkWords::told).toList())
                .asking(prompt.with(Choice.of(Answer.NONE, isOne ? "talk.which.no" : "talk.which.neither").no()));
    }

    /** What the button of a reading sends: one of an earlier question, about other readings, stands for nothing any more. */
    static String value(List<Meant> readings, int place) {
        var all = readings.stream().map(TalkWords::named).collect(Collectors.joining("\n"));
        return Integer.toHexString(all.hashCode()) + "." + place;
    }

    /** The same in every process, which the order of a map is not. */
    private static String named(Meant meant) {
        return switch (meant) {
            case Heard.Picked(var question, var choice, var label, var about) -> question + " " + choice;
            case Heard.Answered(var question, var words, var about) -> question + " " + words;
            case Heard.Ordered(var command) -> command.word() + " " + command.rest();
        };
    }

    private static Text told(Meant meant) {
        return switch (meant) {
            case Heard.Picked(var question, var choice, var label, var about) ->
                about == null ? label : Text.of("talk.told.answer", "answer", label, "question", about);
            case Heard.Answered(var question, var words, var about) ->
                about == null
                        ? Text.verbatim(words)
                        : Text.of("talk.told.answer", "answer", Text.verbatim(words), "question", about);
            case Heard.Ordered(var command) ->
                command.rest().isEmpty()
                        ? label(command.word())
                        : Text.of("talk.told.order", "order", label(command.word()), "rest", command.rest());
        };
    }

    private static Text label(Meant meant) {
        return switch (meant) {
            case Heard.Picked picked -> picked.label();
            case Heard.Answered answered -> Text.of("talk.answer");
            case Heard.Ordered(var command) -> label(command.word());
        };
    }

    private static Text label(Word word) {
        return Text.of("talk.do." + word.name().toLowerCase(Locale.ROOT));
    }

    /** What "stop" is to end. */
    Message stop() {
        return Message.of("talk.stop")
                .asking(Prompt.choosing(
                        prompt(STOP),
                        Choice.of("question", "talk.stop.question"),
                        Choice.of(Answer.REMINDERS, "talk.stop.reminders"),
                        Choice.of(Answer.EVERYTHING, "talk.stop.everything"),
                        Choice.of(Answer.NONE, "talk.stop.no")));
    }

    Message aside(WayOut way) {
        return offering(Message.of("talk.aside." + way.name().toLowerCase(Locale.ROOT)), Word.NEXT, Word.ASK);
    }

    Message nothingOpen() {
        return offering(Message.of("talk.aside.nothing"), Word.NEXT, Word.HELP);
    }

    Message courteous(Courtesy courtesy) {
        var message = Message.of("talk." + courtesy.name().toLowerCase(Locale.ROOT), "name", new Text.You(person));
        return isAdmin()
                ? offering(message, Word.NEXT, Word.STATS, Word.HELP)
                : offering(message, Word.NEXT, Word.HELP);
    }

    Message late(Word instead) {
        return instead == Word.NEXT
                ? offering(Message.of("talk.late.next"), Word.NEXT, Word.HELP)
                : offering(Message.of("talk.late"), instead, Word.NEXT);
    }

    Message nothing() {
        return offering(Message.of("talk.nothing"), Word.NEXT, Word.ASK, Word.HELP);
    }

    private boolean isAdmin() {
        return at.person(person).isAdmin();
    }

    private Message offering(Message message, Word... words) {
        var prompt = Prompt.choosing(prompt(OFFERS));
        for (var word : words) {
            prompt = prompt.with(new Choice(Choice.value(word), label(word), Choice.Style.PLAIN, true));
        }
        return message.asking(prompt);
    }

    private PromptId prompt(String name) {
        return PromptId.of(ConversationId.of(Talk.KIND, person), name, person);
    }
}
