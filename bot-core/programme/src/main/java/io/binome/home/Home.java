package io.binome.home;

import io.binome.engine.Participation;
import io.binome.fact.History;
import io.binome.id.PairId;
import io.binome.id.SessionId;
import io.binome.message.Message.Block;
import io.binome.message.Page;
import io.binome.message.Page.CommandButton;
import io.binome.message.Page.Part;
import io.binome.message.Prompt;
import io.binome.programme.Goal;
import io.binome.programme.Idea;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.RecordView;
import io.binome.statistics.Aggregates;
import io.binome.statistics.KeyFigures;
import io.binome.text.Language;
import io.binome.text.Text;
import io.binome.text.Texts;
import io.binome.text.WorkingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The home page of a person: what waits for them, where they stand, whom they work with, and what they can do. It shows
 * a person nothing but what concerns them; an admin also finds how the programmes are doing.
 */
public final class Home {
    /** How a session's date is offered to be moved. */
    private static final String PLANNED = "planned";

    private static final int PROGRAMMES = 3;

    private final Person person;
    private final List<Prompt> open;
    private final RecordView records;
    private final History history;
    private final Instant now;
    private final List<Part> parts = new ArrayList<>();

    private Home(Person person, List<Prompt> open, RecordView records, History history, Instant now) {
        this.person = person;
        this.open = open;
        this.records = records;
        this.history = history;
        this.now = now;
    }

    /** The page as it is now; {@code open} are the person's open questions, the newest first. */
    public static Page of(Person person, List<Prompt> open, RecordView records, History history, Instant now) {
        return new Home(person, open, records, history, now).page();
    }

    private Page page() {
        heading(Text.of("home.hello", "name", person.id()));
        var places = Involvement.of(person, records, history, now);
        waiting(places.stream().anyMatch(involvement -> involvement.part().isIn()));
        places(places);
        pairs(places);
        glance();
        settings();
        show(new Block.Context(Text.of("desk.help.privacy")));
        return new Page(List.copyOf(parts));
    }

    private void waiting(boolean takesPart) {
        var waiting = new Waiting(records).of(open);
        if (!waiting.isEmpty()) {
            heading(Text.of("home.waits", "questions", waiting.size()));
            parts.addAll(waiting);
        } else if (takesPart) {
            show(new Block.Paragraph(Text.of("home.waits.nothing")));
        }
    }

    private void places(List<Involvement> places) {
        var inside = places.stream().filter(Involvement::isOpen).toList();
        if (inside.isEmpty()) {
            show(new Block.Items(List.of(
                    Text.of("home.what.mentoring"), Text.of("home.what.matching"), Text.of("home.what.following"))));
            if (places.isEmpty()) {
                show(new Block.Paragraph(Text.of("home.what.wait")));
            } else {
                show(new Block.Paragraph(Text.of("home.what.join")));
                offer(new CommandButton(Text.of("home.join"), "join"));
            }
            return;
        }
        heading(Text.of("home.programmes", "programmes", inside.size()));
        show(new Block.Facts(inside.stream()
                .map(involvement -> new Block.Fact(Text.verbatim(involvement.programme().name()), involvement.said()))
                .toList()));
        if (inside.stream().anyMatch(involvement -> involvement.part().isIn())) {
            offer(new CommandButton(Text.of("home.profile"), "profile"),
                    new CommandButton(Text.of("home.wishes"), "wishes"),
                    new CommandButton(Text.of("home.training"), "training"),
                    new CommandButton(Text.of("home.library"), "library"));
        }
    }

    private void pairs(List<Involvement> places) {
        var pairs = places.stream()
                .filter(involvement -> involvement.part() == Participation.PAIRED)
                .flatMap(involvement -> records.all(Pair.class, involvement.programme().id()).stream())
                .filter(pair -> pair.status() != Pair.Status.CLOSED && pair.members().contains(person.id()))
                .toList();
        if (pairs.isEmpty()) {
            return;
        }
        heading(Text.of("home.pairs", "pairs", pairs.size()));
        pairs.forEach(this::pair);
        offer(
                new CommandButton(Text.of("home.meet"), "meet"),
                new CommandButton(Text.of("home.agenda"), "agenda"),
                new CommandButton(Text.of("home.goals"), "goals"),
                new CommandButton(Text.of("home.actions"), "actions"),
                new CommandButton(Text.of("home.agreement"), "agreement"));
    }

    /** The partner, what there was and what comes; where a date can be moved, that can be done here. */
    private void pair(Pair pair) {
        var line = line(pair);
        parts.add(movable(pair.id())
                .<Part>map(prompt -> new Part.Waiting(line, prompt))
                .orElse(new Part.Shown(new Block.Paragraph(line))));
        var goals = records.all(Goal.class, pair.id()).stream()
                .filter(goal -> goal.status() == Goal.Status.OPEN)
                .map(goal -> Text.of("home.goal", "goal", goal.words()))
                .toList();
        if (!goals.isEmpty()) {
            show(new Block.Items(goals));
        }
    }

