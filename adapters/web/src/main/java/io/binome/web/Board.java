package io.binome.web;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.PairId;
import io.binome.programme.Programme;
import io.binome.programme.Release;
import io.binome.statistics.Releases;
import io.binome.statistics.Statistics;
import io.binome.web.DashboardView.FigureView;
import io.binome.web.DashboardView.RiskView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The admin's view of the newest programme: what its facts add up to, counted again once a second at the most. */
final class Board {
    private static final Duration CALM = Duration.ofSeconds(1);
    private static final int GOOD = 75;
    private static final int GRAVE_DAYS = 14;

    private final Playground playground;
    private final Directory directory;
    private final Words words;
    private @Nullable Count newest;

    /** A pair that is at risk now. */
    private record Risk(PairId pair, Fact.Risk reason, Instant since) {}

    /** @param answered for each week of the programme, the share of the answers released by then; empty before */
    private record Count(
            long version,
            long at,
            Programme programme,
            Statistics all,
            List<OptionalInt> answered,
            List<Risk> risks) {}

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
                        "none",
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private synchronized Count count(Programme programme) {
        var version = playground.version();
        var now = System.nanoTime();
        var known = this.newest;
        if (known != null
                && known.programme().equals(programme)
                && (known.version() == version
                        || (playground.machine().isRunning() && now - known.at() < CALM.toNanos()))) {
            return known;
        }
        var facts = playground.facts(programme.id());
        var releases = playground.records().all(Release.class, programme.id());
        var newest = Releases.newest(playground.records(), programme.id());
        var counted = new Count(
                version,
                now,
                programme,
                Statistics.of(facts, newest, programme.zone()),
                answered(facts, releases, programme),
                risks(facts));
        this.newest = counted;
        return counted;
    }

    private List<OptionalInt> answered(List<Recorded> facts, List<Release> releases, Programme programme) {
        var answered = new ArrayList<OptionalInt>();
        var soFar = new ArrayList<Recorded>();
        var next = 0;
        for (var week = 1; week <= weeks(programme); week++) {
            var end = programme.starts().plusWeeks(week).atStartOfDay(programme.zone()).toInstant();
            while (next < facts.size() && facts.get(next).at().isBefore(end)) {
                soFar.add(facts.get(next++));
            }
            var release = releases.stream().filter(each -> each.at().isBefore(end)).reduce((one, other) -> other);
            var all = Statistics.of(soFar, release, programme.zone()).answers().all();
            answered.add(all == null ? OptionalInt.empty() : all.percent());
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
            if (!(recorded.fact() instanceof Fact.OfPair fact)) {
                continue;
            }
            switch (fact) {
                case Fact.PairAtRisk(var pair, var reason) ->
                    risks.putIfAbsent(
                            pair,
                            new Risk(pair, reason, recorded.at()));
                case Fact.PairRecovered(var pair) -> risks.remove(pair);
                case Fact.PairClosed closed -> risks.remove(closed.pair());
                case Fact.PairFormed formed -> {}
                case Fact.MeetingReported reported -> {}
                case Fact.PartnerReportedSilent reported -> {}
                case Fact.OfProposal of -> {}
                case Fact.OfSession of -> {}
                case Fact.OfGoal of -> {}
                case Fact.OfSeries of -> {}
                case Fact.OfAgreement of -> {}
                case Fact.OfClosing of -> {}
                case Fact.OfPulse of -> {}
                case Fact.WentOn went -> {}
                case Fact.ThemeSet set -> {}
            }
        }
        return risks.values().stream().sorted(Comparator.comparing(Risk::since)).toList();
    }

    private DashboardView view(Count count, Locale locale) {
        var programme = count.programme();
        return new DashboardView(
                programme.name(),
                words.say(
                        "board.detail",
                        locale,
                        words.say("board.kind." + programme.kind().name().toLowerCase(Locale.ROOT), locale),
                        playground.people().size(),
                        words.date(programme.starts(), locale),
                        words.date(programme.ends(), locale)),
                isOver(programme) ? "over" : "running",
                figures(count, locale),
                new BoardCharts(words, locale, count.all(), met(count), count.answered()).all(),
                count.risks().stream().map(risk -> risk(risk, locale)).toList());
    }

    private boolean isOver(Programme programme) {
        return programme.isOver(playground.machine().now());
    }

    private List<FigureView> figures(Count count, Locale locale) {
        var all = count.all();
        var answers = all.answers().all();
        var percent = answers == null ? OptionalInt.empty() : answers.percent();
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
                        answers == null
                                ? words.say("board.rating.withheld", locale, Statistics.LEAST)
                                : words.say("board.answers.of", locale, answers.asked()),
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
                                : words.say("board.rating.given", locale, ratings.given(),
                                        BoardCharts.day(words, all, locale)),
                        ratings != null && ratings.mean() >= 4 ? "good" : "plain"),
                new FigureView(
                        words.say("board.atrisk", locale),
                        number(count.risks().size(), locale),
                        isOver(count.programme())
                                ? words.say("board.atrisk.over", locale)
                                : words.say("board.atrisk.of", locale, all.pairs().active()),
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

    private RiskView risk(Risk risk, Locale locale) {
        var reason = risk.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
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
                days < GRAVE_DAYS ? "mild" : "grave");
    }
}
