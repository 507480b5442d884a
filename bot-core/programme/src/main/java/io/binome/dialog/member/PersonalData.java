package io.binome.dialog.member;

import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ClosingAnswerId;
import io.binome.id.MatterId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.TakeawayId;
import io.binome.programme.Action;
import io.binome.programme.Agreement;
import io.binome.programme.ClosingAnswer;
import io.binome.programme.Exclusions;
import io.binome.programme.Goal;
import io.binome.programme.Idea;
import io.binome.programme.Matter;
import io.binome.programme.Member;
import io.binome.programme.Note;
import io.binome.programme.Pair;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.SkillLevel;
import io.binome.programme.Takeaway;
import io.binome.programme.Wishes;
import io.binome.text.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about one person, for that person to take along: values under English names, in an order to be read in. Of others it holds the
 * names of partners and of those the person has named themself, and nothing that others have said.
 */
final class PersonalData {
    private final PersonId id;
    private final StepContext at;
    private final PersonalEvents events;

    private PersonalData(PersonId id, StepContext at) {
        this.id = id;
        this.events = new PersonalEvents(id);
        this.at = at;
    }

    static Map<String, Object> of(PersonId id, StepContext at) {
        return new PersonalData(id, at).all();
    }

    private Map<String, Object> all() {
        var all = new LinkedHashMap<String, Object>();
        all.put("format", "binome-export-1");
        all.put("exportedAt", at.now().toString());
        all.put("person", person());
        at.records().find(Exclusions.class, id)
                .ifPresent(exclusions -> all.put("wouldRatherNotWorkWith", names(exclusions.people())));
        all.put("programmes", at.records().all(Programme.class, id.organisation()).stream()
                .flatMap(programme -> programme(programme).stream())
                .toList());
        all.put("pairs", at.records().all(Pair.class, id.organisation()).stream()
                .filter(pair -> pair.members().contains(id))
                .map(this::pair)
                .toList());
        all.put("notes", at.records().all(Note.class, id).stream()
                .map(note -> map("since", note.since().toString(), "words", note.words(), "shared",
                        note.pair() != null))
                .toList());
        all.put("events", events(at.history().about(id).stream()));
        return all;
    }

    private Map<String, Object> person() {
        var person = at.person(id);
        var hours = person.hours();
        var work = person.work();
        var hints = person.hints();
        var all = new LinkedHashMap<String, Object>();
        all.put("id", id.value());
        all.put("name", person.name());
        all.put("givenName", written(person.given()));
        all.put("email", person.email());
        all.put("language", person.language().code());
        all.put("reminders", lower(person.reminders()));
        all.put("platforms", person.reach().platforms().stream().sorted().toList());
        all.put("writtenToOn", person.reach().chosen());
        all.put("pausedUntil", written(person.pausedUntil()));
        all.put("hours", map("zone", hours.zone().getId(), "days", hours.days().stream().sorted().map(
                PersonalData::lower).toList(), "from", hours.from().toString(), "to", hours.to().toString(),
                "country", hours.country(), "region", hours.region(), "town",
                Objects.requireNonNullElse(hours.town(), "")));
        all.put("work", map("department", work.department(), "title", work.title(), "seniority", work.seniority(),
                "location", work.location(), "account", lower(work.account())));
        all.put("roster", map("offers", skills(hints.offers()), "wants", skills(hints.wants()), "interests",
                hints.interests(), "roles", lower(hints.roles()), "capacity", hints.capacity(), "languages",
                codes(hints.languages())));
        all.put("supposed", lower(person.guessed()));
        all.put("duties", lower(person.duties()));
        return all;
    }

