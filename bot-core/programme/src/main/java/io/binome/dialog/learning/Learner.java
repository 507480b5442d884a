package io.binome.dialog.learning;

import io.binome.content.Content;
import io.binome.content.Phase;
import io.binome.engine.Participation;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.History;
import io.binome.fact.Recorded;
import io.binome.id.MemberId;
import io.binome.id.PersonId;
import io.binome.programme.Member;
import io.binome.programme.Pair;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Programme.Kind;
import io.binome.programme.ProgrammeEnd;
import io.binome.programme.Role;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody who wants to learn, with the parts they play in programmes. */
record Learner(PersonId person, StepContext at) {
    private static final int NEGOTIATED = 2;

    /** The parts that the person plays in running programmes, the newest last; where there is none, one of everybody. */
    List<Part> parts() {
        var running = programmes();
        var mine = running.stream().filter(this::isIn).map(this::part).toList();
        if (!mine.isEmpty()) {
            return mine;
        }
        var content = running.isEmpty() ? Content.ours() : at.content(running.getLast().id());
        return List.of(new Part(
                null, texts(content), EnumSet.allOf(Kind.class), EnumSet.allOf(Role.class),
                Set.of(Phase.PREPARATION), false));
    }

    /** What the programmes that they may run have to offer; nothing for whoever is no admin. */
    List<Versions> texts() {
        if (!at.person(person).isAdmin()) {
            return List.of();
        }
        var running = programmes();
        return running.isEmpty()
                ? List.of(texts(Content.ours()))
                : running.stream().map(programme -> texts(at.content(programme.id()))).toList();
    }

    /** The part that the person plays in a programme, or would. */
    Part part(Programme programme) {
        var member = programme.id().member(person);
        var pairs = pairs(member);
        return new Part(
                member, texts(at.content(programme.id())), EnumSet.of(programme.kind()), roles(programme, pairs),
                pairs.isEmpty()
                        ? Set.of(Phase.PREPARATION)
                        : pairs.stream().map(pair -> phase(pair, programme)).collect(Collectors.toSet()),
                pairs.stream().allMatch(pair -> pair.met() == 0));
    }

    /** The names of the lessons that somebody has been through in a programme. */
    static Set<String> done(MemberId member, History history) {
        return history.about(member).stream()
                .map(Recorded::fact)
                .filter(Fact.LessonDone.class::isInstance)
                .map(fact -> ((Fact.LessonDone) fact).lesson())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Versions texts(Content content) {
        return new Versions(content, at.person(person).language());
    }

    private List<Programme> programmes() {
        return at.records().all(Programme.class, person.organisation()).stream()
                .filter(programme -> !programme.isOver(at.now()))
                .sorted(Comparator.comparing(Programme::created))
                .toList();
    }

    private boolean isIn(Programme programme) {
        return Participation.of(programme.id().member(person), at.records(), at.history()).isIn();
    }

    private List<Pair> pairs(MemberId member) {
        return at.records().find(Member.class, member).stream()
                .flatMap(each -> each.pairs().stream())
                .flatMap(pair -> at.together(pair).stream())
                .toList();
    }

    /** In one-way mentoring what the pairs say, else the profile; both where neither says anything. */
    private Set<Role> roles(Programme programme, List<Pair> pairs) {
        var roles = EnumSet.noneOf(Role.class);
        if (programme.kind() != Kind.CROSS) {
            pairs.forEach(pair -> roles.add(pair.first().equals(person) ? Role.MENTOR : Role.MENTEE));
            if (roles.isEmpty()) {
                at.records().find(Profile.class, programme.id().member(person))
                        .ifPresent(profile -> roles.addAll(profile.roles()));
            }
        }
        return roles.isEmpty() ? EnumSet.allOf(Role.class) : roles;
    }

    /** The last phase begins when there is no time for another session after the next. */
    private Phase phase(Pair pair, Programme programme) {
        if (pair.met() < NEGOTIATED) {
            return Phase.NEGOTIATION;
        }
        return ProgrammeEnd.isLast(at.now(), programme) ? Phase.CLOSING : Phase.GROWTH;
    }
}
