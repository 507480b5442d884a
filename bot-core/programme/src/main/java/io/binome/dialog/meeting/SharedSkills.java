package io.binome.dialog.meeting;

import io.binome.content.Theme;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.programme.Goal;
import io.binome.programme.Pair;
import io.binome.programme.Profile;
import io.binome.programme.SkillLevel;
import io.binome.skill.Skill;
import io.binome.skill.Taxonomy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two people look for and have to give, as far as they have told the survey, and the skills that their goals name; it says
 * how well a theme suits them.
 *
 * @param goals the ids of the skills named in goals that are open: both read them, so that what follows betrays nothing
 */
record SharedSkills(Optional<Profile> first, Optional<Profile> second, Set<String> goals) {
    /** What a first wish counts, and how much less each one after it. */
    private static final int WISH = 100;

    private static final int LATER = 10;

    /** How much more it counts where the other one has it to give. */
    private static final int GIVEN = 50;

    /** What a goal counts that names one of the skills: as much as a third wish. */
    private static final int GOAL = 80;

    static SharedSkills of(Pair pair, StepContext at) {
        var goals = at.records().all(Goal.class, pair.id()).stream()
                .filter(goal -> goal.status() == Goal.Status.OPEN)
                .flatMap(goal -> Taxonomy.standard().mentionedIn(goal.words()).stream())
                .map(Skill::id)
                .collect(Collectors.toUnmodifiableSet());
        return new SharedSkills(profile(pair, pair.first(), at), profile(pair, pair.second(), at), goals);
    }

    private static Optional<Profile> profile(Pair pair, PersonId person, StepContext at) {
        return at.records().find(Profile.class, pair.id().programme().member(person));
    }

    /** How much a theme serves what each of the two looks for, and what both want to achieve; 0 where nothing of it. */
    int value(Theme theme) {
        var served = theme.skills().stream().anyMatch(goals::contains) ? GOAL : 0;
        return value(theme, first, second) + value(theme, second, first) + served;
    }

    private static int value(Theme theme, Optional<Profile> learner, Optional<Profile> giver) {
        var wants = names(learner.map(Profile::wants));
        var offers = names(giver.map(Profile::offers));
        return theme.skills().stream()
                .filter(wants::contains)
                .mapToInt(skill -> Math.max(LATER, WISH - LATER * wants.indexOf(skill) - theme.skills().indexOf(skill))
                        + (offers.contains(skill) ? GIVEN : 0))
                .max()
                .orElse(0);
    }

    /** Which of the two has the skills to give that a theme serves; neither where both have, or nobody. */
    Optional<Boolean> isFirstWhoKnows(Theme theme) {
        var one = knows(theme, first);
        return one == knows(theme, second) ? Optional.empty() : Optional.of(one);
    }

    private static boolean knows(Theme theme, Optional<Profile> profile) {
        return names(profile.map(Profile::offers)).stream().anyMatch(theme.skills()::contains);
    }

    private static List<String> names(Optional<List<SkillLevel>> skills) {
        return skills.stream().flatMap(List::stream).map(SkillLevel::skill).flatMap(Stream::of).toList();
    }
}
