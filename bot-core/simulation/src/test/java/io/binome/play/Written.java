package io.binome.play;

import io.binome.engine.Address;
import io.binome.id.PersonId;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.text.Reader;
import java.util.ArrayList;
import java.util.List;

/** How a message, a form and a place stand in a transcript. */
public final class Written {
    private Written() {}

    public static List<String> lines(Message message, Reader reader) {
        var lines = new ArrayList<String>();
        for (var block : message.blocks()) {
            switch (block) {
                case Block.Heading heading -> lines.add("    ## " + reader.read(heading.text()));
                case Block.Paragraph paragraph -> lines.add("    " + reader.read(paragraph.text()));
                case Block.Items items -> items.items().forEach(item -> lines.add("    - " + reader.read(item)));
                case Block.Facts facts ->
                    facts.facts()
                            .forEach(fact -> lines.add(
                                    "    " + reader.read(fact.label()) + " : " + reader.read(fact.value())));
                case Block.Chart chart -> lines.addAll(chart(chart, reader));
                case Block.Context context -> lines.add("    ~ " + reader.read(context.text()));
                case Block.Link(var label, var target) -> lines.add("    > " + reader.read(label) + " " + target);
            }
        }
        var prompt = message.prompt();
        if (prompt != null && !prompt.choices().isEmpty()) {
            var buttons = prompt.choices().stream().map(choice -> "(" + reader.read(choice.label()) + ")").toList();
            lines.add("    " + String.join(" ", buttons));
        }
        return lines;
    }

    /** A title, a line for each bar, and the sentence for those who do not see it. */
    private static List<String> chart(Block.Chart chart, Reader reader) {
        var lines = new ArrayList<String>();
        var series = String.join(" / ", chart.series().stream().map(reader::read).toList());
        lines.add("    ▇ " + reader.read(chart.title()) + " (" + series + ")");
        for (var bar : chart.bars()) {
            var values = String.join("/", bar.values().stream().map(value -> Integer.toString(value)).toList());
            lines.add("    | " + reader.read(bar.label()) + " " + values);
        }
        lines.add("    ▇ " + reader.read(chart.alternative()));
        return lines;
    }

    public static String place(Address to) {
        return switch (to) {
            case Address.ToPerson(var person) -> person.local();
            case Address.ToRoom(var pair) -> "room " + pair.local();
            case Address.ToChannel(var programme) -> "channel " + programme.local();
        };
    }

    /** A form in front of somebody, and its fields. */
    public static List<String> form(PersonId to, Form form, Reader reader) {
        var lines = new ArrayList<String>();
        lines.add(" bot shows " + to.local() + " a form: " + reader.read(form.title()));
        form.fields().forEach(field -> lines.add("    " + field.name() + ": " + reader.read(field.label())));
        return lines;
    }
}
