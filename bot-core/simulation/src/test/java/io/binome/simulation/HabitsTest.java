package io.binome.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Calendars;
import io.binome.id.ConversationId;
import io.binome.id.OrganisationId;
import io.binome.id.PromptId;
import io.binome.programme.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HabitsTest {
    private static final Instant BEGIN = Instant.parse("2027-01-04T08:00:00Z");
    private static final List<Person> PEOPLE = Cast.of(new OrganisationId("acme"), 400, 3);

    private final Habits habits = new Habits(11);

    private static PromptId question(Person person) {
        return PromptId.of(ConversationId.of("session", person.id()), "met", person.id());
    }

    private List<Person> of(Temperament temperament) {
        return PEOPLE.stream()
                .filter(person -> habits.temperament(person) == temperament)
                .toList();
    }

    private List<Instant> answers(Temperament temperament, int times, Instant asked) {
        return of(temperament).stream()
                .flatMap(person -> habits.answers(person, question(person), asked, times, BEGIN).stream())
                .toList();
    }

    @Test
    void peopleDifferMostlyForTheBetter() {
        var shares = PEOPLE.stream().collect(Collectors.groupingBy(habits::temperament, Collectors.counting()));
        assertThat(shares).containsOnlyKeys(Temperament.values());
        assertThat(shares.get(Temperament.PROMPT)).isBetween(140L, 220L);
        assertThat(shares.get(Temperament.SILENT)).isBetween(15L, 50L);
    }

    @Test
    void adminsArePrompt() {
        assertThat(PEOPLE).filteredOn(Person::isAdmin).isNotEmpty()
                .allSatisfy(admin -> assertThat(habits.temperament(admin)).isEqualTo(Temperament.PROMPT));
    }

    @Test
    void nobodyAnswersOutsideTheirHours() {
        for (var hour = 0; hour < 24 * 7; hour += 5) {
            var asked = BEGIN.plus(hour, ChronoUnit.HOURS);
            for (var person : PEOPLE) {
                habits.answers(person, question(person), asked, 1, BEGIN).ifPresent(at -> {
                    assertThat(at).isAfterOrEqualTo(asked);
                    assertThat(Calendars.of(person).isOpen(at)).as("%s at %s", person.id(), at).isTrue();
                });
            }
        }
    }

    @Test
    void aPauseDoesNotChangeWhatSomebodyMeansToDo() {
        var person = PEOPLE.get(10);
        var paused = person.pausedUntil(LocalDate.of(2027, 3, 1));
        assertThat(habits.answers(paused, question(person), BEGIN, 1, BEGIN))
                .isEqualTo(habits.answers(person, question(person), BEGIN, 1, BEGIN));
    }

    @Test
    void theForgetfulAnswerTheReminder() {
        var all = of(Temperament.FORGETFUL).size();
        assertThat(answers(Temperament.FORGETFUL, 1, BEGIN)).hasSizeLessThan(all / 2);
        assertThat(answers(Temperament.FORGETFUL, 2, BEGIN)).hasSizeGreaterThan(all / 2);
    }

    @Test
    void theSilentAnswerAtFirstAndThenNeverAgain() {
        assertThat(answers(Temperament.SILENT, 1, BEGIN)).isNotEmpty();
        assertThat(answers(Temperament.SILENT, 1, BEGIN.plus(120, ChronoUnit.DAYS))).isEmpty();
    }

    @Test
    void theLeavingLeaveWithinTwoToFourMonths() {
        assertThat(of(Temperament.LEAVING)).isNotEmpty().allSatisfy(person -> assertThat(habits.leavesAt(person, BEGIN))
                .isBetween(BEGIN.plus(60, ChronoUnit.DAYS), BEGIN.plus(130, ChronoUnit.DAYS)));
    }

    @Test
    void aQuestionThatNeverEndsIsLeftAlone() {
        assertThat(answers(Temperament.PROMPT, 9, BEGIN)).isEmpty();
    }

    @Test
    void whoHasJustAnsweredGoesOnAtOnce() {
        var person = of(Temperament.SLOW).getFirst();
        var flowing = IntStream.range(0, 100)
                .mapToObj(minute -> habits.own(person, BEGIN.plus(minute, ChronoUnit.MINUTES)))
                .filter(asked -> habits.answers(person, question(person), asked, 1, BEGIN)
                        .filter(at -> at.isBefore(asked.plus(2, ChronoUnit.MINUTES)))
                        .isPresent())
                .count();
        assertThat(flowing).isGreaterThan(80);
    }
}
