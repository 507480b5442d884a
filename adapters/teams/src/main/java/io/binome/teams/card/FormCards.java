package io.binome.teams.card;

import io.binome.render.Pieces;
import io.binome.render.Wording;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.teams.card.Element.Run;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Forms as cards with inputs, in a chat or in a dialog alike. A form that is too long for one has several pages: each but
 * the last is sent by "Next", the others have a way back, and what was filled in is given to every page anew.
 */
public final class FormCards {
    /** The id of every input of a form begins so. */
    static final String FIELD = "field:";

    /** The options that an input is about, where they are not all, and its field. */
    private static final Pattern SLICED = Pattern.compile("(\\d{1,5})-(\\d{1,5}):(.*)", Pattern.DOTALL);

    private FormCards() {}

    /**
     * A page of a form, counted from zero.
     *
     * @param draft what has been filled in so far, on any page; a field without an entry shows its initial value
     * @param faults what is wrong, by field name: it is written at the field, and counted on top
     */
    public static Post of(
            Form form, Reader reader, int page, Map<String, List<String>> draft, Map<String, Text> faults) {
        return of(form, reader, page, draft, faults, Frame.CARD);
    }

    /** A form as it comes into a chat: where it has several pages, it can be opened as a dialog as well. */
    public static Post inChat(Form form, Reader reader, Map<String, List<String>> draft) {
        return of(form, reader, 0, draft, Map.of(), Frame.MESSAGE);
    }

    /** A page of a form in a dialog, where Teams lets cards do less. */
    public static Post inDialog(
            Form form, Reader reader, int page, Map<String, List<String>> draft, Map<String, Text> faults) {
        return of(form, reader, page, draft, faults, Frame.DIALOG);
    }

    /** Where a form is shown. */
    private enum Frame {
        MESSAGE,
        /** In the place of a message's card. */
        CARD,
        DIALOG
    }

    private static Post of(
            Form form, Reader reader, int page, Map<String, List<String>> draft, Map<String, Text> faults,
            Frame frame) {
        var wording = new Wording(reader);
        var inputs = new Inputs(wording);
        var pages = pages(form, inputs);
        var at = Math.clamp(page, 0, pages.size() - 1);
        var title = wording.say(form.title());
        var elements = new ArrayList<Map<String, Object>>();
        Parts.heading(title).forEach(part -> elements.addAll(part.elements()));
        if (pages.size() > 1) {
            var place = wording.say("card.form.page", "page", at + 1, "pages", pages.size());
            elements.addAll(Parts.lines(place, Run::subtle, "Small"));
        }
        if (!faults.isEmpty()) {
            elements.addAll(
                    Parts.lines(wording.say("card.form.faults", "count", faults.size()), Run::bold, "Default"));
        }
        for (var slice : pages.get(at)) {
            var field = slice.field();
            var given = draft.getOrDefault(field.name(), initial(field));
            elements.addAll(inputs.of(slice, given, faults.get(field.name()), at == 0));
        }
        elements.addAll(sending(form, wording, at, pages.size(), frame));
        var said = wording.say(
                "card.form.shown", "title", Text.verbatim(Weight.PIECES.shortened(title, Ceiling.HEADING)));
        return Packing.PLAIN.written(List.of(List.of(Part.of(elements, said).widely()))).getFirst();
    }

    public static Post of(Form form, Reader reader, int page, Map<String, List<String>> draft) {
        return of(form, reader, page, draft, Map.of());
    }

    /** How many pages a form has. */
    public static int pages(Form form, Reader reader) {
        return pages(form, new Inputs(new Wording(reader))).size();
    }