    private Text line(Pair pair) {
        var next = pair.next();
        var partner = pair.partnerOf(person.id());
        return next == null || next.isBefore(now)
                ? Text.of("home.pair.nodate", "partner", partner, "met", pair.met())
                : Text.of("home.pair.date", "partner", partner, "met", pair.met(), "start", next);
    }

    private Optional<Prompt> movable(PairId pair) {
        return open.stream()
                .filter(prompt -> prompt.id().name().equals(PLANNED))
                .filter(prompt -> new SessionId(prompt.id().conversation().subject()).pair().equals(pair))
                .findFirst();
    }

    /** For admins only. */
    private void glance() {
        if (!person.isAdmin()) {
            return;
        }
        var programmes = Involvement.running(person, records, now);
        if (programmes.isEmpty()) {
            heading(Text.of("home.admin.none"));
            show(new Block.Paragraph(Text.of("home.admin.start")));
            offer(new CommandButton(Text.of("home.admin.create"), "programme create"));
            return;
        }
        for (var programme : programmes.subList(0, Math.min(PROGRAMMES, programmes.size()))) {
            var statistics = Aggregates.of(programme, records, history);
            heading(Text.of("home.admin", "programme", programme.name()));
            show(new Block.Items(KeyFigures.of(statistics)));
            KeyFigures.chart(statistics).ifPresent(this::show);
            show(new Block.Context(KeyFigures.standing(statistics)));
            var named = programmes.size() > 1 ? " " + programme.name() : "";
            var offers = new ArrayList<>(List.of(
                    new CommandButton(Text.of("home.admin.pairs"), "pairs" + named),
                    new CommandButton(Text.of("home.admin.stats"), "stats" + named),
                    new CommandButton(Text.of("home.admin.match"), "match" + named)));
            if (records.all(Idea.class, programme.id()).stream().anyMatch(Idea::isTakenIn)) {
                offers.add(new CommandButton(Text.of("home.admin.topics"), "programme topics"));
            }
            offer(offers.toArray(CommandButton[]::new));
        }
    }

    private void settings() {
        heading(Text.of("home.settings"));
        var until = person.pausedUntil();
        var isPaused = until != null && until.isAfter(now.atZone(person.hours().zone()).toLocalDate());
        if (until != null && isPaused) {
            show(new Block.Paragraph(Text.of("home.paused", "until", until)));
        }
        var isReminded = person.reminders() == Person.Reminders.ON;
        var facts = new ArrayList<>(List.of(
                new Block.Fact(Text.of("home.language"), Text.of("home.language.is")),
                new Block.Fact(
                        Text.of("home.reminders"), Text.of(isReminded ? "home.reminders.on" : "home.reminders.off")),
                new Block.Fact(Text.of("home.hours"), WorkingTime.of(person.hours().working()))));
        var offers = new ArrayList<>(List.of(
                isReminded
                        ? new CommandButton(Text.of("home.reminders.stop"), "reminders off")
                        : new CommandButton(Text.of("home.reminders.start"), "reminders on"),
                isPaused
                        ? new CommandButton(Text.of("home.resume"), "resume")
                        : new CommandButton(Text.of("home.pause"), "pause"),
                new CommandButton(Text.of("home.hours.other"), "hours"),
                new CommandButton(Text.of("home.help"), "help")));
        offers.addAll(0, otherLanguages());
        var reach = person.reach();
        if (reach.platforms().size() > 1) {
            facts.add(new Block.Fact(
                    Text.of("home.where"),
                    reach.platforms().contains(reach.chosen())
                            ? Text.of(reach.chosen() + ".name")
                            : Text.of("home.where.last")));
            offers.add(offers.size() - 1, new CommandButton(Text.of("home.where.other"), "where"));
        }
        show(new Block.Facts(List.copyOf(facts)));
        offer(offers.toArray(CommandButton[]::new));
    }

    /** Each offered in itself, for whoever reads nothing else. */
    private List<CommandButton> otherLanguages() {
        return Language.all().stream()
                .filter(language -> !language.equals(person.language()))
                .map(language -> new CommandButton(
                        Text.verbatim(Texts.format(language, "home.language.speak", Map.of())),
                        "language " + language.code()))
                .toList();
    }

    private void heading(Text text) {
        show(new Block.Heading(text));
    }

    private void show(Block block) {
        parts.add(new Part.Shown(block));
    }

    private void offer(CommandButton... offers) {
        parts.add(new Part.Offered(List.of(offers)));
    }
}