    /** Empty where the person never had anything to do with the programme. */
    private Optional<Map<String, Object>> programme(Programme programme) {
        var member = programme.id().member(id);
        var events = events(besidesPairs(programme.id()));
        var profile = at.records().find(Profile.class, member).map(PersonalData::profile);
        var standing = at.records().find(Member.class, member).map(PersonalData::standing);
        if (events.isEmpty() && profile.isEmpty() && standing.isEmpty()) {
            return Optional.empty();
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("name", programme.name());
        all.put("kind", lower(programme.kind()));
        all.put("starts", programme.starts().toString());
        all.put("ends", programme.ends().toString());
        standing.ifPresent(value -> all.put("standing", value));
        profile.ifPresent(value -> all.put("profile", value));
        at.records().find(Wishes.class, member).ifPresent(wishes -> all.put("wishes", names(wishes.ranked())));
        all.put("ideas", at.records().all(Idea.class, programme.id()).stream()
                .filter(idea -> idea.by().equals(id))
                .map(idea -> map("since", idea.since().toString(), "title", idea.title(), "about", idea.about(),
                        "questions", idea.questions(), "named", idea.isNamed(), "takenIn", idea.isTakenIn()))
                .toList());
        all.put("events", events);
        return Optional.of(all);
    }

    private static Map<String, Object> standing(Member standing) {
        return map("status", lower(standing.status()), "since", standing.since().toString(), "roundsLeftOut",
                standing.roundsLeftOut(), "silences", standing.silent());
    }

    private static Map<String, Object> profile(Profile profile) {
        return map("roles", lower(profile.roles()), "offers", skills(profile.offers()), "wants",
                skills(profile.wants()), "interests", profile.interests(), "goal", profile.goal(), "motivation",
                profile.motivation(), "hoursPerMonth", profile.hoursPerMonth(), "capacity", profile.capacity(),
                "languages", codes(profile.preferences().languages()), "formats",
                lower(profile.preferences().formats()));
    }

    private Map<String, Object> pair(Pair pair) {
        var all = new LinkedHashMap<String, Object>();
        all.put("programme", at.programme(pair.id().programme()).name());
        all.put("partner", at.person(pair.partnerOf(id)).name());
        all.put("status", lower(pair.status()));
        all.put("since", pair.since().toString());
        all.put("sessionsMet", pair.met());
        all.put("nextSession", written(pair.next()));
        all.put("goals", at.records().all(Goal.class, pair.id()).stream()
                .filter(goal -> goal.by().equals(id))
                .map(goal -> map("since", goal.since().toString(), "words", goal.words(), "sign", goal.sign(), "status",
                        lower(goal.status())))
                .toList());
        all.put("actions", at.records().all(Action.class, pair.id()).stream()
                .filter(action -> action.by().equals(id) || action.owners().contains(id))
                .map(action -> map("since", action.since().toString(), "words", action.words(), "mine",
                        action.owners().contains(id), "shared", action.owners().size() > 1, "due",
                        action.due() == null ? "" : action.due().toString(), "status", lower(action.status()), "closed",
                        action.closing() == null ? "" : action.closing().at().toString(), "closedByYou",
                        action.closing() != null && action.closing().by().equals(id)))
                .toList());
        at.records().find(Matter.class, MatterId.of(pair.id(), id))
                .ifPresent(matter -> all.put(
                        "bringsToNextSession", map("since", matter.since().toString(), "words", matter.words())));
        at.records().find(Takeaway.class, TakeawayId.of(pair.id(), id))
                .ifPresent(takeaway -> all.put("keepsInMind", map("since", takeaway.since().toString(), "session",
                        takeaway.number(), "words", takeaway.words())));
        all.put("agreements", at.records().all(Agreement.class, pair.id()).stream().map(this::agreement).toList());
        at.records().find(ClosingAnswer.class, ClosingAnswerId.of(pair.id(), id))
                .ifPresent(answer -> all.put("closing", closing(answer)));
        all.put("events", events(at.history().about(pair.id()).stream()));
        return all;
    }

    /** What both have signed, and of what each said the person's own. */
    private Map<String, Object> agreement(Agreement agreement) {
        var all = new LinkedHashMap<>(map("version", agreement.version(), "since", agreement.since().toString(), "mark",
                agreement.mark()));
        if (agreement.withdrawn() != null) {
            all.put("withdrawn", agreement.withdrawn().toString());
        }
        agreement.parties().stream().filter(party -> party.person().equals(id)).forEach(party -> {
            var expects = party.expects();
            all.putAll(map("promised", party.promised().toString(), "signed", party.signed().toString(),
                    "hoursPerMonth", expects.hours(), "weeksBetween", expects.weeks(), "talk", lower(expects.talk()),
                    "books", lower(expects.books()), "leads", lower(expects.leads()), "wish", expects.wish(),
                    "enough", expects.enough()));
        });
        return all;
    }

    private static Map<String, Object> closing(ClosingAnswer answer) {
        return map("since", answer.since().toString(), "fit", lower(answer.fit()), "good", answer.good(), "better",
                answer.better(), "now", answer.now(), "sentence", answer.sentence(), "quote", lower(answer.quote()));
    }

    private List<Map<String, Object>> events(Stream<Recorded> recorded) {
        return recorded.flatMap(each -> events.of(each).stream()).toList();
    }

    /** What is in a programme and in no pair of the person's: proposals that came to nothing are theirs too. */
    private Stream<Recorded> besidesPairs(ProgrammeId programme) {
        var all = at.history().about(programme);
        var proposed = all.stream()
                .flatMap(each -> each.fact() instanceof Fact.PairProposed made && isOf(made)
                        ? Stream.of(made.pair())
                        : Stream.<PairId>empty())
                .filter(pair -> at.records().find(Pair.class, pair).isEmpty())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(each -> !(each.fact() instanceof Fact.OfPair told) || proposed.contains(told.pair()));
    }

    private boolean isOf(Fact.PairProposed proposed) {
        return proposed.first().equals(id) || proposed.second().equals(id);
    }

    private List<String> names(Collection<PersonId> people) {
        return people.stream().map(person -> at.person(person).name()).toList();
    }

    private static List<Map<String, Object>> skills(List<SkillLevel> skills) {
        return skills.stream().map(each -> map("skill", each.skill(), "level", each.level())).toList();
    }

    private static List<String> codes(Set<Language> languages) {
        return languages.stream().map(Language::code).sorted().toList();
    }

    private static List<String> lower(Collection<? extends Enum<?>> values) {
        return values.stream().map(PersonalData::lower).sorted().toList();
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String written(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Name, value, name, value …, in this order. */
    static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var place = 0; place < namesAndValues.length; place += 2) {
            map.put((String) namesAndValues[place], namesAndValues[place + 1]);
        }
        return map;
    }
}
