package io.binome.dialog.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartCheckTest {
    @ParameterizedTest
    @CsvSource({
        "Être plus à l’aise en réunion, false, false",
        "Animer deux ateliers d’ici fin mai, true, true",
        "Écrire 3 articles, true, false",
        "Comprendre un budget avant l’été, false, true",
        "Parler au comité du 12/03, false, true",
        "+20 % de leads au T3, true, true",
        "Speak up in meetings, false, false",
        "Run two workshops by the end of May, true, true",
        "I may learn to code, false, false",
        "Read a report every week, true, true",
        "Understand budgets within 3 months, false, true",
        "Finish by 2027-05-31, false, true"
    })
    void aNumberIsAMeasureAndAWordOfTimeIsADate(String goal, boolean measured, boolean dated) {
        assertThat(SmartCheck.of(goal)).isEqualTo(new SmartCheck(measured, dated));
    }
}
