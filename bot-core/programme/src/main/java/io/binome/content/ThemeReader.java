package io.binome.content;

import io.binome.content.ContentFault.Reason;
import io.binome.content.Theme.Exercise;
import io.binome.content.Theme.Guide;
import io.binome.content.Theme.Point;
import io.binome.content.Theme.Questions;
import io.binome.markup.Block;
import io.binome.markup.Part;
import io.binome.programme.Programme.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a theme. */
final class ThemeReader {
    static final List<String> KEYS = List.of("title", "kinds", "phase", "leads", "skills");

    private static final Pattern TIMED = Pattern.compile("(?s)(\\d{1,3}+)\\h*+(\\p{L}++)\\.?\\h*+:\\h*+(.+)");
    private static final Pattern LABELLED = Pattern.compile("(?s)([^:]{1,40}+):\\h*+(.+)");

    private final Proof proof;
    private final Headings headings;

    private ThemeReader(Proof proof, Headings headings) {
        this.proof = proof;
        this.headings = headings;
    }

    /** None where something is wrong, which is told. */
    static Optional<Theme> read(ContentId id, Values values, List<Section> sections, Proof proof) {
        var title = values.title();
        var kinds = values.several("kinds", Kind.class);
        var phase = values.one("phase", Phase.class);
        var lead = values.one("leads", Theme.Lead.class);
        var skills = values.skills();
        var summary = sections.getFirst().paragraph(proof)
                .map(block -> proof.words(block.line(), block.part().text(), Limits.SUMMARY));
        var theme = new ThemeReader(proof, Headings.ofTheme(sections, proof));
        var agendas = theme.agendas();
        var guide = theme.guide();
        var prepare = theme.prepare();
        var exercise = theme.exercise();
        var inReturn = theme.headings.section("return").flatMap(section -> section.paragraph(proof))
                .map(block -> proof.words(block.line(), block.part().text(), Limits.IN_RETURN));
        return proof.faults().isEmpty()
                ? Optional.of(new Theme(
                        id, title, kinds, phase.orElseThrow(), lead.orElseThrow(), skills, summary.orElseThrow(),
                        agendas,
                        guide, prepare, exercise.orElseThrow(), inReturn.orElseThrow()))
                : Optional.empty();
    }

    private Map<Integer, List<Point>> agendas() {
        var agendas = new LinkedHashMap<Integer, List<Point>>();
        for (var length : Theme.LENGTHS) {
            headings.section("agenda." + length).ifPresent(section -> agendas.put(length, points(section, length)));
        }
        return agendas;
    }

    private List<Point> points(Section section, int length) {
        var bullets = withoutGuide(section).bullets(proof);
        var points = new ArrayList<Point>();
        for (var bullet : bullets) {
            timed(bullet).ifPresent(timed -> {
                var minutes = Integer.parseInt(timed.group(1));
                if (minutes < Limits.SHORTEST_POINT) {
                    proof.fault(bullet.line(), Reason.MINUTES_FEW, "number", minutes, "least", Limits.SHORTEST_POINT);
                }
                points.add(new Point(minutes, proof.words(bullet.line(), timed.group(3), Limits.POINT)));
            });
        }
        proof.count(section.line(), "points", bullets.size(), Limits.FEWEST_POINTS, Limits.MOST_POINTS);
        var sum = points.stream().mapToInt(Point::minutes).sum();
        if (points.size() < bullets.size()) {
            return List.copyOf(points);
        }
        if (sum != length && !points.isEmpty()) {
            proof.fault(section.line(), Reason.MINUTES_SUM, "heading", section.title(), "sum", sum, "length", length);
        } else {
            proof.shape().add(
                    "agenda." + length, section.title(), section.line(),
                    points.stream().map(point -> Integer.toString(point.minutes())).collect(Collectors.joining(" + ")));
        }
        return List.copyOf(points);
    }

