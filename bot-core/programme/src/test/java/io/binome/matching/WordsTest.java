package io.binome.matching;

import static io.binome.matching.Colleague.id;
import static io.binome.matching.Colleague.matching;
import static io.binome.matching.Colleague.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.PersonId;
import io.binome.optimum.WorkLimit;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import io.binome.programme.Round.LeftOut;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What people and admins read of a round. */
class WordsTest {
    @Nested
    class OfAPair {
        @Test
        void sayWhatEachCanGiveTheOther() {
            var explanation = explained(
                    Kind.CROSS,
                    named("ada").offers("SEO:4").wants("Négociation:3"),
                    named("bea").offers("Négociation:3").wants("référencement naturel:4"));
            assertThat(english(explanation.reasons()))
                    .containsExactly(
                            "What Ada could help Bea with: Search engine optimisation.",
                            "What Bea could help Ada with: Negotiation.",
                            "Their working hours overlap well.");
            assertThat(french(explanation.reasons()))
                    .containsExactly(
                            "Ce qu’Ada pourrait apporter à Bea : Référencement naturel.",
                            "Ce que Bea pourrait apporter à Ada : Négociation.",
                            "Leurs horaires de travail se recoupent largement.");
            assertThat(explanation.watch()).isEmpty();
        }

        @Test
        void nameANearSkillAsWhatItIs() {
            var explanation = explained(
                    Kind.TRADITIONAL,
                    named("ada").offers("TikTok:4").ofSeniority(5),
                    named("bea").wants("Réseaux sociaux:4"));
            assertThat(english(explanation.reasons()).getFirst())
                    .isEqualTo(
                            "Ada knows “TikTok”, which is close to “Social media”, a topic Bea would like to learn.");
        }

        @Test
        void warnOfWhatIsMissing() {
            var explanation = explained(
                    Kind.CROSS,
                    named("ada").offers("SEO:2").wants("Négociation:3"),
                    named("bea").offers("Photographie:3").wants("SEO:4").in("America/Vancouver"));
            assertThat(english(explanation.watch()))
                    .contains(
                            "In “Search engine optimisation”, Bea is aiming higher than the level Ada has indicated.",
                            "Bea doesn’t yet offer anything that Ada would like to learn.");
        }

        @Test
        void mentionAWishOnlyIfBothHadIt() {
            var one = explained(Kind.CROSS, named("ada").wishingFor("bea"), named("bea"));
            var both = explained(Kind.CROSS, named("ada").wishingFor("bea"), named("bea").wishingFor("ada"));
            assertThat(english(one.reasons())).doesNotContain("They both asked to work together.");
            assertThat(english(both.reasons())).contains("They both asked to work together.");
        }

        @Test
        void speakToTheOneWhoReadsAndBeginWithWhatTheyWouldLearn() {
            var two = matching(
                    Kind.CROSS,
                    named("ada").offers("SEO:4").wants("Négociation:3"),
                    named("bea").offers("Négociation:3").wants("référencement naturel:4"));
            assertThat(english(two.explainTo(id("ada"), id("ada"), id("bea")).reasons()))
                    .containsExactly(
                            "What Bea could help you with: Negotiation.",
                            "What you could help Bea with: Search engine optimisation.",
                            "Your working hours overlap well.");
            assertThat(french(two.explainTo(id("bea"), id("ada"), id("bea")).reasons()))
                    .containsExactly(
                            "Ce qu’Ada pourrait vous apporter : Référencement naturel.",
                            "Ce que vous pourriez apporter à Ada : Négociation.",
                            "Vos horaires de travail se recoupent largement.");
        }

        @Test
        void sayOnceThatNothingFitsAndPromiseNothing() {
            var nothing = matching(
                    Kind.CROSS, named("ada").offers("SEO:4").wants("Négociation:3"),
                    named("bea").offers("Photographie:3").wants("Excel:4")).explainTo(id("bea"), id("ada"), id("bea"));
            assertThat(nothing.helps()).isFalse();
            assertThat(english(nothing.watch()))
                    .containsExactly("Your topics don’t overlap yet: start with what you each hope for.");
        }

        private static Explanation explained(Kind kind, Colleague first, Colleague second) {
            return matching(kind, first, second)
                    .explain(first.candidate().id(), second.candidate().id());
        }
    }

    @Nested
    class OfThoseLeftOut {
        @Test
        void saySomebodyOffersItAndHasNoPlaceLeft() {
            var all = new ArrayList<Colleague>();
            IntStream.range(0, 3).forEach(i -> all.add(
                    named("m" + i).offers("Data analysis:5").playing(Role.MENTOR).ofSeniority(5)));
            IntStream.range(0, 3).forEach(i -> all.add(
                    named("n" + i).wants("Data analysis:3").playing(Role.MENTEE).leftOut(1)));
            all.add(named("zoe").wants("Data analysis:3").playing(Role.MENTEE));
            var left = leftOut(Kind.TRADITIONAL, all);
            assertThat(left).extracting(LeftOut::person).containsExactly(id("zoe"));
            assertThat(english(left.getFirst().reason()))
                    .isEqualTo(
                            "3 colleagues offer “Data analysis”, but none of them is free at the moment");
        }

        @Test
        void sayThatNobodyOffersItAndNameWhatIsNear() {
            var left = leftOut(
                    Kind.TRADITIONAL,
                    List.of(
                            named("mo").offers("TikTok:5").playing(Role.MENTOR).ofSeniority(5),
                            named("ada").wants("Réseaux sociaux:3").playing(Role.MENTEE),
                            named("bea").wants("Réseaux sociaux:3").playing(Role.MENTEE)));
            assertThat(english(left.getFirst().reason())).isEqualTo("no one offers “Social media” at the moment");
            assertThat(english(left.getFirst().advice())).isEqualTo("Colleagues offer related topics: TikTok.");
        }

