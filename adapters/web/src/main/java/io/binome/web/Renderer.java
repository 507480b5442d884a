package io.binome.web;

import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.store.Workspace.Post;
import io.binome.text.Reader;
import io.binome.text.Text;
import io.binome.text.Typography;
import io.binome.web.BlockView.BarView;
import io.binome.web.BlockView.ChoiceView;
import io.binome.web.BlockView.FactView;
import io.binome.web.BlockView.ValueView;
import io.binome.web.FormView.FieldView;
import io.binome.web.FormView.OptionView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns posts and forms into what the templates show, in one reader's words and zone. */
final class Renderer {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int MOST_BUTTONS = 6;
    private static final int MOST_RADIOS = 8;
    private static final int FEW_ALIKE = 4;

    private final Reader reader;
    private final ZoneId zone;

    Renderer(Reader reader) {
        this.reader = reader;
        this.zone = reader.zones().getFirst();
    }

    /** A conversation from the oldest post to the newest, with a line wherever a new day begins. */
    List<PostView> posts(List<Post> posts) {
        var lines = new ArrayList<PostView>();
        LocalDate day = null;
        for (var post : posts) {
            var today = post.at().atZone(zone).toLocalDate();
            if (!today.equals(day)) {
                lines.add(dayLine(today));
                day = today;
            }
            lines.add(post(post));
        }
        return lines;
    }

    PostView post(Post post) {
        var at = post.at().atZone(zone);
        var author = post.author();
        var face = author == null ? new Face("Binôme", "", 0) : Face.of(say(new Text.Who(author)));
        return new PostView(
                post.id(),
                author == null ? "bot" : "person",
                face,
                CLOCK.format(at),
                at.toOffsetDateTime().toString(),
                blocks(post.message(), post.settled()));
    }

    /** A form as it is first shown. */
    FormView form(String place, Form form) {
        return form(place, form, null, Map.of());
    }

    /** A form that was sent and could not be taken: with the answers given and what is wrong with them. */
    FormView form(
            String place, Form form, @Nullable Map<String, List<String>> answers, Map<String, Text> faults) {
        return new FormView(
                place,
                form.prompt().value(),
                reader.language().locale().getLanguage(),
                say(form.title()),
                say(form.submit()),
                form.fields().stream()
                        .map(field -> field(
                                form,
                                field,
                                answers == null ? null : answers.getOrDefault(field.name(), List.of()),
                                faults.get(field.name())))
                        .toList());
    }

    /** Signs that belong to a word stay on its line. */
    String say(Text text) {
        return Typography.bound(reader.read(text), reader.language());
    }

    private PostView dayLine(LocalDate day) {
        return new PostView("day-" + day, "day", Face.of(""), say(new Text.Day(day)), day.toString(),
                List.of());
    }

    /** The parts of a message, with its question while that is open, or the answer. */
    List<BlockView> blocks(Message message, @Nullable Text settled) {
        var blocks = new ArrayList<BlockView>();
        message.blocks().forEach(block -> blocks.add(block(block)));
        if (settled != null) {
            blocks.add(new BlockView.Chosen(say(settled)));
        } else if (message.prompt() != null && !message.prompt().choices().isEmpty()) {
            blocks.add(choices(message.prompt()));
        }
        return blocks;
    }

    BlockView block(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> new BlockView.Heading(say(text));
            case Block.Paragraph(var text) -> new BlockView.Paragraph(say(text));
            case Block.Items(var items) ->
                new BlockView.Items(items.stream().map(this::say).toList());
            case Block.Facts(var facts) ->
                new BlockView.Facts(facts.stream()
                        .map(fact -> new FactView(say(fact.label()), say(fact.value())))
                        .toList());
            case Block.Chart chart -> chart(chart);
            case Block.Context(var text) -> new BlockView.Context(say(text));
            case Block.Link(var label, var target) -> new BlockView.Link(say(label), target);
        };
    }

    /** The longest bar takes the whole width. */
    private BlockView.Chart chart(Block.Chart chart) {
        var series = chart.series().stream().map(this::say).toList();
        var most = chart.bars().stream().flatMap(bar -> bar.values().stream()).max(Integer::compare).orElse(0);
        var bars = new ArrayList<BarView>();
        for (var bar : chart.bars()) {
            var values = new ArrayList<ValueView>();
            for (var at = 0; at < bar.values().size(); at++) {
                var value = bar.values().get(at);
                values.add(new ValueView(
                        series.get(at), say(new Text.Count(value)), 100 * value / Math.max(1, most) + "%"));
            }
            bars.add(new BarView(say(bar.label()), List.copyOf(values)));
        }
        return new BlockView.Chart(say(chart.title()), series, List.copyOf(bars), say(chart.alternative()));
    }

    private BlockView choices(Prompt prompt) {
        return new BlockView.Choices(
                prompt.id().value(),
                prompt.choices().size() > MOST_BUTTONS,
                prompt.choices().stream()
                        .map(choice -> new ChoiceView(
                                choice.value(),
                                say(choice.label()),
                                weight(choice),
                                choice.sure() == null ? "" : say(choice.sure())))
                        .toList());
    }

    private static String weight(Choice choice) {
        return switch (choice.style()) {
            case PLAIN -> "plain";
            case PRIMARY -> "main";
            case DANGER -> "grave";
        };
    }

    /** Whether many questions have the same answers: as radio buttons they would be a wall. */
    private static boolean isGrid(Form form, Form.Field.One one) {
        return one.options().size() >= FEW_ALIKE
                && form.fields().stream()
                        .filter(field -> field instanceof Form.Field.One other && other.options().equals(one.options()))
                        .count() >= FEW_ALIKE;
    }

    private FieldView field(Form form, Form.Field field, @Nullable List<String> answer, @Nullable Text fault) {
        var error = fault == null ? "" : say(fault);
        var label = say(field.label());
        return switch (field) {
            case Form.Field.Words words ->
                new FieldView(
                        words.name(),
                        words.manyLines() ? "area" : "text",
                        label,
                        say(words.hint()),
                        words.required(),
                        answer == null ? words.initial() : String.join("", answer),
                        words.longest(),
                        List.of(),
                        error);
            case Form.Field.One one ->
                new FieldView(
                        one.name(),
                        one.options().size() > MOST_RADIOS || isGrid(form, one) ? "menu" : "one",
                        label,
                        "",
                        one.required(),
                        "",
                        0,
                        options(one.options(), answer == null ? List.of(one.initial()) : answer),
                        error);
            case Form.Field.Many many ->
                new FieldView(
                        many.name(),
                        "many",
                        label,
                        "",
                        many.required(),
                        "",
                        0,
                        options(many.options(), answer == null ? many.initial() : answer),
                        error);
        };
    }

    private List<OptionView> options(List<Form.Option> options, List<String> picked) {
        return options.stream()
                .map(option -> new OptionView(option.value(), say(option.label()),
                        picked.contains(option.value())))
                .toList();
    }
}
