package io.binome.golden;

import io.binome.message.Choice;
import io.binome.message.Form.Field;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Page;
import io.binome.message.Prompt;
import java.util.ArrayList;
import java.util.List;

/** How shapes are called: by what they are made of, so that a name never changes while its shape is the same. */
final class Names {
    private Names() {}

    static String of(Message message, int languages) {
        var prompt = message.prompt();
        return Repeats.counted(message.blocks().stream().map(Names::of).toList())
                + (prompt == null ? "" : " ? " + answers(prompt))
                + (languages > 1 ? " (" + languages + " languages)" : "");
    }

    static String of(Page section) {
        return Repeats.counted(section.parts().stream().map(Names::of).toList());
    }

    static String of(Field field) {
        var traits = new ArrayList<String>();
        switch (field) {
            case Field.Words(var name, var label, var hint, var required, var longest, var many, var initial) -> {
                traits.add("words");
                add("many lines", many, traits);
                add("hint", !hint.equals(Outline.NONE), traits);
                add("filled", !initial.isEmpty(), traits);
            }
            case Field.One(var name, var label, var required, var options, var initial) -> {
                traits.add("one of " + options.size());
                add("chosen", !initial.isEmpty(), traits);
            }
            case Field.Many(var name, var label, var required, var options, var initial) -> {
                traits.add("many of " + options.size());
                add("chosen", !initial.isEmpty(), traits);
            }
        }
        add("required", field.required(), traits);
        return String.join(", ", traits);
    }

    private static void add(String trait, boolean isSo, List<String> traits) {
        if (isSo) {
            traits.add(trait);
        }
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> "heading";
            case Block.Paragraph paragraph -> "paragraph";
            case Block.Items items -> "items";
            case Block.Facts facts -> "facts";
            case Block.Chart chart -> chart.series().size() == 1 ? "chart" : "chart of " + chart.series().size();
            case Block.Context context -> "context";
            case Block.Link(var label, var target) -> target.startsWith("mailto:") ? "link to mail" : "link";
        };
    }

    private static String of(Page.Part part) {
        return switch (part) {
            case Page.Part.Shown(var block) -> of(block);
            case Page.Part.Waiting(var line, var prompt) -> "waiting (" + answers(prompt) + ")";
            case Page.Part.Offered(var offers) -> offers.size() == 1 ? "command" : "commands (" + offers.size() + ")";
        };
    }

    private static String answers(Prompt prompt) {
        return prompt.choices().isEmpty()
                ? "words"
                : Repeats.counted(prompt.choices().stream().map(Names::of).toList());
    }

    private static String of(Choice choice) {
        return switch (choice.style()) {
            case PLAIN -> "plain";
            case PRIMARY -> "primary";
            case DANGER -> "danger";
        };
    }
}