    /** The first page with a fault; empty where no field has one. */
    public static Optional<Integer> pageOf(Map<String, Text> faults, Form form, Reader reader) {
        var pages = pages(form, new Inputs(new Wording(reader)));
        for (var at = 0; at < pages.size(); at++) {
            if (pages.get(at).stream().anyMatch(slice -> faults.containsKey(slice.field().name()))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /**
     * The draft with what has been filled in on the page in front: the data of the action, with the values of the inputs in
     * it. A field left empty has an empty list; one that the data does not speak of stays as it was.
     */
    public static Map<String, List<String>> answers(Form form, Map<?, ?> data, Map<String, List<String>> draft) {
        var answers = new LinkedHashMap<>(draft);
        data.forEach((key, value) -> {
            if (key instanceof String id && id.startsWith(FIELD)) {
                read(form, id.substring(FIELD.length()), value == null ? "" : value.toString(), answers);
            }
        });
        return answers;
    }

    private static void read(Form form, String id, String value, Map<String, List<String>> answers) {
        var sliced = SLICED.matcher(id);
        var key = sliced.matches() ? sliced.group(3) : id;
        for (var field : form.fields()) {
            if (Slice.KEYS.of(field.name()).equals(key)) {
                var all = Slice.options(field);
                var end = sliced.matches() ? Math.min(Integer.parseInt(sliced.group(2)), all.size()) : all.size();
                var from = sliced.matches() ? Math.min(Integer.parseInt(sliced.group(1)), end) : 0;
                var before = answers.getOrDefault(field.name(), initial(field));
                answers.put(field.name(), values(field, value, all.subList(from, end), before));
            }
        }
    }

    /** What is picked among other options of the same field stays picked, unless only one may be. */
    private static List<String> values(Field field, String value, List<Option> offered, List<String> before) {
        var here = offered.stream().map(Option::value).toList();
        var elsewhere = Slice.options(field).stream()
                .map(Option::value)
                .filter(before::contains)
                .filter(each -> !here.contains(each))
                .toList();
        return switch (field) {
            case Field.Words words -> value.isEmpty() ? List.of() : List.of(value);
            case Field.One one -> value.isEmpty() ? elsewhere : List.of(value(value, offered));
            case Field.Many many ->
                Stream.concat(
                        elsewhere.stream(),
                        Stream.of(value.split(","))
                                .map(String::strip)
                                .filter(each -> !each.isEmpty())
                                .map(each -> value(each, offered)))
                        .toList();
        };
    }

    /** A key of none of the options stays as it is, so that the form finds it unknown. */
    private static String value(String key, List<Option> options) {
        return Slice.KEYS.read(key, options).orElse(key);
    }

    /** The way back takes nothing along that the client would have to find complete first: so no page after the first is guarded. */
    private static List<Map<String, Object>> sending(
            Form form, Wording wording, int at, int pages, Frame frame) {
        var elements = new ArrayList<Map<String, Object>>();
        var actions = new ArrayList<Map<String, Object>>();
        PromptId prompt = form.prompt();
        var last = at == pages - 1;
        var label = wording.say(last ? form.submit() : Text.of("card.form.next"));
        var isLong = Pieces.line(label).length() > Ceiling.BUTTON;
        if (isLong) {
            elements.addAll(Parts.lines(
                    wording.say("card.form.submit", "label", Text.verbatim(label)), Run::subtle, "Default"));
        }
        actions.add(sending(
                frame,
                isLong ? wording.say("card.send") : Pieces.line(label),
                last ? new Reference.Sending(prompt, at) : new Reference.Turning(prompt, at + 1)));
        if (at > 0) {
            actions.add(sending(frame, wording.say("card.form.back"), new Reference.Turning(prompt, at - 1)));
        }
        if (frame == Frame.MESSAGE && pages > 1) {
            actions.add(Actions.dialog(wording.say("card.form.window"), new Reference.Opening(prompt)));
        }
        elements.addAll(Rows.of(actions, Rows.PHONE));
        return elements;
    }

    private static Map<String, Object> sending(Frame frame, String title, Reference reference) {
        return frame == Frame.DIALOG ? Actions.submit(title, reference) : Actions.send(title, reference);
    }

    /** The same for the same form, whatever is filled in; on each page there is room for a fault at every field. */
    private static List<List<Slice>> pages(Form form, Inputs inputs) {
        var pages = new ArrayList<List<Slice>>();
        var page = new ArrayList<Slice>();
        var weight = 0;
        for (var field : form.fields()) {
            for (var slice : inputs.slices(field)) {
                var heavy = inputs.weight(slice);
                if (!page.isEmpty() && (page.size() == Ceiling.FIELDS || weight + heavy > Ceiling.PAGE)) {
                    pages.add(List.copyOf(page));
                    page.clear();
                    weight = 0;
                }
                page.add(slice);
                weight += heavy;
            }
        }
        pages.add(List.copyOf(page));
        return pages;
    }

    private static List<String> initial(Field field) {
        return switch (field) {
            case Field.Words words -> words.initial().isEmpty() ? List.of() : List.of(words.initial());
            case Field.One one -> one.initial().isEmpty() ? List.of() : List.of(one.initial());
            case Field.Many many -> many.initial();
        };
    }
}
