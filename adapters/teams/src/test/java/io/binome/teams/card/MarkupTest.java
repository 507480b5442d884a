package io.binome.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "[x](y)", "**b**", "_i_", "<at>Bob</at>", "1. a", "2) a", " - a", "# a", "&lt;", "&#42;", "{{DATE(x)}}", "a\\*",
        "http://x", "www.x.y", "`a`", "~~a~~", "> a"
    })
    void isWhatAClientCouldTakeForMore(String words) {
        assertThat(Markup.isIn(words)).isTrue();
        assertThat(Markup.isIn(Markup.stripped(words))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rencontre n° 3 : Zoë & Ada", "C++, C# (R&D)", "C’est – peut-être – à 10 h 30 !", "50 %"})
    void isNotWhatReadsAsItself(String words) {
        assertThat(Markup.isIn(words)).isFalse();
    }

    @Test
    void twoBracesArePartedInvisibly() {
        assertThat(Markup.disjoined("{{{a}}")).isEqualTo("{\u2060{\u2060{a}}");
    }
}
