package io.binome.dialog.joining;

import io.binome.engine.Effect;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.MemberId;
import io.binome.programme.Change;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.text.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a survey so far.
 *
 * @param known the profile as it would be kept now; no roles, 0 hours and a capacity of 0 where nothing is known
 * @param town where the person works, as they or the roster name it; null where only the zone is known
 * @param answered names of the questions the person has answered; other answers come from the roster
 */
record SurveyAnswers(Programme.Kind kind, Profile known, Language language, ZoneId zone, @Nullable String town,
        Set<String> answered) {
    private static final Set<Role> BOTH = Set.of(Role.MENTOR, Role.MENTEE);

    /** What was kept before, or else what the roster knows. */
    static SurveyAnswers of(MemberId member, StepContext at) {
        var person = at.person(member.person());
        var kind = at.programme(member.programme()).kind();
        var kept = at.records().find(Profile.class, member);
        return new SurveyAnswers(
                kind,
                kept.orElseGet(() -> roster(member, person.hints(), kind)),
                person.language(),
                person.hours().zone(),
                Places.town(person),
                kept.isPresent() ? Questions.names() : Questions.settings(person.guessed()));
    }

    private static Profile roster(MemberId member, Person.Hints hints, Programme.Kind kind) {
        return new Profile(
                member,
                kind == Programme.Kind.CROSS ? BOTH : hints.roles(),
                hints.offers(),
                hints.wants(),
                hints.interests(),
                "",
                "",
                0,
                hints.capacity() > 1 ? hints.capacity() : 0,
                MeetingPreferences.any().in(hints.languages()));
    }

    boolean isOneWay() {
        return kind != Programme.Kind.CROSS;
    }

    /** Whether the person may play this part; anybody may as long as they have not said. */
    boolean mayBe(Role role) {
        return known.roles().isEmpty() || known.roles().contains(role);
    }

    boolean isAnswered(Question question) {
        return answered.contains(question.name());
    }

    /** The profile these answers make: only what belongs to the person's part, and modest where nothing was said. */
    Profile profile() {
        var roles = known.roles().isEmpty() ? rolesOfSkills() : known.roles();
        return new Profile(
                known.id(),
                roles,
                roles.contains(Role.MENTOR) ? known.offers() : List.of(),
                roles.contains(Role.MENTEE) ? known.wants() : List.of(),
                known.interests(),
                known.goal(),
                known.motivation(),
                known.hoursPerMonth(),
                isOneWay() && roles.contains(Role.MENTOR) ? Math.max(1, known.capacity()) : 1,
                known.preferences());
    }

    /** These answers once they are kept. */
    SurveyAnswers kept() {
        return new SurveyAnswers(kind, profile(), language, zone, town, Questions.names());
    }

    /** Whether they are what is on record. */
    boolean isOnRecord(StepContext at) {
        var recorded = of(known.id(), at);
        return profile().equals(recorded.known())
                && language.equals(recorded.language)
                && zone.equals(recorded.zone)
                && Objects.equals(town, recorded.town);
    }

    /** Whether a partner can be looked for with these answers. */
    boolean hasSkills() {
        var profile = profile();
        return !profile.offers().isEmpty() || !profile.wants().isEmpty();
    }

    private Set<Role> rolesOfSkills() {
        var roles = EnumSet.noneOf(Role.class);
        if (!known.offers().isEmpty()) {
            roles.add(Role.MENTOR);
        }
        if (!known.wants().isEmpty()) {
            roles.add(Role.MENTEE);
        }
        return Set.copyOf(roles);
    }

    SurveyAnswers answering(Question question) {
        var more = new TreeSet<>(answered);
        more.add(question.name());
        return new SurveyAnswers(kind, known, language, zone, town, Set.copyOf(more));
    }

    /** The same answers, with the person's language and zone as they are now. */
    SurveyAnswers upToDate(StepContext at) {
        var person = at.person(known.id().person());
        return speaking(person.language()).in(person.hours().zone(), Places.town(person));
    }

    /** What has to be changed about the person for this draft, compared with another. */
    List<Effect> settingsSince(SurveyAnswers before) {
        var person = known.id().person();
        var effects = new ArrayList<Effect>();
        if (!language.equals(before.language)) {
            effects.add(new Effect.Amend(person, new Change.Speaks(language)));
            effects.add(new Effect.Announce(new Fact.LanguageChosen(person, language)));
        } else if (isConfirmed("language", before)) {
            effects.add(new Effect.Amend(person, new Change.Confirms(Person.Guess.LANGUAGE)));
        }
        if (!zone.equals(before.zone) || !Objects.equals(town, before.town)) {
            var holidays = town == null ? null : io.binome.place.Places.holidays(zone, null, town);
            effects.add(new Effect.Amend(person, new Change.LivesIn(zone, holidays, town)));
        } else if (isConfirmed("place", before)) {
            effects.add(new Effect.Amend(person, new Change.Confirms(Person.Guess.PLACE)));
        }
        return List.copyOf(effects);
    }

    /** Whether what was a guess has just been found right. */
    private boolean isConfirmed(String question, SurveyAnswers before) {
        return answered.contains(question) && !before.answered.contains(question);
    }

    SurveyAnswers speaking(Language other) {
        return new SurveyAnswers(kind, known, other, zone, town, answered);
    }

    SurveyAnswers in(ZoneId other, @Nullable String named) {
        return new SurveyAnswers(kind, known, language, other, named, answered);
    }

    SurveyAnswers playing(Set<Role> roles) {
        return with(known.playing(roles));
    }

    SurveyAnswers offering(List<SkillLevel> skills) {
        return with(known.offering(skills));
    }

    SurveyAnswers wanting(List<SkillLevel> skills) {
        return with(known.wanting(skills));
    }

    SurveyAnswers likes(List<String> interests) {
        return with(known.liking(interests));
    }

    SurveyAnswers aimingAt(String goal) {
        return with(known.aimingAt(goal));
    }

    SurveyAnswers movedBy(String motivation) {
        return with(known.movedBy(motivation));
    }

    SurveyAnswers giving(int hours) {
        return with(known.giving(hours));
    }

    SurveyAnswers taking(int people) {
        return with(known.taking(people));
    }

    SurveyAnswers meeting(MeetingPreferences preferences) {
        return with(known.meeting(preferences));
    }

    private SurveyAnswers with(Profile profile) {
        return new SurveyAnswers(kind, profile, language, zone, town, answered);
    }
}
