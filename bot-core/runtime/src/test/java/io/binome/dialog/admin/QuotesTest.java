package io.binome.dialog.admin;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.paris;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.fact.Fact;
import io.binome.id.ClosingAnswerId;
import io.binome.id.PersonId;
import io.binome.message.Message.Block;
import io.binome.programme.ClosingAnswer;
import io.binome.programme.ClosingAnswer.Quote;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Admins are shown what may be quoted, as it may be, and nothing else of what people said in looking back. */
class QuotesTest {
    private static final Instant NOW = paris(7, 5, 10, 0);

    private final TwoPeople people = new TwoPeople();

    private ClosingAnswer says(PersonId by, String sentence, Quote quote) {
        var answer = new ClosingAnswer(
                ClosingAnswerId.of(PAIR, by), Fact.Fit.HARDLY, "secret", "secret", "secret", sentence, quote, NOW);
        people.store.records().put(answer);
        return answer;
    }

    private List<Text> shown() {
        var at = people.at(NOW);
        return new Reports(at.programme(PROGRAMME), at).statistics().blocks().stream()
                .flatMap(block -> block instanceof Block.Items(var items) ? items.stream() : Stream.empty())
                .toList();
    }

    @Test
    void aNameStandsOnlyWithASentenceThatMayBeQuotedSo() {
        says(ADA, "Do it.", Quote.NAMED);
        says(BEA, "Take your time.", Quote.UNNAMED);
        assertThat(shown()).containsExactly(
                Text.of("closing.quoted.named", "words", "Do it.", "who", ADA),
                Text.of("closing.words", "words", "Take your time."));
    }

    @Test
    void whatMayNotBeQuotedIsNotShown() {
        says(ADA, "Do it.", Quote.NO);
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsGoneTheNextTime() {
        people.store.records().put(says(ADA, "Do it.", Quote.NAMED).withdrawn());
        assertThat(shown()).isEmpty();
    }
}
