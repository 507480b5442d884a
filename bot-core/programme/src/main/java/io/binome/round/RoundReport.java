package io.binome.round;

import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.Round;
import io.binome.programme.Round.LeftOut;
import io.binome.programme.Round.Match;
import io.binome.round.Workbench.Line;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A draft as its admin reads it: the whole, page by page, or one person's part. */
public final class RoundReport {
    /** Pairs on a page of the full list. */
    public static final int PAGE = 20;

    private static final int SHOWN = 10;
    private static final int SUGGESTED = 3;

    private final Workbench bench;
    private final Round round;

    public RoundReport(Workbench bench, Round round) {
        this.bench = bench;
        this.round = round;
    }

    /**
     * The draft in figures, its strongest pairs, and those it leaves out.
     *
     * @param news what has changed since the draft before, if there was one
     * @param gaps what else there is to know before it is published
     */
    public Message draft(Optional<Text> news, Gaps gaps) {
        var message = Message.titled(Text.of("round.draft.title", "number", round.number()));
        message = (news.isEmpty() ? message : message.and(new Block.Paragraph(news.get())))
                .and(new Block.Facts(facts()));
        if (bench.figures(round).areLow()) {
            message = message.and("round.draft.low");
        }
        var unkept = round.unkept();
        if (!unkept.isEmpty()) {
            message = message.and("round.draft.unkept", "pairs", unkept.size()).items(couples());
        }
        if (round.matches().size() >= Spread.WORTHWHILE) {
            message = message.and(Spread.of(round));
        }
        message = message.items(pairs(Workbench.strongest(round).stream().limit(SHOWN).toList()));
        if (round.matches().size() > SHOWN) {
            message = message.and("round.draft.more", "more", round.matches().size() - SHOWN);
        }
        var left = round.leftOut().stream().limit(SHOWN).map(RoundReport::left).toList();
        if (!left.isEmpty()) {
            message = message.and("round.draft.left", "people", round.leftOut().size()).items(left);
        }
        if (round.leftOut().size() > SHOWN) {
            message = message.and("round.draft.left.more", "more", round.leftOut().size() - SHOWN);
        }
        return gaps.toldInDraft(message).context("round.draft.secret").context("round.draft.how");
    }

    private List<Block.Fact> facts() {
        var figures = bench.figures(round);
        var facts = new ArrayList<>(List.of(
                fact("pairs", Text.of("round.fact.pairs.value", "pairs", figures.pairs())),
                fact("people", Text.of(
                        "round.fact.people.value", "people", figures.people(), "left", figures.leftOut()))));
        if (figures.pairs() > 0) {
            facts.add(fact("fit", Text.of(
                    "round.fact.fit.value", "mean", figures.mean(), "lowest", figures.lowest())));
            facts.add(fact("proof", proof()));
        }
        facts.add(fact("settings", SettingsWords.all(Settings.of(round))));
        return List.copyOf(facts);
    }

    private static Block.Fact fact(String name, Text value) {
        return new Block.Fact(Text.of("round.fact." + name), value);
    }

    /** How near the best the round is, rounded up to a tenth of a percent. */
    public Text proof() {
        var tenths = (int) Math.ceil(10 * round.result().gap());
        return tenths <= 0
                ? Text.of("round.proof.best")
                : Text.of("round.proof.gap", "whole", tenths / 10, "tenth", tenths % 10);
    }

    private List<Text> couples() {
        return round.unkept().stream()
                .sorted(Comparator.comparing(couple -> couple.one().value() + couple.other().value()))
                .map(couple -> Text.of("round.couple", "first", couple.one(), "second", couple.other()))
                .toList();
    }

    private List<Text> pairs(List<Match> matches) {
        return bench.lines(round, matches).stream().map(RoundReport::pair).toList();
    }

    private static Text pair(Line line) {
        var match = line.match();
        var key = line.locked() ? "round.draft.pair.locked" : "round.draft.pair";
        return line.why().reasons().isEmpty()
                ? Text.of("round.pair", "first", match.first(), "second", match.second(), "fit", match.fit())
                : Text.of(
                        key,
                        "first", match.first(),
                        "second", match.second(),
                        "fit", match.fit(),
                        "reason", line.why().reasons().getFirst());
    }

    private static Text left(LeftOut left) {
        return Text.of("round.draft.left.one", "person", left.person(), "reason", left.reason(), "advice",
                left.advice());
    }

    /** The pairs from this place on, a page of them; after the last page, everybody who is left out. */
    public Message page(int from) {
        var all = Workbench.strongest(round);
        var to = Math.min(all.size(), from + PAGE);
        var message = Message.titled(Text.of(
                "round.page", "number", round.number(), "from", from + 1, "to", to, "pairs", all.size()))
                .items(pairs(all.subList(Math.min(from, to), to)));
        return isLast(from) && !round.leftOut().isEmpty()
                ? message.and("round.draft.left", "people", round.leftOut().size())
                        .items(round.leftOut().stream().map(RoundReport::left).toList())
                : message;
    }

    /** Whether nothing comes after the page that starts at this place. */
    public boolean isLast(int from) {
        return from + PAGE >= round.matches().size();
    }

    /** Everything the draft says about one person. */
    public Message person(PersonId person) {
        var lines = bench.lines(
                round, round.matches().stream().filter(match -> match.couple().has(person)).toList());
        if (!lines.isEmpty()) {
            return pairs(person, lines);
        }
        return round.leftOut().stream()
                .filter(left -> left.person().equals(person))
                .findFirst()
                .map(left -> alone(left))
                .orElse(Message.of("round.person.out", "person", person));
    }

    private static Message pairs(PersonId person, List<Line> lines) {
        var message = Message.titled(Text.of("round.person", "person", person));
        for (var line : lines) {
            var match = line.match();
            message = message.and(
                    line.locked() ? "round.pair.locked" : "round.pair",
                    "first", match.first(), "second", match.second(), "fit", match.fit())
                    .and("round.person.reasons")
                    .items(line.why().reasons());
            if (!line.why().watch().isEmpty()) {
                message = message.and("round.person.watch").items(line.why().watch());
            }
        }
        return message.context("round.draft.secret");
    }

    private Message alone(LeftOut left) {
        var person = left.person();
        var message = Message.titled(Text.of("round.person", "person", person))
                .and("round.person.left", "person", person, "reason", left.reason())
                .and("round.person.advice")
                .items(List.of(left.advice()));
        var others = bench.suggestions(round, person, SUGGESTED).stream()
                .map(match -> Text.of(
                        "round.person.suggestion",
                        "person", match.first().equals(person) ? match.second() : match.first(),
                        "fit", match.fit()))
                .toList();
        return others.isEmpty() ? message : message.and("round.person.suggestions").items(others);
    }
}
