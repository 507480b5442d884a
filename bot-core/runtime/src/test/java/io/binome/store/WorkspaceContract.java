package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Address;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.store.Workspace.Post;
import io.binome.store.Workspace.Room;
import io.binome.text.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store promises about the simulated workspace. */
public abstract class WorkspaceContract extends StoreContract {

    private static final Address TO_ADA = new Address.ToPerson(ADA);
    private static final Address TO_GRACE = new Address.ToPerson(GRACE);
    private static final Address TO_STRANGER = new Address.ToPerson(ACME_TWO.person("ada"));

    private Workspace workspace() {
        return store().workspace();
    }

    private static Post post(String id, Address to) {
        return new Post(id, 0, to, null, MONDAY, Message.of(Text.verbatim(id)), null);
    }

    private static Post asking(String id, Address to, PromptId prompt) {
        var question = Prompt.choosing(prompt, Choice.of("yes", "k.yes"));
        return new Post(id, 0, to, null, MONDAY, Message.of("k", "n", 3).asking(question), null);
    }

    private List<String> ids(List<Post> posts) {
        return posts.stream().map(Post::id).toList();
    }

    @Test
    public void aPostComesBackAsItWasButForItsOrder() {
        var answer = new Post("1", 0, TO_ADA, GRACE, MONDAY.plusNanos(1), Message.of(Text.verbatim("héhé")), null);
        assertThat(workspace().post(answer)).isTrue();

        assertThat(workspace().posts(TO_ADA, 10))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("order")
                .containsExactly(answer);
    }

    @Test
    public void theSamePostTwiceIsStoredOnceAndStaysAsItWas() {
        assertThat(workspace().post(post("1", TO_ADA))).isTrue();
        assertThat(workspace().post(post("1", TO_GRACE))).isFalse();
        assertThat(workspace().post(post("2", TO_ADA))).isTrue();

        assertThat(ids(workspace().posts(TO_ADA, 10))).containsExactly("1", "2");
        assertThat(workspace().posts(TO_GRACE, 10)).isEmpty();
    }

    @Test
    public void aPlaceShowsItsNewestPostsOldestFirst() {
        IntStream.range(0, 5).forEach(n -> workspace().post(post("a" + n, TO_ADA)));
        workspace().post(post("g", TO_GRACE));
        var room = new Address.ToRoom(PROGRAMME.pair("1-1"));
        var channel = new Address.ToChannel(PROGRAMME);
        workspace().post(post("r", room));
        workspace().post(post("c", channel));

        assertThat(ids(workspace().posts(TO_ADA, 3))).containsExactly("a2", "a3", "a4");
        assertThat(ids(workspace().posts(TO_ADA, 9))).hasSize(5);
        assertThat(workspace().posts(TO_ADA, 0)).isEmpty();
        assertThat(ids(workspace().posts(room, 9))).containsExactly("r");
        assertThat(ids(workspace().posts(channel, 9))).containsExactly("c");
    }

    @Test
    public void ordersCountUpAndWhatCameSinceOneIsFoundInOrder() {
        IntStream.range(0, 4).forEach(n -> workspace().post(post("a" + n, n % 2 == 0 ? TO_ADA : TO_GRACE)));
        workspace().post(post("s", TO_STRANGER));

        var all = workspace().since(ACME, 0);
        assertThat(ids(all)).containsExactly("a0", "a1", "a2", "a3");
        assertThat(all).extracting(Post::order).isSorted().doesNotHaveDuplicates();
        assertThat(ids(workspace().since(ACME, all.get(1).order()))).containsExactly("a2", "a3");
        assertThat(workspace().since(ACME, all.get(3).order())).isEmpty();
        assertThat(ids(workspace().since(ACME_TWO, 0))).containsExactly("s");
    }

    @Test
    public void postsAtTheSameTimeEachGetAnOrderOfTheirOwn() throws Exception {
        atTheSameTime(8, number -> {
            for (var n = 0; n < 10; n++) {
                workspace().post(post(number + "." + n, TO_ADA));
                workspace().post(post("the same " + n, TO_ADA));
            }
            return number;
        });

        assertThat(workspace().since(ACME, 0)).hasSize(90).extracting(Post::order).doesNotHaveDuplicates();
    }

