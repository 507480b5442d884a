package io.binome.store;

import io.binome.fact.Fact;
import io.binome.id.ActionId;
import io.binome.id.AgreementId;
import io.binome.id.ClosingAnswerId;
import io.binome.id.GoalId;
import io.binome.id.IdeaId;
import io.binome.id.MatterId;
import io.binome.id.NoteId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.ReleaseId;
import io.binome.id.RoundId;
import io.binome.id.ScheduleId;
import io.binome.id.TakeawayId;
import io.binome.programme.Action;
import io.binome.programme.AdminOverrides;
import io.binome.programme.Aggregate;
import io.binome.programme.Agreement;
import io.binome.programme.ClosingAnswer;
import io.binome.programme.Channel;
import io.binome.programme.Clearing;
import io.binome.programme.Idea;
import io.binome.programme.LastImport;
import io.binome.programme.Entry;
import io.binome.programme.Exclusions;
import io.binome.programme.Expectations;
import io.binome.programme.Goal;
import io.binome.programme.Grant;
import io.binome.programme.Mailbox;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Matter;
import io.binome.programme.Member;
import io.binome.programme.Note;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.PersonPair;
import io.binome.programme.Place;
import io.binome.programme.Policy;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Release;
import io.binome.programme.Room;
import io.binome.programme.Round;
import io.binome.programme.Schedule;
import io.binome.programme.Takeaway;
import io.binome.programme.Wishes;
import io.binome.text.Languages;
import io.binome.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records of every kind there is, about two people of an organisation who are a pair. */
final class Samples {
    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Samples() {}

    static List<Entry> of(OrganisationId organisation, PersonId one, PersonId other, String name, String words) {
        var round = round(organisation.programme("p1"), one, other, Text.verbatim(words));
        return Stream.of(others(organisation, one, other, name, words), List.of(round.head()), round.parts())
                .<Entry>flatMap(List::stream)
                .toList();
    }

    private static Round round(ProgrammeId programme, PersonId one, PersonId other, Text text) {
        return Round.of(RoundId.of(programme, 1), 1, 7, NOW, Round.Stage.PUBLISHED, Policy.standard(),
                new AdminOverrides(Set.of(new PersonPair(one, other)), Set.of(), List.of()),
                List.of(new Round.Match(one, other, 80)), List.of(new Round.LeftOut(one, text, text)),
                new Round.Result(1, 1, 2, Round.Method.EXACT));
    }

    private static List<Entry> others(
            OrganisationId organisation, PersonId one, PersonId other, String name, String words) {
        var programme = organisation.programme("p1");
        var member = programme.member(one);
        var pair = programme.pair("1-1");
        return List.of(
                person(one, name, words, null),
                person(other, "Other", "", one),
                new Programme(programme, "Duos", Programme.Kind.CROSS, other, NOW, LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 6, 30), PARIS, "FR", Languages.FRENCH, 4, 45),
                new Profile(member, Set.of(), List.of(), List.of(), List.of(words), words, words, 1, 1,
                        MeetingPreferences.any()),
                new Wishes(member, List.of(other)),
                new Wishes(programme.member(other), List.of(one)),
                new Exclusions(one, Set.of(other)),
                new Exclusions(other, Set.of(one)),
                new Member(member, Member.Status.PAIRED, NOW, 0, 1, 0, Set.of(), Set.of(other), Set.of(pair)),
                new Member(programme.member(other), Member.Status.PAIRED, NOW, 0, 1, 0, Set.of(one), Set.of(one),
                        Set.of(pair)),
                new Pair(pair, one, other, Pair.Status.ACTIVE, NOW, 2, null),
                new Schedule(ScheduleId.of(programme, "digest"), "0 0 9 ? * MON", PARIS, "FR", NOW),
                new Place(organisation.place("slack.T1.C1"), "general", List.of(one, other)),
                new Channel(programme, organisation.place("slack.T1.C1")),
                new Room(pair, organisation.place("slack.T1.GMARKER7")),
                new Goal(GoalId.of(pair, other, 1), words, words, other, NOW, Goal.Status.OPEN),
                new Takeaway(TakeawayId.of(pair, one), 1, words, NOW),
                new Matter(MatterId.of(pair, one), words, NOW),
                new Action(ActionId.of(pair, 1), words, List.of(one, other), null, other, NOW, Action.Status.OPEN),
                new Agreement(
                        AgreementId.of(pair, 1), words, "0123", List.of(
                                new Agreement.Party(one, expectations(words), NOW, NOW),
                                new Agreement.Party(other, expectations(words), NOW, NOW)),
                        NOW, null),
                new ClosingAnswer(
                        ClosingAnswerId.of(pair, one), Fact.Fit.WELL, words, words, words, words,
                        ClosingAnswer.Quote.NAMED, NOW),
                new Note(NoteId.of(one, 1), words, NOW),
                new Idea(IdeaId.of(member, 1), words, words, List.of(words), one, true, NOW, true),
                new Aggregate(organisation.programme("old"), LocalDate.of(2027, 1, 4), Map.of("invited", 12), null),
                new Release(ReleaseId.of(programme, LocalDate.of(2027, 1, 4)), NOW, Map.of(
                        Release.Topic.RATED, new Release.Part(NOW, Map.of("5", 5), List.of(List.of("5"))))),
                new Mailbox(organisation.mailbox("marker@example.org"), one, Mailbox.By.ROSTER),
                new Grant(one, other),
                new Grant(other, one),
                new Clearing(organisation, LocalDate.of(2027, 2, 4)),
                new LastImport(organisation, LocalDate.of(2027, 2, 4), List.of(7)));
    }

    private static Expectations expectations(String words) {
        return new Expectations(2, 4, Expectations.Talk.THEME, Expectations.Turn.BOTH, Expectations.Turn.ME, words,
                words);
    }

    private static Person person(PersonId id, String name, String words, @Nullable PersonId manager) {
        var work = new Person.Work(words, words, 3, "Lyon", null, manager, Person.Account.COLLEAGUE);
        return new Person(id, name, name + "@example.org", Languages.FRENCH, Person.Hours.office(PARIS, "FR", ""), null,
                work, Person.Hints.none(), Set.of());
    }
}