    /** Where the heading of the guide is missing, its questions stand below the last points: that is told once. */
    private Section withoutGuide(Section agenda) {
        var end = agenda.blocks().size();
        while (headings.section("guide").isEmpty() && end > 0 && !isTimed(agenda.blocks().get(end - 1))) {
            end--;
        }
        return new Section(agenda.line(), agenda.title(), agenda.blocks().subList(0, end));
    }

    private static boolean isTimed(Block block) {
        return TIMED.matcher(block.part().text()).matches();
    }

    private Guide guide() {
        var section = headings.section("guide");
        if (section.isEmpty()) {
            return new Guide(Optional.empty(), List.of());
        }
        var blocks = section.get().only(
                block -> block.part() instanceof Part.Bullet || block.part() instanceof Part.Paragraph, proof);
        var opening = blocks.stream().findFirst().filter(block -> block.part() instanceof Part.Paragraph);
        var questions = blocks.stream().skip(opening.isPresent() ? 1 : 0).toList();
        questions.stream()
                .filter(block -> block.part() instanceof Part.Paragraph)
                .forEach(block -> Section.outOfPlace(block, proof));
        proof.count(
                section.get().line(), "guide", questions.size(), Limits.FEWEST_GUIDE, Limits.MOST_GUIDE);
        proof.shape().add("guide", section.get().title(), section.get().line(), questions.size());
        return new Guide(
                opening.map(block -> proof.words(block.line(), block.part().text(), Limits.OPENING)),
                questions.stream()
                        .map(block -> proof.words(block.line(), block.part().text(), Limits.QUESTION))
                        .toList());
    }

    private Questions prepare() {
        var section = headings.section("prepare");
        var found = new LinkedHashMap<String, String>();
        section.map(each -> each.bullets(proof)).orElse(List.of()).forEach(bullet -> {
            var labelled = LABELLED.matcher(bullet.part().text());
            var key = !labelled.matches()
                    ? ""
                    : proof.labels().isLabel("leads", labelled.group(1))
                            ? "leads"
                            : proof.labels().isLabel("other", labelled.group(1)) ? "other" : "";
            if (key.isEmpty() || found.containsKey(key)) {
                Section.outOfPlace(bullet, proof);
            } else {
                found.put(key, proof.words(bullet.line(), labelled.group(2), Limits.QUESTION));
            }
        });
        section.ifPresent(each -> List.of("leads", "other").stream()
                .filter(key -> !found.containsKey(key))
                .forEach(key -> proof.fault(each.line(), Reason.LABEL_MISSING, "label", proof.labels().label(key))));
        return new Questions(found.getOrDefault("leads", ""), found.getOrDefault("other", ""));
    }

    private Optional<Exercise> exercise() {
        return headings.section("exercise")
                .flatMap(section -> section.paragraph(proof))
                .flatMap(block -> timed(block).map(timed -> {
                    var minutes = Integer.parseInt(timed.group(1));
                    if (minutes < 1 || minutes > Limits.LONGEST_EXERCISE) {
                        proof.fault(
                                block.line(), Reason.NUMBER_UNFIT, "key", proof.labels().heading("exercise"), "given",
                                timed.group(1), "least", 1, "most", Limits.LONGEST_EXERCISE);
                    } else {
                        proof.shape().add("exercise", proof.labels().heading("exercise"), block.line(), minutes);
                    }
                    return new Exercise(minutes, proof.words(block.line(), timed.group(3), Limits.EXERCISE));
                }));
    }

    /** "10 min: …" in its parts. */
    private Optional<Matcher> timed(Block block) {
        var timed = TIMED.matcher(block.part().text());
        if (timed.matches() && proof.labels().isLabel("minutes", timed.group(2))) {
            return Optional.of(timed);
        }
        proof.fault(
                block.line(), Reason.POINT_UNFIT, "given", block.part().text(), "minutes",
                proof.labels().label("minutes"));
        return Optional.empty();
    }
}
