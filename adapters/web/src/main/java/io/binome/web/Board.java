package io.binome.web;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.PairId;
import io.binome.programme.Programme;
import io.binome.statistics.Statistics;
import io.binome.statistics.Statistics.Stage;
import io.binome.web.DashboardView.ChartView;
import io.binome.web.DashboardView.FigureView;
import io.binome.web.DashboardView.RiskView;
import io.binome.web.DashboardView.RowView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The admin's view of the newest programme: what its facts add up to, counted again once a second at the most. */
final class Board {
    private static final Duration CALM = Duration.ofSeconds(1);
    private static final int GOOD = 75;
    private static final Set<String> REASONS = Set.of("no-date", "low-rating", "silent");

    private final Playground playground;
    private final Directory directory;
    private final Words words;
    private @Nullable Count newest;

    /** A pair that is at risk now. */
    private record Risk(PairId pair, String reason, Instant since) {}

    /** @param answered for each week of the programme, the share of all questions so far that were answered */
    private record Count(
            long version, long at, Programme programme, Statistics all, List<Integer> answered, List<Risk> risks) {}

    Board(Playground playground, Directory directory, Words words) {
        this.playground = playground;
        this.directory = directory;
        this.words = words;
    }

    DashboardView view(Locale locale) {
        return playground
                .programme()
                .map(programme -> view(count(programme), locale))
                .orElseGet(() -> new DashboardView(
                        words.say("tools.admin", locale),
                        words.say("board.none", locale, playground.people().size()),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private synchronized Count count(Programme programme) {
        var version = playground.version();
        var now = System.nanoTime();
        var known = newest;
        if (known != null
                && known.programme().equals(programme)
                && (known.version() == version
                        || (playground.machine().isRunning() && now - known.at() < CALM.toNanos()))) {
            return known;
        }
        var facts = playground.facts(programme.id());
        var counted = new Count(
                version, now, programme, Statistics.of(facts, programme.zone()), answered(facts, programme),
                risks(facts));
        newest = counted;
        return counted;
    }

    private List<Integer> answered(List<Recorded> facts, Programme programme) {
        var answered = new ArrayList<Integer>();
        var soFar = new ArrayList<Recorded>();
        var next = 0;
        for (var week = 1; week <= weeks(programme); week++) {
            var end = programme.starts().plusWeeks(week).atStartOfDay(programme.zone()).toInstant();
            while (next < facts.size() && facts.get(next).at().isBefore(end)) {
                soFar.add(facts.get(next++));
            }
            answered.add(Statistics.of(soFar, programme.zone()).answers().all().percent().orElse(0));
        }
        return List.copyOf(answered);
    }

    /** Weeks of the programme that have begun. */
    private int weeks(Programme programme) {
        var today = playground.machine().now().atZone(programme.zone()).toLocalDate();
        return Clock.week(programme, today.isAfter(programme.ends()) ? programme.ends() : today);
    }

    private static List<Risk> risks(List<Recorded> facts) {
        var risks = new LinkedHashMap<PairId, Risk>();
        for (var recorded : facts) {
            switch (recorded.fact()) {
                case Fact.PairAtRisk(var pair, var reason) ->
                    risks.putIfAbsent(pair, new Risk(pair, reason, recorded.at()));
                case Fact.PairRecovered(var pair) -> risks.remove(pair);
                case Fact.PairClosed closed -> risks.remove(closed.pair());
                default -> {}
            }
        }
        return risks.values().stream().sorted(Comparator.comparing(Risk::since)).toList();
    }

    private DashboardView view(Count count, Locale locale) {
        var programme = count.programme();
        var day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        return new DashboardView(
                programme.name(),
                words.say(
                        "board.detail",
                        locale,
                        words.say("board.kind." + programme.kind().name().toLowerCase(Locale.ROOT), locale),
                        playground.people().size(),
                        day.format(programme.starts()),
                        day.format(programme.ends())),
                figures(count, locale),
                charts(count, locale),
                count.risks().stream().map(risk -> risk(risk, locale)).toList());
    }

    private List<FigureView> figures(Count count, Locale locale) {
        var all = count.all();
        var answers = all.answers().all();
        var percent = answers.percent();
        var ratings = all.ratings();
        var met = met(count);
        return List.of(
                new FigureView(
                        words.say("board.joined", locale),
                        number(all.participation().joined(), locale),
                        words.say("board.joined.of", locale, all.participation().invited()),
                        "plain"),
                new FigureView(
                        words.say("board.answers", locale),
                        percent.isPresent() ? words.say("board.percent", locale, percent.getAsInt()) : "–",
                        words.say("board.answers.of", locale, answers.asked()),
                        percent.orElse(0) >= GOOD ? "good" : "plain"),
                new FigureView(
                        words.say("board.met", locale),
                        number(all.sessions().met(), locale),
                        words.say("board.met.recently", locale, met.isEmpty() ? 0 : met.getLast()),
                        "plain"),
                new FigureView(
                        words.say("board.rating", locale),
                        ratings == null ? "–" : words.say("board.rating.of", locale, ratings.mean()),
                        ratings == null
                                ? words.say("board.rating.withheld", locale, Statistics.LEAST)
                                : words.say("board.rating.given", locale, ratings.given()),
                        ratings != null && ratings.mean() >= 4 ? "good" : "plain"),
                new FigureView(
                        words.say("board.atrisk", locale),
                        number(count.risks().size(), locale),
                        words.say("board.atrisk.of", locale, all.pairs().active()),
                        count.risks().isEmpty() ? "plain" : "care"));
    }

    private String number(int number, Locale locale) {
        return words.say("board.number", locale, number);
    }

    /** Sessions that took place, for each week of the programme that has begun. */
    private List<Integer> met(Count count) {
        var programme = count.programme();
        Map<Integer, Integer> byWeek = new HashMap<>();
        for (var week : count.all().weeks()) {
            LocalDate monday = week.monday();
            var start = monday.isBefore(programme.starts()) ? programme.starts() : monday;
            byWeek.merge(Clock.week(programme, start), week.met(), Integer::sum);
        }
        return IntStream.rangeClosed(1, weeks(programme))
                .mapToObj(week -> byWeek.getOrDefault(week, 0))
                .toList();
    }

    private List<ChartView> charts(Count count, Locale locale) {
        var charts = new ArrayList<>(List.of(meetings(count, locale), funnel(count, locale), responses(count, locale)));
        var ratings = count.all().ratings();
        if (ratings != null) {
            var rows = IntStream.rangeClosed(1, ratings.distribution().size())
                    .mapToObj(stars -> new RowView(
                            words.say("board.stars", locale, stars),
                            ratings.distribution().get(stars - 1),
                            number(ratings.distribution().get(stars - 1), locale)))
                    .toList();
            charts.add(chart(
                    "ratings",
                    "bars",
                    locale,
                    words.say("board.ratings.summary", locale, ratings.people(), ratings.mean()),
                    rows));
        }
        return List.copyOf(charts);
    }

    private ChartView chart(String key, String sort, Locale locale, String summary, List<RowView> rows) {
        return new ChartView(
                key,
                sort,
                words.say("board." + key, locale),
                summary,
                List.of(words.say("board." + key + ".row", locale), words.say("board." + key + ".value", locale)),
                rows);
    }

    private ChartView meetings(Count count, Locale locale) {
        var met = met(count);
        var all = count.all().sessions();
        var rows = IntStream.range(0, met.size())
                .mapToObj(at -> new RowView(
                        words.say("board.week", locale, at + 1), met.get(at), number(met.get(at), locale)))
                .toList();
        return chart(
                "meetings",
                "bars",
                locale,
                words.say("board.meetings.summary", locale, all.met(), all.planned()),
                all.planned() == 0 ? List.of() : rows);
    }

    private ChartView responses(Count count, Locale locale) {
        var rate = count.all().answers().all();
        var rows = IntStream.range(0, count.answered().size())
                .mapToObj(at -> new RowView(
                        words.say("board.week", locale, at + 1),
                        count.answered().get(at),
                        words.say("board.percent", locale, count.answered().get(at))))
                .toList();
        return chart(
                "responses",
                "line",
                locale,
                words.say("board.responses.summary", locale, rate.answered(), rate.asked()),
                rate.asked() == 0 ? List.of() : rows);
    }

    private ChartView funnel(Count count, Locale locale) {
        var people = count.all().participation();
        var funnel = people.funnel();
        var rows = new ArrayList<RowView>();
        for (var stage : Stage.values()) {
            var reached = funnel.getOrDefault(stage, 0);
            var name = words.say("board.stage." + stage.name().toLowerCase(Locale.ROOT), locale);
            rows.add(new RowView(name, reached, number(reached, locale)));
        }
        return chart(
                "funnel",
                "funnel",
                locale,
                words.say("board.funnel.summary", locale, people.invited(), people.met()),
                people.invited() == 0 ? List.of() : List.copyOf(rows));
    }

    private RiskView risk(Risk risk, Locale locale) {
        var reason = REASONS.contains(risk.reason()) ? risk.reason() : "other";
        var days = ChronoUnit.DAYS.between(risk.since(), playground.machine().now());
        var name = playground.rooms().stream()
                .filter(room -> room.pair().equals(risk.pair()))
                .findFirst()
                .map(room -> directory.name(room, locale))
                .orElse("—");
        return new RiskView(
                Places.of(risk.pair()),
                name,
                words.say("board.risk.days", locale, days),
                words.say("board.risk." + reason, locale),
                words.say("board.risk." + reason + ".advice", locale),
                reason.equals("no-date") || days < 14 ? "mild" : "grave");
    }
}