    @Test
    public void aQuestionIsOpenUntilEveryPostThatAsksItIsSettled() {
        workspace().post(asking("1", TO_ADA, prompt("met")));
        workspace().post(post("2", TO_ADA));
        workspace().post(asking("3", TO_ADA, prompt("goal")));
        workspace().post(asking("4", TO_ADA, prompt("met")));
        workspace().post(asking("5", TO_STRANGER, PromptId.of(conversation("ada"), "met", GRACE)));
        assertThat(ids(workspace().open(ACME))).containsExactly("1", "3", "4");

        workspace().settle(prompt("met"), Text.of("k.yes", "n", 1));
        workspace().settle(prompt("unknown"), Text.of("k.no"));

        assertThat(ids(workspace().open(ACME))).containsExactly("3");
        assertThat(workspace().posts(TO_ADA, 10))
                .extracting(Post::settled)
                .containsExactly(Text.of("k.yes", "n", 1), null, null, Text.of("k.yes", "n", 1));
        assertThat(ids(workspace().open(ACME_TWO))).containsExactly("5");
    }

    @Test
    public void aPersonHasTheFormThatWasShownLastUntilItIsHidden() {
        workspace().hide(ADA);
        workspace().show(ADA, form("one"));
        workspace().show(ADA, form("two"));
        assertThat(workspace().form(ADA)).contains(form("two"));
        assertThat(workspace().form(GRACE)).isEmpty();

        workspace().hide(ADA);
        assertThat(workspace().form(ADA)).isEmpty();
    }

    private static Form form(String title) {
        var options = List.of(new Form.Option("fr", Text.of("french")));
        return new Form(
                prompt("form"),
                Text.verbatim(title),
                Text.of("submit"),
                List.of(new Form.Field.Many("languages", Text.of("l"), true, options, List.of("fr"))));
    }

    @Test
    public void roomsAreListedByPairEachOnce() {
        workspace().open(new Room(PROGRAMME.pair("2"), List.of(ADA, GRACE)));
        workspace().open(new Room(PROGRAMME.pair("1"), List.of(ADA)));
        workspace().open(new Room(PROGRAMME.pair("1"), List.<PersonId>of(ADA, GRACE)));
        workspace().open(new Room(ACME_TWO.programme("p1").pair("1"), List.of()));

        assertThat(workspace().rooms(ACME))
                .containsExactly(
                        new Room(PROGRAMME.pair("1"), List.of(ADA, GRACE)),
                        new Room(PROGRAMME.pair("2"), List.of(ADA, GRACE)));
    }

    @Test
    public void theSimulatedTimeIsWhatItWasSetToLast() {
        assertThat(workspace().now(ACME)).isEmpty();
        workspace().now(ACME, MONDAY);
        workspace().now(ACME, MONDAY.plusNanos(1));

        assertThat(workspace().now(ACME)).contains(MONDAY.plusNanos(1));
        assertThat(workspace().now(ACME_TWO)).isEmpty();
    }

    @Test
    public void whatWasSaidToSomebodyAndByThemIsForgotten() {
        workspace().show(ADA, form("a"));
        var room = new Address.ToRoom(PROGRAMME.pair("1"));
        var others = new Post("4", 0, room, GRACE, MONDAY, Message.of("k"), null);
        workspace().post(new Post("1", 0, new Address.ToPerson(ADA), null, MONDAY, Message.of("k"), null));
        workspace().post(new Post("2", 0, new Address.ToPerson(ADA), ADA, MONDAY, Message.of("k"), null));
        workspace().post(new Post("3", 0, room, ADA, MONDAY, Message.of("k"), null));
        workspace().post(others);

        workspace().forget(ADA);

        assertThat(workspace().form(ADA)).isEmpty();
        assertThat(workspace().posts(new Address.ToPerson(ADA), 10)).isEmpty();
        assertThat(workspace().posts(room, 10)).extracting(Post::id).containsExactly("4");
        assertThat(workspace().since(ACME, 0)).extracting(Post::id).containsExactly("4");
    }
}
