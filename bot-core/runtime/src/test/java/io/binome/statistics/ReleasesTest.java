package io.binome.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.fact.Recorded;
import io.binome.id.MemberId;
import io.binome.id.OrganisationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.json.Json;
import io.binome.programme.Release;
import io.binome.programme.Release.Part;
import io.binome.programme.Release.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When answers are released, and that nobody's can be worked out from all releases together. */
class ReleasesTest {
    private static final ProgrammeId PROGRAMME = new OrganisationId("acme").programme("p");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MONDAY = Instant.parse("2027-01-04T08:00:00Z");
    private static final int WEEKS = 26;

    private final List<Recorded> facts = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();

    private void on(int day, Fact fact) {
        facts.add(new Recorded("f" + facts.size(), MONDAY.plus(Duration.ofDays(day)), fact));
    }

    private void rates(int day, int person, int session, int stars) {
        on(day, new Fact.FeedbackGiven(pair(person), session, person(person), stars));
    }

    private static PairId pair(int person) {
        return PROGRAMME.pair("1-" + person);
    }

    private static PersonId person(int number) {
        return PROGRAMME.organisation().person("p" + number);
    }

    private static MemberId member(int number) {
        return PROGRAMME.member(person(number));
    }

    private static Optional<Release> due(List<Release> before, Collection<Recorded> facts, int week) {
        return Releases.due(PROGRAMME, before, facts, MONDAY.plus(Duration.ofDays(7L * week)), PARIS);
    }

    private Statistics week(int week) {
        due(releases, facts, week).ifPresent(releases::add);
        var newest = releases.isEmpty() ? Optional.<Release>empty() : Optional.of(releases.getLast());
        return Statistics.of(facts, newest, PARIS);
    }

    @Test
    void whatFourPeopleAnsweredIsNotReleasedHoweverOftenTheyDid() {
        for (var number = 0; number < 20; number++) {
            rates(1, number % 4, number, 5);
            on(1, new Fact.InvitationDeclined(member(number % 4), Fact.Refusal.TIME));
        }
        assertThat(week(1).ratings()).isNull();
        assertThat(week(1).participation().declined()).isNull();
        assertThat(week(1).answers().all()).isNull();
        assertThat(releases).isEmpty();
    }

    @Test
    void whatFivePeopleAnsweredIsReleasedOnTheNextMonday() {
        for (var number = 0; number < 5; number++) {
            rates(1, number, 1, number == 0 ? 1 : 4);
        }
        assertThat(Statistics.of(facts, Optional.empty(), PARIS).ratings()).isNull();
        assertThat(Objects.requireNonNull(week(1).ratings()).mean()).isEqualTo(3.4);
        assertThat(week(1).released()).isEqualTo(LocalDate.of(2027, 1, 11));
        var release = releases.getFirst();
        assertThat(Json.read(Json.write(release), Release.class)).isEqualTo(release);
    }

    private void says(int day, int person, Fact.Mood mood) {
        on(day, new Fact.PulseTaken(pair(person), person(person), Fact.Checkpoint.MONTH, mood));
    }

    @Test
    void howItIsGoingIsReleasedFromFivePeopleOnAndNeighboursTogetherWhereFewSaidSo() {
        for (var number = 0; number < 4; number++) {
            says(1, number, Fact.Mood.WELL);
        }
        assertThat(week(1).pulse().month()).isNull();
        for (var number = 4; number < 10; number++) {
            says(8, number, number < 6 ? Fact.Mood.NOT_QUITE : number < 9 ? Fact.Mood.ALL_RIGHT : Fact.Mood.WELL);
        }
        var month = Objects.requireNonNull(week(2).pulse().month());
        assertThat(month.given()).isEqualTo(10);
        assertThat(month.bands()).containsExactly(new Statistics.Band(1, 2, 5), new Statistics.Band(3, 3, 5));
        assertThat(week(2).pulse().half()).isNull();
        assertThat(week(2).pulse().progress()).isNull();
    }

    @Test
    void oneMoreAnswerChangesNothingUntilFourOthersHaveAnsweredToo() {
        for (var number = 0; number < 5; number++) {
            rates(1, number, 1, 4);
        }
        var before = week(1);
        rates(8, 5, 1, 1);
        assertThat(week(2).ratings()).isEqualTo(before.ratings());
        for (var number = 6; number < 9; number++) {
            rates(15, number, 1, 1);
        }
        assertThat(week(3).ratings()).isEqualTo(before.ratings());
        rates(22, 9, 1, 1);
        assertThat(Objects.requireNonNull(week(4).ratings()).given()).isEqualTo(10);
    }

    @Test
    void thereIsNoSecondReleaseInAWeek() {
        for (var number = 0; number < 5; number++) {
            rates(1, number, 1, 4);
            rates(8, number + 5, 1, 2);
        }
        week(1);
        var now = MONDAY.plus(Duration.ofDays(13));
        assertThat(Releases.due(PROGRAMME, releases, facts, now, PARIS)).isEmpty();
        assertThat(Releases.due(PROGRAMME, releases, facts, now.plus(Duration.ofDays(1)), PARIS)).isPresent();
    }

