package io.binome.dialog.survey;

import io.binome.engine.Effect;
import io.binome.engine.Moment;
import io.binome.fact.Fact;
import io.binome.id.MemberId;
import io.binome.programme.Change;
import io.binome.text.Language;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.programme.Ways;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The answers of a survey so far.
 *
 * @param known the profile as it would be kept now; no roles, 0 hours and a capacity of 0 where nothing is known
 * @param answered names of the questions the person has answered; other answers come from the roster
 */
record Draft(Programme.Kind kind, Profile known, Language language, ZoneId zone, Set<String> answered) {
    private static final Set<Role> BOTH = Set.of(Role.MENTOR, Role.MENTEE);

    /** What was kept before, or else what the roster knows. */
    static Draft of(MemberId member, Moment at) {
        var person = at.person(member.person());
        var kind = at.programme(member.programme()).kind();
        var kept = at.register().find(Profile.class, member);
        return new Draft(
                kind,
                kept.orElseGet(() -> roster(member, person.hints(), kind)),
                person.language(),
                person.hours().zone(),
                kept.isPresent() ? Questions.names() : Questions.settings());
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
                Ways.any().in(hints.languages()));
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
                Math.max(1, known.hoursPerMonth()),
                isOneWay() && roles.contains(Role.MENTOR) ? Math.max(1, known.capacity()) : 1,
                known.ways());
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

    Draft answering(Question question) {
        var more = new TreeSet<>(answered);
        more.add(question.name());
        return new Draft(kind, known, language, zone, Set.copyOf(more));
    }

    /** The same answers, with the person's language and zone as they are now. */
    Draft upToDate(Moment at) {
        var person = at.person(known.id().person());
        return speaking(person.language()).in(person.hours().zone());
    }

    /** What has to be changed about the person for this draft, compared with another. */
    List<Effect> settingsSince(Draft before) {
        var person = known.id().person();
        var effects = new ArrayList<Effect>();
        if (language != before.language) {
            effects.add(new Effect.Amend(person, new Change.Speaks(language)));
            effects.add(new Effect.Announce(new Fact.LanguageChosen(person, language)));
        }
        if (!zone.equals(before.zone)) {
            effects.add(new Effect.Amend(person, new Change.LivesIn(zone)));
        }
        return List.copyOf(effects);
    }

    Draft speaking(Language other) {
        return new Draft(kind, known, other, zone, answered);
    }

    Draft in(ZoneId other) {
        return new Draft(kind, known, language, other, answered);
    }

    Draft playing(Set<Role> roles) {
        return with(known.playing(roles));
    }

    Draft offering(List<SkillLevel> skills) {
        return with(known.offering(skills));
    }

    Draft wanting(List<SkillLevel> skills) {
        return with(known.wanting(skills));
    }

    Draft likes(List<String> interests) {
        return with(known.liking(interests));
    }

    Draft aimingAt(String goal) {
        return with(known.aimingAt(goal));
    }

    Draft movedBy(String motivation) {
        return with(known.movedBy(motivation));
    }

    Draft giving(int hours) {
        return with(known.giving(hours));
    }

    Draft taking(int people) {
        return with(known.taking(people));
    }

    Draft meeting(Ways ways) {
        return with(known.meeting(ways));
    }

    private Draft with(Profile profile) {
        return new Draft(kind, profile, language, zone, answered);
    }
}
