package io.binome.web;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.PersonId;
import io.binome.id.RoundId;
import io.binome.message.Message.Block;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.Round;
import io.binome.programme.Round.LeftOut;
import io.binome.programme.Round.Stage;
import io.binome.programme.RoundHead;
import io.binome.round.Comparison;
import io.binome.round.ReadinessReport;
import io.binome.round.RoundReport;
import io.binome.round.Settings;
import io.binome.round.Spread;
import io.binome.round.Workbench;
import io.binome.skill.Taxonomy;
import io.binome.store.Workspace.Post;
import io.binome.text.Language;
import io.binome.text.Reader;
import io.binome.text.Text;
import io.binome.engine.Address;
import io.binome.web.DashboardView.FigureView;
import io.binome.web.RoundView.CompareView;
import io.binome.web.RoundView.DraftView;
import io.binome.web.RoundView.LeftView;
import io.binome.web.RoundView.PairingView;
import io.binome.web.RoundView.PersonView;
import io.binome.web.RoundView.TrialView;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the newest programme's round to its admin: what there is to match, the draft with its reasons, the trial. */
final class RoundPage {
    private static final int MOST_PAIRS = 100;
    private static final int HELPERS = 3;
    private static final long CALM = 1_000_000_000;

    private final Playground playground;
    private final Words words;
    private final Taxonomy taxonomy = Taxonomy.standard();
    private @Nullable Seen newest;

    private record Seen(long version, long at, Locale locale, RoundView view) {}

    RoundPage(Playground playground, Words words) {
        this.playground = playground;
        this.words = words;
    }

    /** Looked at anew whenever something may have happened; once a second at most while time is running. */
    synchronized RoundView view(Locale locale) {
        var version = playground.version();
        var now = System.nanoTime();
        var known = newest;
        if (known != null
                && known.locale().equals(locale)
                && (known.version() == version || (playground.machine().isRunning() && now - known.at() < CALM))) {
            return known.view();
        }
        var view = playground.programme()
                .map(programme -> programme.isOver(playground.machine().now())
                        ? bare("over", programme.name(), locale)
                        : new Page(programme, locale).view())
                .orElseGet(() -> bare("none", words.say("round.none", locale), locale));
        newest = new Seen(version, now, locale, view);
        return view;
    }

    /** Where there is nothing to match: before a programme, and after it. */
    private RoundView bare(String state, String detail, Locale locale) {
        return new RoundView(
                words.say("round.title", locale), detail, locale.getLanguage(), state, List.of(), List.of(),
                List.of());
    }

    /** The page of one programme in one language, at one moment. */
    private final class Page {
        private final Programme programme;
        private final Locale locale;
        private final Workbench bench;
        private final Renderer renderer;

        Page(Programme programme, Locale locale) {
            this.programme = programme;
            this.locale = locale;
            bench = new Workbench(playground.pool(programme), taxonomy);
            renderer = new Renderer(new Reader(
                    Language.of(locale.getLanguage()).orElse(Language.usual()),
                    List.of(programme.zone()),
                    playground::name));
        }

        RoundView view() {
            var round = newest();
            var readiness = bench.readiness(round.map(Settings::of).orElse(Settings.standard()));
            return new RoundView(
                    words.say("round.title", locale),
                    programme.name(),
                    locale.getLanguage(),
                    state(round, readiness.people()),
                    answer(),
                    ReadinessReport.message(programme.name(), readiness, playground.gaps(programme)).blocks().stream()
                            .filter(block -> !(block instanceof Block.Heading))
                            .map(renderer::block)
                            .toList(),
                    round.map(this::draft).stream().toList());
        }

        private Optional<Round> newest() {
            return playground.records().all(RoundHead.class, programme.id()).stream()
                    .filter(each -> each.stage() == Stage.DRAFT || each.stage() == Stage.PUBLISHED)
                    .max(Comparator.comparingInt(RoundHead::number))
                    .flatMap(head -> Round.in(playground.records(), head.id()));
        }

        private String state(Optional<Round> round, int people) {
            if (playground.isBusy(programme)) {
                return "busy";
            }
            if (round.isPresent()) {
                return round.get().stage() == Stage.DRAFT ? "draft" : "published";
            }
            return people < 2 ? "small" : "ready";
        }

        /** What the bot said last, where it is about the round and no draft or trial, which the page shows itself. */
        private List<BlockView> answer() {
            return latest()
                    .filter(post -> post.message().blocks().getFirst() instanceof Block.Paragraph(Text.Key key)
                            && (key.key().startsWith("round.") || key.key().startsWith("campaign.")))
                    .map(post -> renderer.blocks(post.message(), post.settled()))
                    .orElse(List.of());
        }

        private Optional<Post> latest() {
            return playground.posts(new Address.ToPerson(programme.admin())).reversed().stream()
                    .filter(post -> post.author() == null)
                    .findFirst();
        }