    @Test
    void aRatingCountsAsItStoodWhenItCameOut() {
        for (var number = 0; number < 5; number++) {
            rates(1, number, 1, 5);
        }
        rates(2, 0, 1, 3);
        var before = week(1);
        assertThat(Objects.requireNonNull(before.ratings()).mean()).isEqualTo(4.6);
        rates(8, 0, 1, 1);
        for (var number = 5; number < 10; number++) {
            rates(9, number, 1, 5);
        }
        assertThat(Objects.requireNonNull(week(2).ratings()).mean()).isEqualTo(4.8);
    }

    @Test
    void whatIsReleasedStaysThoughSomebodyIsErased() {
        for (var number = 0; number < 6; number++) {
            rates(1, number, 1, number == 0 ? 1 : 5);
        }
        var before = week(1);
        facts.removeIf(recorded -> recorded.fact() instanceof Fact.FeedbackGiven given && given.by().equals(person(0)));
        assertThat(week(2).ratings()).isEqualTo(before.ratings());
        for (var number = 6; number < 11; number++) {
            rates(15, number, 1, 5);
        }
        assertThat(Objects.requireNonNull(week(3).ratings()).given()).isEqualTo(11);
    }

    @Nested
    class Categories {
        private void decline(int from, int to, Fact.Refusal reason) {
            for (var number = from; number < to; number++) {
                on(1, new Fact.InvitationDeclined(member(number), reason));
            }
        }

        @Test
        void areNotTakenApartWhereThatWouldLeaveOnePersonsReason() {
            decline(0, 5, Fact.Refusal.TIME);
            decline(5, 6, Fact.Refusal.LATER);
            assertThat(week(1).participation().declined()).isEqualTo(6);
            assertThat(week(1).participation().reasons()).isEmpty();
        }

        @Test
        void ofFewAreTakenTogether() {
            decline(0, 6, Fact.Refusal.TIME);
            decline(6, 9, Fact.Refusal.LATER);
            decline(9, 12, Fact.Refusal.PRIVATE);
            assertThat(week(1).participation().reasons()).isEqualTo(Map.of("time", 6, Statistics.OTHER, 6));
        }

        @Test
        void ofStarsAreTakenTogetherWithTheirNeighbours() {
            for (var number = 0; number < 20; number++) {
                rates(1, number, 1, number < 2 ? 2 : number < 7 ? 4 : 5);
            }
            assertThat(Objects.requireNonNull(week(1).ratings()).bands())
                    .containsExactly(new Statistics.Band(1, 4, 7), new Statistics.Band(5, 5, 13));
        }

        @Test
        void thatWereCountedAndAreNotKnownAnyMoreStillLeaveNoRest() {
            for (var number = 0; number < 12; number++) {
                rates(1, number, 1, number == 0 ? 1 : number < 6 ? 4 : 5);
            }
            week(1);
            facts.removeIf(each -> each.fact() instanceof Fact.FeedbackGiven given && given.by().equals(person(0)));
            for (var number = 12; number < 20; number++) {
                rates(8, number, 1, 5);
            }
            var ratings = Objects.requireNonNull(week(2).ratings());
            assertThat(ratings.bands().stream().mapToInt(Statistics.Band::given).sum()).isEqualTo(ratings.given());
        }

        @Test
        void ofSessionsThatBothConfirmedAreNoSecretAndDoNotHideAnother() {
            for (var number = 0; number < 10; number += 2) {
                on(1, new Fact.SessionClosed(pair(number), 1, Outcome.MET, person(number), person(number + 1)));
            }
            on(1, new Fact.SessionClosed(pair(10), 1, Outcome.UNKNOWN, person(10), person(11)));
            assertThat(week(1).answers().meetings()).isNull();
            assertThat(week(1).sessions().unknown()).isNull();
            assertThat(week(1).sessions().met()).isEqualTo(5);
        }
    }

    @Nested
    class TheAdversary {
        /** Ratings, declines and sessions of so many people over half a year, and the releases of it. */
        private List<Release> programme(int people, long seed) {
            var random = new Random(seed);
            for (var number = 0; number < people; number++) {
                if (random.nextInt(4) == 0) {
                    on(random.nextInt(30), random.nextBoolean()
                            ? new Fact.InvitationUnanswered(member(number))
                            : new Fact.InvitationDeclined(member(number),
                                    random.nextBoolean() ? Fact.Refusal.TIME : Fact.Refusal.LATER));
                    continue;
                }
                for (var session = 1; session <= 6; session++) {
                    var day = 20 + 26 * session + random.nextInt(12);
                    if (random.nextInt(6) == 0) {
                        on(day, new Fact.FeedbackMissing(pair(number), session, person(number)));
                    } else {
                        rates(day, number, session, 1 + random.nextInt(5));
                        if (random.nextInt(5) == 0) {
                            rates(day + random.nextInt(20), number, session, 1 + random.nextInt(5));
                        }
                    }
                }
            }
            return released(facts);
        }

