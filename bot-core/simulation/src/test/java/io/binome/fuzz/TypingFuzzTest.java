package io.binome.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fuzz.Office.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Anybody types anything, at any question, in any state of a small organisation: the bot does not fail, keeps nothing that
 * was not shown, tells nobody else what was not confirmed, and does nothing grave on a guess.
 */
class TypingFuzzTest {
    /** More organisations: {@code -Dbinome.fuzz=10}. */
    private static final int TIMES = Integer.getInteger("binome.fuzz", 1);

    private static final int PEOPLE = 8;
    private static final int ACTS = 300;
    private static final int ORGANISATIONS = 3;

    private final Phrases phrases = new Phrases();
    private int marked;

    @ParameterizedTest
    @EnumSource
    void whateverAnybodyTypesIsTakenAsItShould(Stage stage) {
        var broken = new LinkedHashMap<String, String>();
        for (var seed = 0; seed < ORGANISATIONS * TIMES; seed++) {
            var chance = new Random(31L * seed + stage.name().hashCode());
            var office = new Office(PEOPLE, stage, chance);
            try (var promises = new Promises(office)) {
                for (var act = 0; act < ACTS; act++) {
                    act(office, promises, chance);
                }
                promises.looksAtHomes();
                promises.broken().forEach(broken::putIfAbsent);
            }
        }
        assertThat(broken).isEmpty();
    }

    private void act(Office office, Promises promises, Random chance) {
        var who = chance.nextInt(8) == 0 ? office.anybody() : office.somebodyAsked().orElseGet(office::anybody);
        var open = office.open(who);
        switch (chance.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> types(promises, who, chance);
            case 5, 6, 7 -> {
                var pressable = open.stream().filter(each -> !each.choices().isEmpty()).toList();
                if (pressable.isEmpty()) {
                    types(promises, who, chance);
                } else {
                    promises.presses(pressable.get(chance.nextInt(Math.min(2, pressable.size()))));
                }
            }
            case 8 -> promises.happens(who.local() + " sends a form", () -> office.sends(who));
            default -> promises.happens("time passes", office::waits);
        }
    }

    private void types(Promises promises, io.binome.id.PersonId who, Random chance) {
        var phrase = phrases.any(chance);
        if (chance.nextBoolean() && phrase.words().length() < 5_000) {
            var marker = Marker.of(marked++);
            promises.types(who, phrase.saying(marker.into(phrase.words(), chance)), List.of(marker));
        } else {
            promises.types(who, phrase, List.of());
        }
    }
}
