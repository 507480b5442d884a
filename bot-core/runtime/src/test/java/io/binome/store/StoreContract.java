package io.binome.store;

import io.binome.id.ConversationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import java.time.Instant;
import java.util.List;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What the contract suites share: a store that is empty before each test, and people to fill it with. */
public abstract class StoreContract {

    protected static final OrganisationId ACME = new OrganisationId("acme");
    protected static final OrganisationId ACME_TWO = new OrganisationId("acme-two");
    protected static final ProgrammeId PROGRAMME = ACME.programme("p1");
    protected static final PersonId ADA = ACME.person("ada");
    protected static final PersonId GRACE = ACME.person("grace.hopper");
    protected static final Instant MONDAY = Instant.parse("2027-01-04T08:00:00.123Z");

    /** The store under test, empty when a test starts. */
    protected abstract Store store();

    protected static ConversationId conversation(String subject) {
        return ConversationId.of("probe", PROGRAMME.member(ACME.person(subject)));
    }

    protected static PromptId prompt(String name) {
        return PromptId.of(conversation("ada"), name, ADA);
    }

    /** Runs the same thing several times at the same moment and gives what came of each. */
    protected static <T> List<T> atTheSameTime(int times, Numbered<T> action) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            IntStream.range(0, times).forEach(number -> running.add(threads.submit((Callable<T>) () -> {
                start.await();
                return action.run(number);
            })));
            start.countDown();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    /** Something that is done several times. */
    protected interface Numbered<T> {
        T run(int number) throws Exception;
    }
}
