package io.binome.simulation;

import static io.binome.simulation.Company.PROGRAMME;
import static io.binome.simulation.Company.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Address;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Message.Block;
import io.binome.text.Text;
import io.binome.understanding.OpenQuestion;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever stops one question is not reminded of it, while its buttons work and everything else goes on. */
class LeftQuestionTest {
    private static final PersonId ADA = person(1);
    private static final PersonId BEA = person(2);

    private final Company company = new Company(3);

    /** The keys of what somebody was told, in order. */
    private List<String> toldTo(PersonId who) {
        return company.store.workspace().posts(new Address.ToPerson(who), 50).stream()
                .flatMap(post -> post.message().blocks().stream().limit(1))
                .flatMap(block -> block instanceof Block.Paragraph(Text.Key(var key, var with))
                        ? List.of(key).stream()
                        : null)
                .toList();
    }

    private void choose(PersonId by, String kind, Object about, String name, String value) {
        var conversation = about instanceof PersonId self
                ? ConversationId.of(kind, self)
                : ConversationId.of(kind, PROGRAMME.pair("1-1"));
        company.world.choose(
                new InputId("acme/" + name + value), by, PromptId.of(conversation, name, by), value);
    }

    @Test
    void onlyTheOtherOneIsRemindedAndAnAnswerStillCounts() {
        company.happens(new Fact.PairProposed(PROGRAMME.pair("1-1"), ADA, BEA, 1, 80));
        company.says(ADA, "stop");
        company.says(ADA, "STOP");
        choose(ADA, OpenQuestion.DOUBTS, ADA, "stop", "question");
        assertThat(toldTo(ADA)).contains("talk.stop", "talk.aside.stop");
        company.passes(Duration.ofDays(2));
        assertThat(toldTo(BEA)).contains("proposal.nudge");
        assertThat(toldTo(ADA)).doesNotContain("proposal.nudge");
        choose(ADA, "proposal", "pair", "consent", "yes");
        assertThat(toldTo(ADA)).contains("proposal.thanks");
    }
}
