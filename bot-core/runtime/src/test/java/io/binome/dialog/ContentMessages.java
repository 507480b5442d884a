package io.binome.dialog;

import io.binome.dialog.learning.LearningMessages;
import io.binome.dialog.meeting.ThemeMessages;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.render.Wording;
import io.binome.text.Language;
import io.binome.text.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that is read of the content that Binôme ships, for the platforms to show whole. */
public final class ContentMessages {
    private ContentMessages() {}

    /** What there is, by what it is: all of it in the words of people who read that language. */
    public static Stream<Map.Entry<String, Message>> all(Language language) {
        return Stream.<Function<Language, Map<String, Message>>>of(
                ThemeMessages::all, LearningMessages::lessons, LearningMessages::library)
                .flatMap(part -> part.apply(language).entrySet().stream());
    }

    /** What a message says before its buttons, each text by itself. */
    public static List<String> said(Message message, Wording wording) {
        return message.blocks().stream().flatMap(ContentMessages::texts).map(wording::say).toList();
    }

    /** What its buttons say. */
    public static List<String> labels(Message message, Wording wording) {
        var prompt = message.prompt();
        return prompt == null
                ? List.of()
                : prompt.choices().stream().map(Choice::label).map(wording::say).toList();
    }

    private static Stream<Text> texts(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> Stream.of(text);
            case Block.Paragraph(var text) -> Stream.of(text);
            case Block.Context(var text) -> Stream.of(text);
            case Block.Items(var items) -> items.stream();
            case Block.Facts(var facts) -> facts.stream().flatMap(fact -> Stream.of(fact.label(), fact.value()));
            case Block.Chart(var title, var series, var bars, var alternative) -> Stream.of(title, alternative);
            case Block.Link(var label, var target) -> Stream.of(label);
        };
    }
}
