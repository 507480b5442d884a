package io.binome.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the few forms of Markdown that content is written in: headings, paragraphs, bullets, numbers and quotes. Never fails:
 * what is none of these is a paragraph. A line that follows another without an empty one between goes on with it.
 */
public final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\h*([^#].*?)(?:(?<!\\h)\\h++#++)?");
    private static final Pattern BULLET = Pattern.compile("[-*+•]\\h+(.+)");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})[.)]\\h+(.+)");
    private static final Pattern QUOTE = Pattern.compile(">\\h*(.*)");

    private final List<Block> blocks = new ArrayList<>();
    private boolean isOpen;

    private Markdown() {}

    /** The blocks of the lines from an index on. */
    public static List<Block> of(List<String> lines, int from) {
        var reading = new Markdown();
        for (var at = from; at < lines.size(); at++) {
            reading.line(at + 1, lines.get(at));
        }
        return List.copyOf(reading.blocks);
    }

    private void line(int number, String line) {
        var part = line.isEmpty() ? null : begun(line);
        if (line.isEmpty() || line.equals(">")) {
            isOpen = false;
        } else if (part != null && !(part instanceof Part.Quote quote && goesOn(quote))) {
            blocks.add(new Block(number, part));
            isOpen = !(part instanceof Part.Heading);
        } else if (isOpen) {
            var last = blocks.removeLast();
            blocks.add(new Block(last.line(), longer(last.part(), part == null ? line : part.text())));
        } else {
            blocks.add(new Block(number, new Part.Paragraph(line)));
            isOpen = true;
        }
    }

    /** Whether a line of a quote belongs to the one above it. */
    private boolean goesOn(Part.Quote quote) {
        return isOpen
                && blocks.getLast().part() instanceof Part.Quote
                && !BULLET.matcher(quote.text()).matches()
                && !NUMBERED.matcher(quote.text()).matches();
    }

    private static @Nullable Part begun(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            return new Part.Heading(heading.group(1).length(), heading.group(2));
        }
        Matcher bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            return new Part.Bullet(bullet.group(1));
        }
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            return new Part.Numbered(Integer.parseInt(numbered.group(1)), numbered.group(2));
        }
        Matcher quote = QUOTE.matcher(line);
        return quote.matches() ? new Part.Quote(quote.group(1)) : null;
    }

    private static Part longer(Part part, String more) {
        var text = part.text() + " " + more;
        return switch (part) {
            case Part.Heading heading -> new Part.Heading(heading.level(), text);
            case Part.Paragraph paragraph -> new Part.Paragraph(text);
            case Part.Bullet bullet -> new Part.Bullet(text);
            case Part.Numbered numbered -> new Part.Numbered(numbered.number(), text);
            case Part.Quote quote -> new Part.Quote(text);
        };
    }
}
