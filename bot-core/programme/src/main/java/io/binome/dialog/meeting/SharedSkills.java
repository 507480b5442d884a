package io.binome.dialog.meeting;

import io.binome.content.Theme;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.programme.Pair;
import io.binome.programme.Profile;
import io.binome.programme.SkillLevel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What two people look for and have to give, as far as they have told the survey; it says how well a theme suits them. */
record SharedSkills(Optional<Profile> first, Optional<Profile> second) {
    /** What a first wish counts, and how much less each one after it. */
    private static final int WISH = 100;

    private static final int LATER = 10;

    /** How much more it counts where the other one has it to give. */
    private static final int GIVEN = 50;

    static SharedSkills of(Pair pair, StepContext at) {
        return new SharedSkills(profile(pair, pair.first(), at), profile(pair, pair.second(), at));
    }

    private static Optional<Profile> profile(Pair pair, PersonId person, StepContext at) {
        return at.records().find(Profile.class, pair.id().programme().member(person));
    }

    /** How much a theme serves what each of the two looks for; 0 where it serves nothing of it. */
    int value(Theme theme) {
        return value(theme, first, second) + value(theme, second, first);
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
