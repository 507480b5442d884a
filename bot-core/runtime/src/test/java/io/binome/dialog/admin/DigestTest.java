package io.binome.dialog.admin;

import static io.binome.dialog.TwoPeople.ACME;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.paris;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.AgreementId;
import io.binome.message.Message.Block;
import io.binome.programme.Agreement;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);

    private final TwoPeople people = new TwoPeople();
    private int facts;

    /** So many pairs with a first session arranged. */
    private void pairs(int count) {
        for (var number = 1; number <= count; number++) {
            var pair = PROGRAMME.pair("1-" + number);
            people.pair(new Pair(
                    pair, ACME.person("a" + number), ACME.person("b" + number), Pair.Status.AT_RISK, MONDAY, 0, null));
            happened(new Fact.SessionPlanned(pair, 1, MONDAY));
        }
    }

    private void trained(String person) {
        happened(new Fact.LessonDone(PROGRAMME.member(ACME.person(person)), "listening"));
    }

    private void happened(Fact fact) {
        people.store.facts().append(new Recorded("f" + facts++, MONDAY, fact));
    }

    private boolean warns() {
        return Digest.of(people.at(MONDAY), PROGRAMME).orElseThrow().blocks().stream()
                .anyMatch(block -> block instanceof Block.Paragraph(Text.Key(var key, var with))
                        && key.equals("campaign.digest.untrained") && with.isEmpty());
    }

    @Test
    void warnsWhereMoreThanAFifthHaveDoneNoLesson() {
        pairs(5);
        for (var number = 1; number <= 5; number++) {
            trained("a" + number);
        }
        trained("b1");
        trained("b2");
        assertThat(warns()).isTrue();
        trained("b3");
        assertThat(warns()).isFalse();
    }

    @Test
    void saysNothingOfFewerThanFivePeople() {
        pairs(2);
        assertThat(warns()).isFalse();
        pairs(3);
        assertThat(warns()).isTrue();
    }

    @Test
    void countsNobodyWhoHasNoSessionYet() {
        pairs(3);
        for (var number = 1; number <= 3; number++) {
            trained("a" + number);
            trained("b" + number);
        }
        for (var number = 4; number <= 8; number++) {
            people.pair(new Pair(PROGRAMME.pair("1-" + number), ACME.person("a" + number), ACME.person("b" + number),
                    Pair.Status.ACTIVE, MONDAY, 0, null));
        }
        assertThat(warns()).isFalse();
    }

    private List<String> agreements() {
        return Digest.of(people.at(MONDAY), PROGRAMME).orElseThrow().blocks().stream()
                .flatMap(block -> block instanceof Block.Paragraph(Text.Key(var key, var with))
                        && key.equals("campaign.digest.agreements")
                                ? Stream.of(with.get("agreed") + " of " + with.get("pairs"))
                                : null)
                .toList();
    }

    @Test
    void saysHowManyPairsHaveAnAgreementFromFivePairsOn() {
        pairs(4);
        assertThat(agreements()).isEmpty();
        pairs(5);
        var id = AgreementId.of(PROGRAMME.pair("1-1"), 1);
        var agreement = new Agreement(id, "text", "mark", List.of(), MONDAY, null);
        people.store.records().put(agreement);
        assertThat(agreements()).containsExactly("Count[number=1] of Count[number=5]");
        people.store.records().put(agreement.withdrawn(MONDAY));
        assertThat(agreements()).containsExactly("Count[number=0] of Count[number=5]");
    }
}