        private static List<Release> released(Collection<Recorded> facts) {
            var releases = new ArrayList<Release>();
            for (var week = 1; week <= WEEKS + 4; week++) {
                due(releases, facts, week).ifPresent(releases::add);
            }
            return releases;
        }

        /**
         * Whose rating went into which released figure, found out from outside: one rating is given otherwise, and the
         * figures that are different contain it.
         */
        private List<Map.Entry<String, List<Integer>>> columns(List<Release> releases) {
            var columns = new ArrayList<Map.Entry<String, List<Integer>>>();
            var known = facts.stream()
                    .filter(recorded -> recorded.fact() instanceof Fact.FeedbackGiven)
                    .map(recorded -> (Fact.FeedbackGiven) recorded.fact())
                    .map(given -> Map.entry(given.pair(), given.number()))
                    .distinct()
                    .toList();
            for (var rating : known) {
                var one = released(with(rating, 1));
                var five = released(with(rating, 5));
                assertThat(one).as("nothing but the figures depends on what is answered").hasSameSizeAs(releases);
                var by = "p" + rating.getKey().local().substring(2);
                for (var star = 1; star <= 5; star++) {
                    var column = new ArrayList<Integer>();
                    for (var at = 0; at < releases.size(); at++) {
                        var isIn = sum(one.get(at)) == sum(five.get(at)) ? 0 : 1;
                        var part = releases.get(at).part(Topic.RATED);
                        column.add(isIn);
                        column.add(isIn * star);
                        for (var band = 0; band < 5; band++) {
                            var stars = String.valueOf(star);
                            var shown = part.isPresent() && part.get().groups().size() > band
                                    && part.get().groups().get(band).contains(stars);
                            column.add(shown ? isIn : 0);
                        }
                    }
                    columns.add(Map.entry(by, List.copyOf(column)));
                }
            }
            return columns;
        }

        private List<Recorded> with(Map.Entry<PairId, Integer> rating, int stars) {
            return facts.stream()
                    .map(recorded -> recorded
                            .fact() instanceof Fact.FeedbackGiven(var pair, var number, var by, var was)
                            && pair.equals(rating.getKey()) && number == rating.getValue()
                                    ? new Recorded(recorded.id(), recorded.at(),
                                            new Fact.FeedbackGiven(pair, number, by, stars))
                                    : recorded)
                    .toList();
        }

        private static int sum(Release release) {
            return release.part(Topic.RATED).map(Part::counts).orElse(Map.of()).entrySet().stream()
                    .mapToInt(count -> Integer.parseInt(count.getKey()) * count.getValue())
                    .sum();
        }

        @ParameterizedTest
        @ValueSource(ints = {6, 12, 60})
        void findsNobodysRatingsInAnySumOrDifferenceOfFigures(int people) {
            for (var seed = 0; seed < (people == 60 ? 1 : 8); seed++) {
                facts.clear();
                var releases = programme(people, seed);
                assertThat(releases).hasSizeGreaterThanOrEqualTo(people == 60 ? 10 : 0);
                var rank = new Rank(columns(releases));
                for (var number = 0; number < people; number++) {
                    assertThat(rank.singlesOut("p" + number)).as("p%d of %d, seed %d", number, people, seed).isFalse();
                }
            }
        }

        @Test
        void findsHimWhereFiguresWouldMoveWithEachAnswer() {
            var columns = List.of(
                    Map.entry("ada", List.of(1, 1, 1)),
                    Map.entry("bea", List.of(0, 1, 1)),
                    Map.entry("cleo", List.of(0, 1, 1)),
                    Map.entry("dan", List.of(0, 0, 1)));
            var rank = new Rank(columns);
            assertThat(rank.singlesOut("ada")).isTrue();
            assertThat(rank.singlesOut("dan")).isTrue();
            assertThat(rank.singlesOut("bea")).isFalse();
            assertThat(Rank.rank(columns.stream().map(Map.Entry::getValue).toList())).isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(ints = {6, 12, 60})
        void findsNoReleaseOfAnySortThatFewerThanFivePeopleMadeGrow(int people) {
            var releases = programme(people, 99);
            for (var topic : Topic.values()) {
                var last = Instant.EPOCH;
                for (var release : releases) {
                    var part = release.part(topic);
                    if (part.isEmpty() || part.get().through().equals(last)) {
                        continue;
                    }
                    var since = last;
                    last = part.get().through();
                    var fresh = Given.of(facts, Map.of(), last).stream()
                            .filter(answer -> answer.topic() == topic && answer.since().isAfter(since))
                            .flatMap(answer -> answer.by().stream())
                            .distinct();
                    assertThat(fresh.count()).as("%s on %s", topic, release.day()).isGreaterThanOrEqualTo(5);
                }
            }
        }
    }
}
