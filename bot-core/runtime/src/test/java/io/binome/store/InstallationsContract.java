package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.InstallationId;
import io.binome.store.Conversation.Lease;
import io.binome.store.Installations.Installation;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store promises about installations. */
public abstract class InstallationsContract extends StoreContract {

    private Installations installations() {
        return store().connections().installations();
    }

    private static Installation fresh(String id) {
        return new Installation(
                new InstallationId(id), ACME, 0, "sealed " + id, Map.of("team", "T1", "name", "Les étoiles"), null,
                null,
                null);
    }

    private static Installation with(Installation before, String secrets) {
        return new Installation(
                before.id(), before.organisation(), before.version(), secrets, before.facts(), MONDAY.plusNanos(1),
                new Lease("node", MONDAY), MONDAY.plusSeconds(1));
    }

    @Test
    public void anInstallationComesBackAsItWasSaved() {
        var bare = fresh("slack.T1").next();
        var full = with(fresh("slack.E1"), "x").next();
        assertThat(installations().find(bare.id())).isEmpty();
        assertThat(installations().save(bare)).isTrue();
        assertThat(installations().save(full)).isTrue();

        assertThat(installations().find(bare.id())).contains(bare);
        assertThat(installations().all()).containsExactly(full, bare);
        assertThat(full.stands()).isFalse();
    }

    @Test
    public void onlyTheNextVersionIsSaved() {
        var first = fresh("slack.T1").next();
        var second = with(first, "second").next();
        assertThat(installations().save(fresh("slack.T1"))).isFalse();
        assertThat(installations().save(second)).isFalse();
        assertThat(installations().all()).isEmpty();

        assertThat(installations().save(first)).isTrue();
        assertThat(installations().save(with(fresh("slack.T1"), "another first").next())).isFalse();
        assertThat(installations().save(second)).isTrue();
        assertThat(installations().save(with(first, "another second").next())).isFalse();
        assertThat(installations().save(with(second, "fourth").next().next())).isFalse();

        assertThat(installations().all()).containsExactly(second);
    }

    @Test
    public void ofManyWhoSaveAtOnceOneDoes() throws Exception {
        var first = fresh("slack.T1");
        assertThat(atTheSameTime(8, number -> installations().save(with(first, "a" + number).next())))
                .containsOnlyOnce(true);

        var stored = installations().find(first.id()).orElseThrow();
        assertThat(atTheSameTime(8, number -> installations().save(with(stored, "b" + number).next())))
                .containsOnlyOnce(true);
        assertThat(installations().find(first.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    public void aRemovedInstallationIsGoneAndBeginsAnewLater() {
        var first = fresh("slack.T1").next();
        installations().save(first);
        installations().save(with(first, "second").next());
        installations().remove(first.id());
        installations().remove(first.id());

        assertThat(installations().all()).isEmpty();
        assertThat(installations().save(first)).isTrue();
    }

    @Test
    public void anInstallationDoesNotSayItsSecretsInPassing() {
        assertThat(fresh("slack.T1")).asString().contains("slack.T1").doesNotContain("sealed");
    }
}
