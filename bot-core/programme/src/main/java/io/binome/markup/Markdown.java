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
    private static final Pattern HEADING = Pattern.compile("(?s)(#{1,6}+)\\h*+([^#].*?)(?:(?<!\\h)\\h++#++)?");
    private static final Pattern BULLET = Pattern.compile("(?s)[-–*+•]\\h++(.+)");
    private static final Pattern NUMBERED = Pattern.compile("(?s)(\\d{1,2}+)[.)]\\h++(.+)");
    private static final Pattern QUOTE = Pattern.compile("(?s)>\\h*+(.*)");

    private final List<Block> blocks = new ArrayList<>();
    /** What goes on with the last of them, line by line. */
    private final List<String> more = new ArrayList<>();
    private boolean isOpen;

    private Markdown() {}

    /** The blocks of the lines from an index on. */
    public static List<Block> of(List<String> lines, int from) {
        var reading = new Markdown();
        for (var at = from; at < lines.size(); at++) {
            reading.line(at + 1, lines.get(at));
        }
        reading.close();
        return List.copyOf(reading.blocks);
    }

    private void line(int number, String line) {
        var part = line.isEmpty() ? null : begun(line);
        if (line.isEmpty() || line.equals(">")) {
            close();
        } else if (part != null && !(part instanceof Part.Quote quote && goesOn(quote))) {
            close();
            blocks.add(new Block(number, part));
            isOpen = !(part instanceof Part.Heading);
        } else if (isOpen) {
            more.add(part == null ? line : part.text());
        } else {
            close();
            blocks.add(new Block(number, new Part.Paragraph(line)));
            isOpen = true;
        }
    }

    /** Puts the lines of the last block together, all at once. */
    private void close() {
        if (!more.isEmpty()) {
            var last = blocks.removeLast();
            blocks.add(new Block(last.line(), longer(last.part(), String.join(" ", more))));
            more.clear();
        }
        isOpen = false;
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
