package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.EffectId;
import io.binome.id.InstallationId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.store.Postings.Posting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store promises about posts on the platforms. */
public abstract class PostingsContract extends StoreContract {

    private Postings postings() {
        return store().connections().postings();
    }

    private static Posting posting(int place, @Nullable Message question, Instant at) {
        var id = EffectId.of(conversation("ada"), 3, place);
        return new Posting(id, new InstallationId("slack.T1"), "D1", "1700000000.00010" + place, question, at);
    }

    private static Message question(PromptId prompt) {
        return Message.of("k", "n", 3).asking(Prompt.choosing(prompt, Choice.of("yes", "k.yes")));
    }

    private static Posting settled(Posting posting) {
        return new Posting(
                posting.id(), posting.installation(), posting.place(), posting.stamp(), null, posting.at(),
                posting.to());
    }

    @Test
    public void aPostingComesBackAsItWasAddedAndASecondOneChangesNothing() {
        var first = posting(1, question(prompt("met")), MONDAY.plusNanos(1));
        postings().add(first);
        postings().add(posting(1, null, MONDAY));

        assertThat(postings().find(first.id())).contains(first);
        assertThat(postings().find(posting(2, null, MONDAY).id())).isEmpty();
    }

    @Test
    public void ofManyWhoAddTheSameAtOnceOneIsKept() throws Exception {
        atTheSameTime(8, number -> {
            postings().add(posting(1, question(prompt("q" + number)), MONDAY));
            return number;
        });

        var kept = postings().find(posting(1, null, MONDAY).id()).orElseThrow();
        assertThat(postings().asking(prompt("q0")).size() + postings().asking(prompt("q1")).size())
                .isLessThanOrEqualTo(1);
        assertThat(kept.question()).isNotNull();
    }

    @Test
    public void theOpenPostsOfAQuestionComeOldestFirst() {
        var second = posting(1, question(prompt("met")), MONDAY.plusNanos(1));
        var first = posting(2, question(prompt("met")), MONDAY);
        var third = posting(3, question(prompt("met")), MONDAY.plusNanos(1));
        var other = posting(4, question(prompt("goal")), MONDAY);
        for (var each : new Posting[] {third, second, other, first, posting(5, null, MONDAY)}) {
            postings().add(each);
        }

        assertThat(postings().asking(prompt("met"))).containsExactly(first, second, third);
        assertThat(postings().asking(prompt("unknown"))).isEmpty();
    }

    @Test
    public void aSettledQuestionIsNotKeptButThatItWasPosted() {
        var met = posting(1, question(prompt("met")), MONDAY);
        var again = posting(2, question(prompt("met")), MONDAY);
        var goal = posting(3, question(prompt("goal")), MONDAY);
        postings().add(met);
        postings().add(again);
        postings().add(goal);

        postings().settled(prompt("met"));
        postings().settled(prompt("met"));
        postings().settled(prompt("unknown"));

        assertThat(postings().asking(prompt("met"))).isEmpty();
        assertThat(postings().find(met.id())).contains(settled(met));
        assertThat(postings().find(again.id())).contains(settled(again));
        assertThat(postings().asking(prompt("goal"))).containsExactly(goal);
    }

    @Test
    public void onlyWhatIsOlderAndAsksNothingIsSweptAway() {
        var said = posting(1, null, MONDAY);
        var saidLater = posting(2, null, MONDAY.plusNanos(1));
        var open = posting(3, question(prompt("met")), MONDAY);
        var answered = posting(4, question(prompt("goal")), MONDAY);
        var asksNothing = posting(5, Message.of("k"), MONDAY);
        for (var each : new Posting[] {said, saidLater, open, answered, asksNothing}) {
            postings().add(each);
        }
        postings().settled(prompt("goal"));

        postings().sweep(MONDAY.plusNanos(1));

        assertThat(postings().find(said.id())).isEmpty();
        assertThat(postings().find(answered.id())).isEmpty();
        assertThat(postings().find(asksNothing.id())).isEmpty();
        assertThat(postings().find(saidLater.id())).contains(saidLater);
        assertThat(postings().asking(prompt("met"))).containsExactly(open);
    }

    @Test
    public void whatWasPostedToSomebodyGoesWithThem() {
        var met = posting(1, question(prompt("met")), MONDAY);
        var said = new Posting(
                posting(2, null, MONDAY).id(), new InstallationId("slack.T1"), "D1", "2", null, MONDAY, ADA);
        var others = posting(3, question(PromptId.of(conversation("ada"), "met", GRACE)), MONDAY);
        var everybody = posting(4, null, MONDAY);
        for (var each : new Posting[] {met, said, others, everybody}) {
            postings().add(each);
        }
        assertThat(postings().asked(ADA)).containsExactly(prompt("met"));

        postings().forget(ADA);

        assertThat(postings().asked(ADA)).isEmpty();
        assertThat(postings().find(met.id())).isEmpty();
        assertThat(postings().find(said.id())).isEmpty();
        assertThat(postings().find(others.id())).contains(others);
        assertThat(postings().find(everybody.id())).contains(everybody);
    }
}
