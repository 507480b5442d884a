package io.binome.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.id.ProgrammeId;
import io.binome.id.RoundId;
import io.binome.json.Json;
import io.binome.programme.Round.LeftOut;
import io.binome.programme.Round.Match;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A round is kept in parts, of which none grows with the programme, and is read as a whole. */
class RoundTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId PROGRAMME = ACME.programme("p");
    private static final RoundId RUN = RoundId.run(PROGRAMME, 7);
    private static final int PAIRS = 5_000;
    private static final int LEFT = 1_000;

    private final MemoryStore store = new MemoryStore();

    private static Round found(RoundId run, int pairs, int left) {
        var text = Text.of("matching.person.nosubject", "skill", Text.verbatim("x".repeat(200)));
        return Round.of(
                run, 1, 7, Instant.EPOCH, Round.Stage.FOUND, Policy.standard(), AdminOverrides.none(),
                IntStream.range(0, pairs)
                        .mapToObj(nth -> new Match(ACME.person(id("a", nth)), ACME.person(id("b", nth)), 80))
                        .toList(),
                IntStream.range(0, left).mapToObj(nth -> new LeftOut(ACME.person(id("c", nth)), text, text)).toList(),
                new Round.Result(1, 1, 2 * pairs, Round.Method.EXACT));
    }

    private static String id(String kind, int nth) {
        return UUID.nameUUIDFromBytes((kind + nth).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void keep(Round round) {
        store.records().putAll(round.parts());
        store.records().put(round.head());
    }

    private Optional<Round> kept(RoundId id) {
        return Round.in(store.records(), id);
    }

    @Test
    void whoIsLeftOutReadsNothingOfRankOrManagers() {
        var advice = Text.of("matching.advice.taken");
        for (var rule : List.of("right_seniority", "not_their_manager", "a_language_in_common")) {
            var reason = Text.of("matching.left.apart", "rule", Text.of("matching.pair." + rule));
            var left = new LeftOut(ACME.person("ada"), reason, advice);
            assertThat(left.told())
                    .isEqualTo(rule.startsWith("a_") ? reason : Text.of("matching.left.discreet"));
            assertThat(left.advised()).isEqualTo(Text.of("matching.advice.taken.you"));
        }
    }

    @Test
    void isReadAsItWasFound() {
        var round = found(RUN, PAIRS, LEFT);
        keep(round);
        assertThat(kept(RUN)).contains(round);
        store.records().put(round.drafted().head());
        assertThat(kept(RoundId.of(PROGRAMME, 1)).orElseThrow().matches()).isEqualTo(round.matches());
    }

    @Test
    void ofThousandsOfPeopleIsInNoDocumentOfMoreThanAFewHundredKilobytes() {
        var round = found(RUN, PAIRS, LEFT);
        assertThat(round.parts()).hasSizeGreaterThan(10).allSatisfy(part -> assertThat(size(part)).isLessThan(400_000));
        assertThat(size(round.head())).isLessThan(2_000);
    }

    private static int size(Entry entry) {
        return Json.line(entry).getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void thatWasPublishedLacksThePairsThatHadBecomeImpossible() {
        var round = found(RUN, 3, 0);
        keep(round);
        var stale = List.of(round.matches().get(1).couple());
        var published = round.drafted().published(stale);
        store.records().put(published.head());
        assertThat(published.matches()).hasSize(2);
        assertThat(kept(published.id())).contains(published);
    }

    @Test
    void whoseRunIsReplacedWhileItIsReadIsTheNewOne() {
        var before = found(RUN, 300, 0).drafted();
        var after = found(RoundId.run(PROGRAMME, 8), 2, 0).drafted();
        keep(before);
        var register = new RecordView() {
            @Override
            public <E extends Entry> Optional<E> find(Class<E> type, Id id) {
                if (id.equals(before.parts().getLast().id())) {
                    keep(after);
                    before.parts().forEach(store.records()::remove);
                }
                return store.records().find(type, id);
            }

            @Override
            public <E extends Entry> List<E> all(Class<E> type, Id within) {
                return store.records().all(type, within);
            }
        };
        assertThat(Round.in(register, before.id())).contains(after);
    }

    @Test
    void withoutItsPartsIsNone() {
        var round = found(RUN, 3, 0);
        store.records().put(round.head());
        assertThat(kept(RUN)).isEmpty();
    }
}
