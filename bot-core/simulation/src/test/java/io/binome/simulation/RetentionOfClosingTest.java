package io.binome.simulation;

import static io.binome.simulation.Company.PROGRAMME;
import static io.binome.simulation.Company.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Address;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Ending;
import io.binome.fact.Fact.Outcome;
import io.binome.id.ClosingAnswerId;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Message.Block;
import io.binome.platform.Caretaker;
import io.binome.platform.Retention;
import io.binome.programme.ClosingAnswer;
import io.binome.programme.ClosingAnswer.Quote;
import io.binome.programme.Pair;
import io.binome.store.Workspace.Post;
import io.binome.text.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised at the end of a programme, with the nights that clear old conversations away. */
class RetentionOfClosingTest {
    private static final PairId PAIR = PROGRAMME.pair("1-1");
    private static final PersonId ADA = person(1);
    private static final PersonId BEA = person(2);
    private static final LocalDate ENDS = LocalDate.of(2027, 6, 30);

    private final Company company = new Company(3);
    private final List<String> lines = new ArrayList<>();
    private final Caretaker caretaker = new Caretaker(
            company.store, Retention.usual(), company.world.runner()::announce, company.world);
    private LocalDate today = ENDS;
    private int inputs;

    @BeforeEach
    void aPairParts() {
        company.store.records().put(new Pair(PAIR, ADA, BEA, Pair.Status.CLOSED, company.world.instant(), 4, null));
        company.world.listen((Post post) -> {
            if (post.author() == null && post.to().equals(new Address.ToPerson(ADA))
                    && post.message().blocks().getFirst() instanceof Block.Paragraph(Text.Key(var key, var with))
                    && key.startsWith("closing.touch")) {
                lines.add(key);
            }
        });
        pass(ENDS);
        company.world.runner().announce("acme/met", new Fact.SessionClosed(PAIR, 1, Outcome.MET, ADA, BEA));
        company.world.runner().announce("acme/parted", new Fact.PairClosed(PAIR, ADA, BEA, Ending.COMPLETED));
    }

    private void pass(LocalDate to) {
        for (; !today.isAfter(to); today = today.plusDays(1)) {
            company.world.passTo(today.atTime(16, 0).toInstant(ZoneOffset.UTC));
            caretaker.clear(today);
        }
    }

    private void choose(PersonId by, String value) {
        var prompt = PromptId.of(ConversationId.of("conclusion", PAIR), "farewell", by);
        company.world.choose(new InputId("acme/choice" + inputs++), by, prompt, value);
    }

    @Test
    void twoWhoStayInTouchHaveAllTheirLines() {
        choose(ADA, "touch");
        choose(BEA, "touch");
        pass(ENDS.plusMonths(13));
        assertThat(lines).containsExactly(
                "closing.touch.noted", "closing.touch.line", "closing.touch.line", "closing.touch.line",
                "closing.touch.line", "closing.touch.line", "closing.touch.last");
    }

    @Test
    void aSentenceIsTakenBackForAsLongAsItIsShown() {
        company.store.records().put(new ClosingAnswer(
                ClosingAnswerId.of(PAIR, ADA), Fact.Fit.WELL, "", "", "", "Do it.", Quote.NAMED,
                company.world.instant()));
        pass(ENDS.plusMonths(20));
        company.world.write(new InputId("acme/words"), ADA, "feedback");
        choose(ADA, "withdraw");
        var kept = company.store.records().find(ClosingAnswer.class, ClosingAnswerId.of(PAIR, ADA));
        assertThat(kept).get().extracting(ClosingAnswer::quote).isEqualTo(Quote.NO);
    }
}
