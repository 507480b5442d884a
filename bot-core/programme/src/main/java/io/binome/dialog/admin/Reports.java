package io.binome.dialog.admin;

import io.binome.engine.Address;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SendFile;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.message.Document;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.ClosingAnswer;
import io.binome.programme.Pair;
import io.binome.programme.Programme;
import io.binome.statistics.Aggregates;
import io.binome.statistics.KeyFigures;
import io.binome.statistics.Statistics;
import io.binome.statistics.StatisticsReport;
import io.binome.statistics.StatisticsTable;
import io.binome.text.Reader;
import io.binome.text.Spelling;
import io.binome.text.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What an admin can read about a programme, made from the records and the facts at that moment. */
record Reports(Programme programme, StepContext at) {
    private static final int SHOWN = 40;

    Message statistics() {
        return quoted(StatisticsReport.message(programme.name(), counted()));
    }

    /** With what people allow to be quoted now; in no order that would tell whose a sentence without a name is. */
    private Message quoted(Message message) {
        var quotes = at.records().all(ClosingAnswer.class, programme.id()).stream()
                .filter(ClosingAnswer::isQuotable)
                .sorted(Comparator.comparing(ClosingAnswer::sentence))
                .limit(SHOWN)
                .map(answer -> answer.quote() == ClosingAnswer.Quote.NAMED
                        ? Text.of("closing.quoted.named", "words", answer.sentence(), "who", answer.id().person())
                        : Text.of("closing.words", "words", answer.sentence()))
                .toList();
        return quotes.isEmpty()
                ? message
                : message.and("closing.quotes").items(quotes).context("closing.quotes.how");
    }

    private Statistics counted() {
        return Aggregates.of(programme, at.records(), at.history());
    }

    Message keyFigures() {
        var counted = counted();
        var message =
                Message.titled(Text.of("kpi.title", "programme", programme.name())).items(KeyFigures.of(counted));
        return KeyFigures.chart(counted).map(message::and).orElse(message)
                .and(new Block.Context(KeyFigures.standing(counted)))
                .context("kpi.how")
                .context("kpi.more");
    }

    /** All the numbers as a file, and what they come to in a line. */
    List<Effect> file(PersonId to) {
        var counted = counted();
        var today = at.today(to);
        var figures = KeyFigures.of(counted);
        var person = at.person(to);
        var reader = new Reader(person.language(), List.of(person.hours().zone()), PersonId::local);
        var file = new Document(
                fileName(today),
                "text/csv",
                StatisticsTable.csv(programme, counted, today, reader),
                Text.of("kpi.file", "programme", programme.name(), "day", today));
        var address = new Address.ToPerson(to);
        return List.of(
                new SendFile(address, file),
                new Send(address, Message.of("kpi.summary", "first", figures.get(0), "second", figures.get(2))));
    }

    /** By what the programme is called, in signs that every file system takes. */
    private String fileName(LocalDate today) {
        var name = Spelling.fold(programme.name()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "binome-" + (name.isEmpty() ? "" : name + "-") + today + ".csv";
    }

    /** The pairs that are not closed, those at risk first. */
    Message pairs() {
        var pairs = at.records().all(Pair.class, programme.id()).stream()
                .filter(pair -> pair.status() != Pair.Status.CLOSED)
                .sorted(Comparator.comparing(Pair::status).reversed().thenComparing(pair -> pair.id().value()))
                .toList();
        var message = Message.of("office.pairs", "programme", programme.name(), "pairs", pairs.size())
                .items(pairs.stream().limit(SHOWN).map(Reports::pair).toList());
        return pairs.size() > SHOWN ? message.context("office.pairs.more", "more", pairs.size() - SHOWN) : message;
    }

    private static Text pair(Pair pair) {
        var key = pair.status() == Pair.Status.AT_RISK ? "office.pair.risk" : "office.pair";
        var next = Optional.ofNullable(pair.next())
                .map(start -> Text.of("office.pair.next", "start", start))
                .orElse(Text.of("office.pair.nodate"));
        return Text.of(key, "first", pair.first(), "second", pair.second(), "met", pair.met(), "next", next);
    }
}
