package io.binome.slack.block;

import io.binome.render.Pieces;
import io.binome.render.Wording;
import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Forms as modals. A form that is too long for one has several pages: each but the last is sent by "Next", the others
 * have a way back, and what was filled in is given to every page anew.
 */
public final class Modals {
    /** The {@code callback_id} of every form. */
    public static final String CALLBACK = "form";

    /** Matches the {@code action_id} of every field. */
    public static final Pattern FIELDS = Pattern.compile("field:.+", Pattern.DOTALL);

    /** More on one page is tedious to scroll. */
    private static final int FIELDS_ON_A_PAGE = 20;

    /** The rest of a modal's hundred is for its title, its place and its way back. */
    private static final int BLOCKS_ON_A_PAGE = 90;

    private static final Gson JSON = new Gson();

    private Modals() {}

    /** Which page of which form a modal shows. A reference: who answers, and where, comes from the request. */
    public record Shown(PromptId prompt, int page) {}

    /** What stands in {@code private_metadata}. */
    private record Metadata(@Nullable String prompt, int page) {}

    public static View of(Form form, Reader reader, int page, Map<String, List<String>> answers) {
        return of(form, reader, page, answers, Map.of());
    }

    /**
     * A page of a form, counted from zero.
     *
     * @param answers what has been filled in so far, on any page; a field without an entry shows its initial value
     * @param faults what is wrong, written above its field; for the page in front, {@link #errors} is the better way
     */
    public static View of(
            Form form, Reader reader, int page, Map<String, List<String>> answers, Map<String, Text> faults) {
        var wording = new Wording(reader);
        var pages = pages(form, wording);
        var at = Math.clamp(page, 0, pages.size() - 1);
        var last = at == pages.size() - 1;
        var blocks = new ArrayList<LayoutBlock>();
        var title = wording.say(form.title());
        if (!Escaped.PIECES.fits(title, Ceiling.TITLE)) {
            Parts.heading(title).forEach(part -> blocks.add(part.block()));
        }
        if (pages.size() > 1) {
            var place = wording.say("slack.form.page", "page", at + 1, "pages", pages.size());
            Parts.contexts(place).forEach(part -> blocks.add(part.block()));
        }
        var inputs = new Inputs(wording);
        pages.get(at).forEach(field -> blocks.addAll(inputs(inputs, field, answers, faults)));
        var submit = wording.say(last ? form.submit() : Text.of("slack.form.next"));
        if (!Escaped.PIECES.fits(submit, Ceiling.TITLE)) {
            Parts.contexts(wording.say("slack.form.submit", "label", Text.verbatim(submit)))
                    .forEach(part -> blocks.add(part.block()));
            submit = wording.say("slack.form.send");
        }
        if (at > 0) {
            new Buttons(List.of(wording))
                    .one(
                            Text.of("slack.form.back"),
                            new Reference.Turning(form.prompt(), at - 1),
                            Choice.Style.PLAIN)
                    .forEach(part -> blocks.add(part.block()));
        }
        return View.builder()
                .type("modal")
                .callbackId(CALLBACK)
                .privateMetadata(JSON.toJson(new Metadata(form.prompt().value(), at)))
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Escaped.PIECES.shortened(title, Ceiling.TITLE))
                        .emoji(false)
                        .build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(Pieces.line(submit))
                        .emoji(false)
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(wording.say("slack.form.later"))
                        .emoji(false)
                        .build())
                .notifyOnClose(true)
                .blocks(List.copyOf(blocks))
                .build();
    }

    /** How many pages a form has. */
    public static int pages(Form form, Reader reader) {
        return pages(form, new Wording(reader)).size();
    }

    /** The first page with a fault; empty where no field has one. */
    public static Optional<Integer> pageOf(Map<String, Text> faults, Form form, Reader reader) {
        var pages = pages(form, new Wording(reader));
        for (var at = 0; at < pages.size(); at++) {
            if (pages.get(at).stream().anyMatch(field -> faults.containsKey(field.name()))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Which form and page a modal shows; empty where it is none of ours. */
    public static Optional<Shown> read(View view) {
        if (!CALLBACK.equals(view.getCallbackId()) || view.getPrivateMetadata() == null) {
            return Optional.empty();
        }
        try {
            var metadata = JSON.fromJson(view.getPrivateMetadata(), Metadata.class);
            return metadata == null || metadata.prompt() == null
                    ? Optional.empty()
                    : Reference.prompt(metadata.prompt())
                            .map(prompt -> new Shown(prompt, Math.clamp(metadata.page(), 0, 999)));
        } catch (JsonSyntaxException notOurs) {
            return Optional.empty();
        }
    }

    /**
     * What has been filled in on the page in front, by field name. A field left empty has an empty list; one of another
     * page has none.
     */
    public static Map<String, List<String>> answers(Form form, @Nullable ViewState state) {
        var answers = new LinkedHashMap<String, List<String>>();
        if (state == null || state.getValues() == null) {
            return answers;
        }
        for (var field : form.fields()) {
            var block = Inputs.block(field);
            var given = state.getValues().get(block);
            if (given != null) {
                answers.put(field.name(), values(field, given.get(block)));
            }
        }
        return answers;
    }

    /** What is wrong on a page, by {@code block_id}, as the answer to a submission wants it. */
    public static Map<String, String> errors(Form form, int page, Map<String, Text> faults, Reader reader) {
        var wording = new Wording(reader);
        var pages = pages(form, wording);
        var errors = new LinkedHashMap<String, String>();
        for (var field : pages.get(Math.clamp(page, 0, pages.size() - 1))) {
            var fault = faults.get(field.name());
            if (fault != null) {
                errors.put(Inputs.block(field), Escaped.PIECES.shortened(wording.say(fault), Ceiling.INPUT_LABEL));
            }
        }
        return errors;
    }

    /** The field of a block. */
    public static Optional<Field> field(Form form, String block) {
        return form.fields().stream().filter(field -> Inputs.block(field).equals(block)).findFirst();
    }

    private static List<String> values(Field field, ViewState.@Nullable Value value) {
        if (value == null) {
            return List.of();
        }
        return switch (field) {
            case Field.Words words -> value.getValue() == null ? List.of() : List.of(value.getValue());
            case Field.One one ->
                value.getSelectedOption() == null
                        ? List.of()
                        : List.of(value(value.getSelectedOption(), one.options()));
            case Field.Many many ->
                value.getSelectedOptions() == null
                        ? List.of()
                        : value.getSelectedOptions().stream()
                                .map(option -> value(option, many.options()))
                                .toList();
        };
    }

    /** A key of none of the options stays as it is, so that the form finds it unknown. */
    private static String value(ViewState.SelectedOption picked, List<Form.Option> options) {
        var key = picked.getValue() == null ? "" : picked.getValue();
        return Options.KEYS.read(key, options).orElse(key);
    }

    /** The same for the same form, whatever is filled in; on each page there is room for a fault at every field. */
    private static List<List<Field>> pages(Form form, Wording wording) {
        var inputs = new Inputs(wording);
        var pages = new ArrayList<List<Field>>();
        var page = new ArrayList<Field>();
        var blocks = 0;
        var length = 0;
        for (var field : form.fields()) {
            var shown = inputs.of(field, initial(field), null);
            var high = shown.size() + 1;
            var wide = Part.length(shown);
            if (!page.isEmpty()
                    && (page.size() == FIELDS_ON_A_PAGE
                            || blocks + high > BLOCKS_ON_A_PAGE
                            || length + wide > Ceiling.VIEW_JSON)) {
                pages.add(List.copyOf(page));
                page.clear();
                blocks = 0;
                length = 0;
            }
            page.add(field);
            blocks += high;
            length += wide;
        }
        pages.add(List.copyOf(page));
        return pages;
    }

    private static List<LayoutBlock> inputs(
            Inputs inputs, Field field, Map<String, List<String>> answers, Map<String, Text> faults) {
        var given = answers.get(field.name());
        return inputs.of(field, given == null ? initial(field) : given, faults.get(field.name()));
    }

    private static List<String> initial(Field field) {
        return switch (field) {
            case Field.Words words -> words.initial().isEmpty() ? List.of() : List.of(words.initial());
            case Field.One one -> List.of(one.initial());
            case Field.Many many -> many.initial();
        };
    }
}
