package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.AccountId;
import io.binome.id.ConversationId;
import io.binome.id.EffectId;
import io.binome.id.InstallationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.programme.Grant;
import io.binome.programme.Person;
import io.binome.shell.Bench;
import io.binome.shell.Probe;
import io.binome.store.Accounts.Account;
import io.binome.store.Installations.Installation;
import io.binome.store.Postings.Posting;
import io.binome.store.sorted.MemoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttentiveStoreTest {
    private static final PersonId ADA = Bench.ADA;
    private static final PersonId BEA = Bench.BEA;
    private static final InstallationId HERE = new InstallationId("slack.T1");
    private static final AccountId ACCOUNT = ADA.organisation().account("slack.T1.ada");
    private static final ConversationId DESK = ConversationId.of("probe", ADA);
    private static final Instant NOW = Bench.MONDAY;

    private final MemoryStore behind = new MemoryStore();
    private final CountingStore counting = new CountingStore(behind);
    private final AttentiveStore store = new AttentiveStore(counting);

    private static Account account(PersonId person) {
        return new Account(ACCOUNT, person, HERE, "", NOW);
    }

    private static Conversation conversation() {
        return Conversation.fresh(DESK, new Probe.State.Listening(ADA, List.of()));
    }

    private static Posting posting(EffectId id) {
        return new Posting(id, HERE, "D1", "1.0", null, NOW);
    }

    private void during(Runnable work) {
        Reading.during(() -> {
            work.run();
            return true;
        });
    }

    @Nested
    class InAReading {
        @Test
        void eachThingIsAskedOnce() {
            behind.records().put(Bench.person(ADA));
            during(() -> {
                for (var time = 0; time < 3; time++) {
                    store.records().find(Person.class, ADA);
                    store.records().all(Grant.class, ADA.organisation());
                    store.focus().of(ADA);
                    store.conversations().find(DESK);
                    store.connections().accounts().of(ADA);
                }
            });

            assertThat(counting.trips()).as(counting.table()).hasSize(5);
        }

        @Test
        void whatTheWorkWritesItReads() {
            during(() -> {
                assertThat(store.records().find(Person.class, ADA)).isEmpty();
                store.records().put(Bench.person(ADA));
                assertThat(store.records().find(Person.class, ADA)).isPresent();
                store.records().amend(ADA, person -> person.called("Ada Lovelace"));
                assertThat(store.records().find(Person.class, ADA).orElseThrow().name()).isEqualTo("Ada Lovelace");
                var prompt = PromptId.of(DESK, "mood", ADA);
                assertThat(store.focus().of(ADA)).isEmpty();
                store.focus().asked(prompt, List.of());
                assertThat(store.focus().of(ADA)).containsExactly(prompt);
                store.connections().accounts().of(ADA);
                store.connections().accounts().put(account(ADA));
                assertThat(store.connections().accounts().of(ADA)).hasSize(1);
                store.connections().accounts().put(account(ADA).routed("D9"));
                assertThat(store.connections().accounts().find(ACCOUNT)).map(Account::route).contains("D9");
            });
        }

        @Test
        void aSaveThatIsRefusedIsFollowedByALook() {
            during(() -> {
                assertThat(store.conversations().find(DESK)).isEmpty();
                behind.conversations().save(conversation().next());

                assertThat(store.conversations().save(conversation().next())).isFalse();

                assertThat(store.conversations().find(DESK)).contains(conversation().next());
            });
        }

        @Test
        void severalConversationsAreAskedForAtOnceAndOnlyThoseThatAreNotKnown() {
            behind.conversations().save(conversation().next());
            var other = ConversationId.of("other", ADA);
            during(() -> {
                store.conversations().find(DESK);
                assertThat(store.conversations().found(List.of(other, DESK))).containsExactly(conversation().next());
                assertThat(store.conversations().found(List.of(other, DESK))).hasSize(1);
            });

            assertThat(counting.trips()).as(counting.table()).hasSize(2);
        }

        @Test
        void ofANewEffectNothingWasPostedButWhatIsPostedNow() {
            var effect = EffectId.of(DESK, 1, 0);
            var second = new EffectId(effect + "~1");
            during(() -> {
                Reading.isNew(effect);
                assertThat(store.connections().postings().find(effect)).isEmpty();
                assertThat(store.connections().postings().find(second)).isEmpty();
                assertThat(counting.trips()).isEmpty();
                store.connections().postings().add(posting(effect));
                assertThat(store.connections().postings().find(effect)).contains(posting(effect));
                assertThat(store.connections().postings().find(EffectId.of(DESK, 1, 1))).isEmpty();
            });

            assertThat(counting.names()).containsExactly("Postings.add", "Postings.find");
        }

        @Test
        void whoeverIsErasedIsNotRememberedByIt() {
            behind.records().put(Bench.person(ADA));
            behind.connections().accounts().put(account(ADA));
            during(() -> {
                store.records().find(Person.class, ADA);
                store.connections().accounts().find(ACCOUNT);
                store.forget(ADA);
                assertThat(store.records().find(Person.class, ADA)).isEmpty();
                assertThat(store.connections().accounts().find(ACCOUNT)).isEmpty();
            });
        }

        @Test
        void whoGoesOnWithItKnowsTheSame() {
            var later = new ArrayList<Runnable>();
            during(() -> {
                store.records().find(Person.class, ADA);
                later.add(Reading.continued(() -> store.records().find(Person.class, ADA)));
            });
            later.getFirst().run();

            assertThat(counting.trips()).hasSize(1);
        }
    }

    @Nested
    class FromOneToTheNext {
        @Test
        void whoseAnAccountIsIsReadAnewEachTime() {
            behind.connections().accounts().put(account(ADA));
            assertThat(owner()).isEqualTo(ADA);

            behind.connections().accounts().put(account(BEA));
            assertThat(owner()).as("unlinked on another node").isEqualTo(BEA);

            behind.connections().accounts().remove(ACCOUNT);
            assertThat(owner()).as("erased on another node").isNull();
        }

        private @Nullable PersonId owner() {
            return Reading.during(() -> store.connections().accounts().find(ACCOUNT)).map(Account::person).orElse(null);
        }

        @Test
        void theAccountsOfWhoIsKnownAreOneTrip() {
            behind.connections().accounts().put(account(ADA));
            owner();
            counting.begin();
            during(() -> {
                store.connections().accounts().find(ACCOUNT);
                store.connections().accounts().of(ADA);
            });

            assertThat(counting.trips()).as(counting.table()).hasSize(1);
        }

        @Test
        void withoutAReadingNothingIsRemembered() {
            assertThat(store.records().find(Person.class, ADA)).isEmpty();
            behind.records().put(Bench.person(ADA));
            assertThat(store.records().find(Person.class, ADA)).isPresent();
        }
    }

    @Nested
    class OfInstallations {
        private final AtomicLong nanos = new AtomicLong();
        private final Installations seen =
                new StandingInstallations(counting.connections().installations(), nanos::get);

        private static Installation installation(long version, @Nullable Instant removedAt) {
            return new Installation(HERE, ADA.organisation(), version, "", Map.of(), null, null, removedAt);
        }

        @Test
        void thoseThatStandAreRememberedForAMinute() {
            behind.connections().installations().save(installation(1, null));
            assertThat(seen.standing(HERE)).isPresent();
            assertThat(seen.standing(ADA.organisation())).hasSize(1);
            behind.connections().installations().save(installation(2, NOW));
            assertThat(seen.standing(HERE)).isPresent();
            assertThat(seen.find(HERE)).contains(installation(2, NOW));

            nanos.addAndGet(60_000_000_000L);

            assertThat(seen.standing(HERE)).isEmpty();
            assertThat(seen.standing(ADA.organisation())).isEmpty();
        }

        @Test
        void whatIsRemovedHereIsSeenAtOnce() {
            seen.save(installation(1, null));
            seen.standing(HERE);
            seen.save(installation(2, NOW));

            assertThat(seen.standing(HERE)).isEmpty();
        }

        @Test
        void whatDoesNotStandIsAskedForEachTime() {
            assertThat(seen.standing(HERE)).isEmpty();
            behind.connections().installations().save(installation(1, null));

            assertThat(seen.standing(HERE)).isPresent();
        }
    }
}