        private DraftView draft(Round round) {
            var open = round.stage() == Stage.DRAFT && !playground.isBusy(programme);
            var trial = Round.in(playground.records(), RoundId.trial(programme.id()))
                    .filter(each -> open && !Settings.of(each).equals(Settings.of(round)));
            return new DraftView(
                    title(round),
                    open,
                    figures(round),
                    round.matches().size() < Spread.WORTHWHILE ? List.of() : List.of(renderer.block(Spread.of(round))),
                    pairs(round),
                    Math.max(0, round.matches().size() - MOST_PAIRS),
                    round.leftOut().stream().map(left -> left(round, left, open)).toList(),
                    new RoundSettings(playground, words, renderer, locale).decisions(round),
                    open ? people() : List.of(),
                    new RoundSettings(playground, words, renderer, locale).settings(round),
                    trial.map(each -> trial(round, each)).stream().toList());
        }

        private String title(Round round) {
            return round.stage() == Stage.PUBLISHED
                    ? words.say("round.published", locale, round.number(), date(round))
                    : words.say("round.draft", locale, round.number());
        }

        private String date(Round round) {
            var at = playground.facts(programme.id()).stream()
                    .filter(each -> each.fact() instanceof Fact.RoundPublished published
                            && published.number() == round.number())
                    .map(Recorded::at)
                    .findFirst()
                    .orElse(Instant.EPOCH);
            return words.date(at.atZone(programme.zone()).toLocalDate(), locale);
        }

        private List<FigureView> figures(Round round) {
            var figures = bench.figures(round);
            return List.of(
                    new FigureView(
                            words.say("round.pairs", locale),
                            number(figures.pairs()),
                            words.say("round.pairs.of", locale, figures.people()),
                            "plain"),
                    new FigureView(
                            words.say("round.left", locale),
                            number(figures.leftOut()),
                            words.say("round.left.of", locale, figures.leftOut()),
                            figures.leftOut() == 0 ? "good" : "care"),
                    new FigureView(
                            words.say("round.fit", locale),
                            number(figures.mean()),
                            words.say("round.fit.of", locale, figures.lowest()),
                            "plain"),
                    new FigureView(
                            words.say("round.hours", locale),
                            number(figures.hours()),
                            words.say("round.hours.of", locale),
                            "plain"),
                    new FigureView(
                            words.say("round.proof", locale),
                            words.say(round.result().gap() <= 0 ? "round.proof.best" : "round.proof.near", locale),
                            renderer.say(new RoundReport(bench, round).proof()),
                            round.result().gap() <= 0 ? "good" : "plain"));
        }

        private String number(int number) {
            return words.say("board.number", locale, number);
        }

        private List<PairingView> pairs(Round round) {
            var shown = Workbench.strongest(round).stream().limit(MOST_PAIRS).toList();
            return bench.lines(round, shown).stream()
                    .map(line -> new PairingView(
                            person(line.match().first()),
                            person(line.match().second()),
                            line.match().fit(),
                            line.match().fit() + "%",
                            line.locked(),
                            line.why().reasons().stream().map(renderer::say).toList(),
                            line.why().watch().stream().map(renderer::say).toList()))
                    .toList();
        }

        private PersonView person(PersonId person) {
            return new PersonView(Places.of(person), playground.name(person));
        }

        private LeftView left(Round round, LeftOut left, boolean open) {
            var helpers = !open
                    ? List.<PersonView>of()
                    : bench.suggestions(round, left.person(), HELPERS).stream()
                            .map(match -> match.first().equals(left.person()) ? match.second() : match.first())
                            .map(this::person)
                            .toList();
            return new LeftView(
                    person(left.person()), renderer.say(left.reason()), renderer.say(left.advice()), helpers);
        }

        /** Everybody of the pool, by name. */
        private List<PersonView> people() {
            return playground.pool(programme).candidates().stream()
                    .map(candidate -> candidate.person())
                    .sorted(Comparator.comparing(Person::name, Collator.getInstance(locale)))
                    .map(each -> person(each.id()))
                    .toList();
        }

        private TrialView trial(Round draft, Round trial) {
            var comparison = new Comparison(bench, draft, trial);
            return new TrialView(
                    comparison.rows().stream().map(this::compared).toList(),
                    renderer.say(comparison.words()),
                    question());
        }

        private CompareView compared(Comparison.Row row) {
            var better = row.fewerIsBetter() ? row.before() - row.after() : row.after() - row.before();
            return new CompareView(
                    renderer.say(row.label()), row.before(), row.after(),
                    better == 0 ? "plain" : better > 0 ? "good" : "care");
        }

        /** The bot's open question whether to use the trial. */
        private List<BlockView> question() {
            return playground.posts(new Address.ToPerson(programme.admin())).reversed().stream()
                    .filter(post -> post.settled() == null
                            && post.message().prompt() != null
                            && post.message().prompt().choice("use").isPresent())
                    .findFirst()
                    .map(post -> List.of(renderer.blocks(post.message(), null).getLast()))
                    .orElse(List.of());
        }
    }
}
