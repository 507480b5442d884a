package io.binome.teams.card;

import io.binome.render.Wording;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages as posts: in as many as Teams' limits demand, with nothing left out. In a place where several languages are
 * read, the whole is said in each, and asked once.
 */
public final class Cards {
    private Cards() {}

    public static List<Post> of(Message message, List<Reader> readers) {
        return of(message, readers, List.of());
    }

    /**
     * The posts in their order; none where there is nothing to say. The buttons are in the last, as far as they fit one.
     *
     * @param watchers the Teams user ids of those who are shown how the question stands now whenever they see the card;
     *     as many as Teams allows are taken
     */
    public static List<Post> of(Message message, List<Reader> readers, List<String> watchers) {
        var packing = new Packing(refresh(message, watchers), reserve(message));
        return packing.written(packing.posts(parts(message, readers)));
    }

    /**
     * The same posts with what was answered in place of the buttons. Where the answer does not fit in the last of them,
     * one or more follow.
     */
    public static List<Post> settled(Message question, Text answer, List<Reader> readers) {
        var packing = new Packing(null, reserve(question));
        var posts = packing.posts(parts(question, readers));
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
        settled.addAll(packing.posts(replaced(last, whole)));
        return packing.written(settled);
    }

    /** What stands where a question is open no longer: nobody is to blame, and there is a way forward. */
    public static Post closed(Reader reader) {
        var wording = new Wording(reader);
        var parts = new ArrayList<>(Parts.paragraphs(wording.say("prompt.late")));
        parts.addAll(new Buttons(new Wordings(List.of(wording))).one(Text.of("card.closed.help"),
                new Reference.Order("help")));
        return only(parts);
    }

    /** A button that shows a form. */
    public static Post formOffer(Form form, Reader reader) {
        var wording = new Wording(reader);
        var title = Weight.PIECES.shortened(wording.say(form.title()), Ceiling.HEADING);
        var parts = new ArrayList<>(
                Parts.paragraphs(wording.say("card.form.waiting", "title", Text.verbatim(title))));
        parts.addAll(
                new Buttons(new Wordings(List.of(wording))).one(Text.of("card.form.open"),
                        new Reference.Opening(form.prompt())));
        return only(parts);
    }

    /** A message that ends with a button which opens an address. */
    public static List<Post> linking(Message message, Text label, URI address, List<Reader> readers) {
        var parts = new ArrayList<>(parts(message, readers));
        parts.addAll(new Buttons(Wordings.of(readers)).link(label, address.toString()));
        var packing = Packing.PLAIN;
        return packing.written(packing.posts(parts));
    }

    private static Post only(List<Part> parts) {
        return Packing.PLAIN.written(List.of(parts)).getFirst();
    }

    private static @Nullable Map<String, Object> refresh(Message message, List<String> watchers) {
        return message.prompt() == null || watchers.isEmpty()
                ? null
                : Actions.refresh(new Reference.Refreshing(message.prompt().id()), watchers);
    }

    private static int reserve(Message message) {
        return message.prompt() == null ? 0 : Ceiling.REFRESH;
    }

    private static List<Part> parts(Message message, List<Reader> readers) {
        var parts = new ArrayList<>(said(message, readers));
        if (message.prompt() != null && !message.prompt().choices().isEmpty()) {
            if (!parts.isEmpty()) {
                parts.addLast(parts.removeLast().clinging());
            }
            parts.addAll(new Buttons(Wordings.of(readers)).of(message.prompt()));
        }
        return parts;
    }

    /** Words that are the same in all languages, such as a quotation, are said once. */
    private static List<Part> said(Message message, List<Reader> readers) {
        var versions = Wordings.of(readers).each().stream()
                .map(wording -> new Parts(wording).of(message.blocks()))
                .filter(version -> !version.isEmpty())
                .distinct()
                .toList();
        var parts = new ArrayList<Part>();
        for (var version : versions) {
            if (parts.isEmpty()) {
                parts.addAll(version);
            } else {
                parts.add(version.getFirst().apart());
                parts.addAll(version.subList(1, version.size()));
            }
        }
        return parts;
    }

    private static List<Part> brief(List<String> answers) {
        return answers.stream()
                .flatMap(words -> Parts.contexts(Weight.PIECES.shortened(words, Ceiling.SHORT)).stream())
                .toList();
    }

    private static List<Part> replaced(List<Part> post, List<Part> answers) {
        var parts = new ArrayList<Part>();
        post.stream().filter(part -> !part.asks()).forEach(parts::add);
        parts.addAll(answers);
        return parts;
    }
}