        @Test
        void sayThatSomebodyOffersItEvenIfTheyAreFullSinceAnEarlierRound() {
            var left = leftOut(
                    Kind.TRADITIONAL,
                    List.of(
                            named("mo").offers("SEO:5").playing(Role.MENTOR).ofSeniority(5).mentoring(1),
                            named("ada").wants("SEO:3").playing(Role.MENTEE)));
            assertThat(english(left.getFirst().reason()))
                    .isEqualTo("one colleague offers “Search engine optimisation” but isn’t free at the moment");
        }

        @Test
        void nameTheRuleThatStandsBetweenSomebodyAndEverybody() {
            var left = leftOut(
                    Kind.CROSS,
                    List.of(
                            named("ada").offers("SEO:3").wants("Négociation:3"),
                            named("bea").offers("SEO:3").wants("SEO:3"),
                            named("chloe").offers("Négociation:3").wants("SEO:3").in("Pacific/Noumea")));
            assertThat(left).extracting(LeftOut::person).containsExactly(id("chloe"));
            assertThat(english(left.getFirst().reason()))
                    .isEqualTo("no combination worked; most often, the working hours overlap too little");
        }

        @Test
        void nameTheRuleThatStandsBetweenSomebodyAndAllWhoOfferTheSkill() {
            var all = new ArrayList<Colleague>();
            all.add(named("mo").offers("SEO:3").playing(Role.MENTOR).ofSeniority(5));
            all.add(named("ada").wants("SEO:3").playing(Role.MENTEE).leftOut(1));
            all.add(named("zoe").wants("Négociation:3").playing(Role.MENTEE));
            IntStream.range(0, 3).forEach(i -> all.add(
                    named("far" + i).offers("Négociation:3").playing(Role.MENTOR).ofSeniority(5)
                            .speaking(Languages.ENGLISH)));
            var left = leftOut(Kind.TRADITIONAL, all).stream()
                    .filter(each -> each.person().equals(id("zoe")))
                    .toList();
            assertThat(left).extracting(each -> english(each.reason()))
                    .containsExactly(
                            "3 colleagues offer “Negotiation”, but where there was still a place, there’s no"
                                    + " language in common");
        }

        @Test
        void whoHasAPartnerAlreadyIsNotLeftOut() {
            var left = leftOut(
                    Kind.TRADITIONAL,
                    List.of(named("mo").offers("SEO:5").playing(Role.MENTOR).taking(3).mentoring(1)));
            assertThat(left).isEmpty();
        }

        @Test
        void askForSkillsWhereNoneAreNamed() {
            var left = leftOut(Kind.CROSS, List.of(named("ada")));
            assertThat(english(left.getFirst().reason())).isEqualTo("no skill to learn has been named yet");
        }
    }

    @Nested
    class OfExclusions {
        @Test
        void areNeverFoundInWhatOthersReadSoTakingOneBackChangesNothingButPairs() {
            // Bea is taken either way: whether ada excludes her makes no difference to any pair.
            var with = round(named("ada").offers("SEO:3").wants("Négociation:3").excluding("bea"));
            var without = round(named("ada").offers("SEO:3").wants("Négociation:3"));
            assertThat(with.matches()).isEqualTo(without.matches());
            assertThat(with.leftOut()).isEqualTo(without.leftOut());
        }

        @Test
        void areNotHintedAtWhenTheyAloneKeepTwoApart() {
            var readiness = matching(
                    Kind.CROSS,
                    named("ada").offers("SEO:3").wants("Négociation:3").excluding("bea"),
                    named("bea").offers("Négociation:3").wants("SEO:3"));
            assertThat(readiness.readiness().apart()).isEmpty();
            var left = readiness.run(WorkLimit.unlimited()).leftOut();
            assertThat(left).allSatisfy(each -> assertThat(english(each.reason()))
                    .endsWith("but there was no way to fit in another pair"));
        }

        @Test
        void areNotGivenAwayByWordsThatOnlyTheyBringForth() {
            var left = leftOut(
                    Kind.CROSS,
                    List.of(
                            named("ada").offers("SEO:3").wants("Négociation:3"),
                            named("bea").offers("Négociation:3").wants("SEO:3").in("Pacific/Noumea")));
            assertThat(left).allSatisfy(each -> assertThat(english(each.reason()))
                    .endsWith("but there was no way to fit in another pair"));
        }

        private static MatchingResult round(Colleague ada) {
            return matching(
                    Kind.CROSS,
                    ada,
                    named("bea").offers("Négociation:5").wants("Podcast:3").wishingFor("chloe"),
                    named("chloe").offers("Podcast:5").wants("Négociation:3").wishingFor("bea"))
                    .run(WorkLimit.unlimited());
        }
    }

    private static List<LeftOut> leftOut(Kind kind, List<Colleague> colleagues) {
        return matching(kind, colleagues.toArray(Colleague[]::new)).run(WorkLimit.unlimited()).leftOut();
    }

    private static String english(Text text) {
        return read(text, Languages.ENGLISH);
    }

    private static List<String> english(List<Text> texts) {
        return texts.stream().map(text -> read(text, Languages.ENGLISH)).toList();
    }

    private static List<String> french(List<Text> texts) {
        return texts.stream().map(text -> read(text, Languages.FRENCH)).toList();
    }

    private static String read(Text text, Language language) {
        return new Reader(language, List.of(ZoneOffset.UTC), WordsTest::name).read(text);
    }

    private static String name(PersonId person) {
        return Character.toUpperCase(person.local().charAt(0)) + person.local().substring(1);
    }
}
