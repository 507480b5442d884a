package io.binome.dialog.series;

import io.binome.dialog.series.Series.Answer;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Settle;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;

/** What is said about the dates that a pair fixes at once. */
final class SeriesWords {
    private final Pair pair;
    private final StepContext at;

    SeriesWords(Pair pair, StepContext at) {
        this.pair = pair;
        this.at = at;
    }

    PromptId prompt(String name, PersonId to) {
        return PromptId.of(ConversationId.of(Series.KIND, pair.id()), name, to);
    }

    Effect close(String name, PersonId to) {
        return new Settle(prompt(name, to), Text.of("series.closed"));
    }

    PersonId partnerOf(PersonId person) {
        return pair.partnerOf(person);
    }

    Message draft(PersonId by, List<Instant> dates) {
        return Message.of("series.draft", "weeks", weeks())
                .items(listed(dates))
                .context("series.draft.why")
                .asking(Prompt.choosing(
                        prompt("draft", by),
                        Choice.of(Answer.SUGGEST, "series.draft.suggest", "partner", partnerOf(by)).primary().yes()
                                .told(),
                        Choice.of(Answer.KEEP, "series.draft.keep").no()));
    }

    Message ask(PersonId to, List<Instant> dates) {
        return asking(
                Message.of("series.ask", "name", to, "partner", partnerOf(to), "weeks", weeks()), to, dates);
    }

    Message askAgain(PersonId to, List<Instant> dates) {
        return asking(Message.of("series.ask.nudge", "name", to, "partner", partnerOf(to)), to, dates);
    }

    private Message asking(Message message, PersonId to, List<Instant> dates) {
        return message.items(listed(dates))
                .context("series.ask.why")
                .asking(Prompt.choosing(
                        prompt("ask", to),
                        Choice.of(Answer.YES, "series.ask.yes").primary().yes(),
                        Choice.of(Answer.NO, "series.ask.no").no()))
                .by(dates.getFirst());
    }

    /** To whoever has suggested them: that they are on their way, and can still be taken back. */
    Message suggested(PersonId by) {
        return Message.of("series.suggested", "partner", partnerOf(by))
                .asking(Prompt.choosing(
                        prompt("suggested", by),
                        Choice.of(Answer.TAKE_BACK, "series.suggested.back").saying(Choice.Sense.CANCEL)));
    }

    Message fixed(List<Instant> dates) {
        return Message.of("series.fixed").items(listed(dates)).context("series.fixed.after");
    }

    Message agreed(PersonId by, List<Instant> dates) {
        return Message.of("series.agreed", "partner", partnerOf(by)).items(listed(dates)).context("series.fixed.after");
    }

    Message dates(PersonId to, List<Instant> dates) {
        return Message.of("series.dates")
                .items(listed(dates))
                .context("series.fixed.after")
                .asking(Prompt.choosing(
                        prompt("dates", to),
                        Choice.of(Answer.END, "series.dates.end", "partner", partnerOf(to)).told()));
    }

    Message oneAtATime() {
        return Message.of("series.one");
    }

    Message tooFew() {
        return Message.of("series.few", "ends", at.programme(pair.id().programme()).ends());
    }

    Message late() {
        return Message.of("series.late");
    }

    Message declined(PersonId by) {
        return Message.of("series.declined", "partner", partnerOf(by));
    }

    Message unanswered(PersonId by) {
        return Message.of("series.unanswered", "partner", partnerOf(by));
    }

    Message ended(PersonId by) {
        return Message.of("series.ended", "partner", partnerOf(by));
    }

    Message endedBy(PersonId by) {
        return Message.of("series.ended.by", "partner", by);
    }

    private int weeks() {
        return at.programmeOf(pair.id()).cadenceWeeks();
    }

    private static List<Text> listed(List<Instant> dates) {
        return dates.stream().map(date -> Text.of("series.date", "when", date)).toList();
    }
}
