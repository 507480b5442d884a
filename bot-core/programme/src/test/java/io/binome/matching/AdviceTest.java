package io.binome.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Language;
import io.binome.text.Texts;
import org.junit.jupiter.api.Test;

/** Whatever an admin is advised of somebody, the person can be advised too, of what they can do themselves. */
class AdviceTest {
    @Test
    void everyAdviceIsAlsoSaidToThePerson() {
        for (var language : Language.all()) {
            var texts = Texts.bundle("matching", language).stringPropertyNames();
            assertThat(texts.stream().filter(key -> key.startsWith("matching.advice.") && !key.endsWith(".you")))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(texts).contains(key + ".you"));
            assertThat(texts).contains("matching.left.discreet");
        }
    }

    @Test
    void whatIsSaidToOneOfTheTwoIsSaidToTheOtherAsWell() {
        for (var language : Language.all()) {
            var texts = Texts.bundle("matching", language).stringPropertyNames();
            assertThat(texts.stream().filter(key -> key.endsWith(".giving")))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(texts)
                            .contains(key.replace(".giving", ".learning"), key.replace(".giving", "")));
        }
    }
}
