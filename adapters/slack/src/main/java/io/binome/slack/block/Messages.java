package io.binome.slack.block;

import io.binome.render.Wording;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Messages as posts: in as many as Slack's limits demand, with nothing left out. In a place where several languages are
 * read, the whole is said in each, and asked once.
 */
public final class Messages {
    private Messages() {}

    public static List<Post> of(Message message, List<Reader> readers) {
        return of(message, readers, Pictures.NONE);
    }

    /** The posts in their order; none where there is nothing to say. The buttons are in the last, as far as they fit one. */
    public static List<Post> of(Message message, List<Reader> readers, Pictures pictures) {
        return packed(message, readers, pictures).stream().map(Packing::post).toList();
    }

    public static List<Post> settled(Message message, Text answer, List<Reader> readers) {
        return settled(message, answer, readers, Pictures.NONE);
    }

    /**
     * The same posts with what was answered in place of the buttons. Where the answer does not fit in the last of them,
     * one or more follow.
     */
    public static List<Post> settled(Message message, Text answer, List<Reader> readers, Pictures pictures) {
        var posts = packed(message, readers, pictures);
        var answers = readers.stream()
                .map(reader -> new Wording(reader).say(answer))
                .distinct()
                .toList();
        var settled = new ArrayList<List<Part>>();
        for (var at = 0; at < posts.size() - 1; at++) {
            settled.add(posts.get(at).stream().anyMatch(Part::asks)
                    ? replaced(posts.get(at), brief(answers))
                    : posts.get(at));
        }
        var last = posts.isEmpty() ? List.<Part>of() : posts.getLast();
        var whole = answers.stream().flatMap(words -> Parts.contexts(words).stream()).toList();
        settled.addAll(Packing.posts(replaced(last, whole)));
        return settled.stream().map(Packing::post).toList();
    }

    /** A button for a form that could not be shown at once. */
    public static Post formOffer(Form form, Reader reader) {
        var wording = new Wording(reader);
        var title = Escaped.PIECES.shortened(wording.say(form.title()), Ceiling.HEADER);
        var parts = new ArrayList<>(
                Parts.sections(wording.say("slack.form.waiting", "title", Text.verbatim(title))));
        parts.addAll(new Buttons(List.of(wording))
                .one(
                        Text.of("slack.form.open"),
                        new Reference.Opening(form.prompt()),
                        Choice.Style.PRIMARY));
        return Packing.post(parts);
    }

    /** One text on its own, escaped, for the places that take no blocks. */
    public static String line(Text text, List<Reader> readers) {
        return Escaped.of(readers.stream()
                .map(reader -> new Wording(reader).say(text))
                .distinct()
                .collect(Collectors.joining("\n")));
    }

    private static List<List<Part>> packed(Message message, List<Reader> readers, Pictures pictures) {
        var parts = new ArrayList<>(said(message, readers, pictures));
        if (message.prompt() != null && !message.prompt().choices().isEmpty()) {
            if (!parts.isEmpty()) {
                parts.addLast(parts.removeLast().clinging());
            }
            parts.addAll(new Buttons(readers.stream().map(Wording::new).toList()).of(message.prompt()));
        }
        return Packing.posts(parts);
    }

    /** Words that are the same in all languages, such as a quotation, are said once. */
    private static List<Part> said(Message message, List<Reader> readers, Pictures pictures) {
        if (readers.isEmpty()) {
            return List.of();
        }
        var first = new Parts(new Wording(readers.getFirst()), pictures);
        var versions = readers.stream()
                .map(reader -> first.in(new Wording(reader)).of(message.blocks()))
                .filter(version -> !version.isEmpty())
                .distinct()
                .toList();
        var parts = new ArrayList<Part>();
        for (var version : versions) {
            if (!parts.isEmpty()) {
                parts.add(Parts.divider());
            }
            parts.addAll(version);
        }
        return parts;
    }

    private static List<Part> brief(List<String> answers) {
        return answers.stream()
                .flatMap(words -> Parts.contexts(Escaped.PIECES.shortened(words, Ceiling.HEADER)).stream())
                .toList();
    }

    private static List<Part> replaced(List<Part> post, List<Part> answers) {
        var parts = new ArrayList<Part>();
        post.stream().filter(part -> !part.asks()).forEach(parts::add);
        parts.addAll(answers);
        return parts;
    }
}
