package io.binome.round;

import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.message.Message;
import io.binome.programme.LastImport;
import io.binome.programme.Member;
import io.binome.programme.Member.Status;
import io.binome.programme.Person;
import io.binome.programme.Person.Account;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.TimeNeeded;
import io.binome.statistics.Statistics;
import io.binome.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an admin should know before a round and would not see in it: whom the rule about managers cannot protect, who was
 * invited and is reached by no platform, and which lines of the newest roster are missing.
 *
 * @param people who take part
 * @param unmanaged those of them whose manager is not known
 * @param hurried those who give less time than the programme takes
 * @param time what it takes in a month
 * @param unreached invited people whom no platform reaches
 * @param refused lines of the newest roster that were left out
 * @param imported when that was; it says nothing where no line was refused
 */
public record Gaps(
        int people, int unmanaged, int hurried, Text time, List<PersonId> unreached, List<Integer> refused,
        LocalDate imported) {
    private static final int SHOWN = 15;

    /** Of a smaller share of people nothing needs to be said. */
    private static final int A_FIFTH = 5;

    /** Those of a programme, as things are now. */
    public static Gaps of(ProgrammeId programme, StepContext at) {
        var organisation = programme.organisation();
        var people = at.records().all(Person.class, organisation).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        var part = at.records().all(Member.class, programme).stream()
                .filter(standing -> standing.status() != Status.LEFT)
                .flatMap(standing -> Stream.ofNullable(people.get(standing.id().person())))
                .toList();
        var unmanaged = (int) part.stream().filter(person -> person.work().manager() == null).count();
        var refused = at.records().find(LastImport.class, organisation);
        return new Gaps(
                part.size(),
                unmanaged,
                hurried(programme, at),
                at.records().find(Programme.class, programme).map(TimeNeeded::monthly).orElse(Text.verbatim("")),
                invited(programme, at).stream()
                        .filter(person -> people.containsKey(person) && isGone(people.get(person)))
                        .toList(),
                refused.map(LastImport::refused).orElse(List.of()),
                refused.map(LastImport::on).orElse(LocalDate.EPOCH));
    }

    /** Of those whose profile is known; an hour is the least anybody can say. */
    private static int hurried(ProgrammeId id, StepContext at) {
        return (int) at.records().find(Programme.class, id).stream()
                .flatMap(programme -> at.records().all(Profile.class, id).stream()
                        .filter(profile -> profile.hoursPerMonth() > 0)
                        .filter(profile -> !TimeNeeded.isGivenBy(profile.hoursPerMonth(), programme)))
                .count();
    }

    private static boolean isGone(Person person) {
        return person.work().account() == Account.GONE;
    }

    /** Those who were asked and have not left. */
    private static List<PersonId> invited(ProgrammeId programme, StepContext at) {
        var invited = new TreeSet<PersonId>();
        for (var recorded : at.history().about(programme)) {
            switch (recorded.fact()) {
                case Fact.PersonInvited(var member) -> invited.add(member.person());
                case Fact.InvitationDeclined declined -> invited.remove(declined.member().person());
                case Fact.MemberLeft(var member) -> invited.remove(member.person());
                default -> {}
            }
        }
        return List.copyOf(invited);
    }

    /** All of it, below what can be matched. */
    Message toldIn(Message report) {
        return rest(time(managers(report, people > 1 && (unmanaged > 1 || unmanaged == people))));
    }

    /** Time comes first: where many have less of it than they need, it is asked for before sessions get rarer. */
    private Message time(Message message) {
        return people >= Statistics.LEAST && hurried >= Statistics.LEAST && A_FIFTH * hurried >= people
                ? message.and("round.ready.time", "hurried", hurried, "people", people, "time", time)
                : message;
    }

    /** The same below a draft: that nobody's manager is known has been said before it. */
    Message toldInDraft(Message draft) {
        return rest(managers(draft, unmanaged > 1 && unmanaged < people));
    }

    private Message managers(Message message, boolean isWorthIt) {
        var all = unmanaged == people ? "yes" : "no";
        return isWorthIt
                ? message.and("round.ready.nomanager", "unknown", unmanaged, "people", people, "all", all)
                : message;
    }

    private Message rest(Message message) {
        return lines(names(message));
    }

    private Message names(Message message) {
        var names = Text.people(unreached.stream().limit(SHOWN).toList());
        return unreached.isEmpty()
                ? message
                : message.and("round.ready.unreached", "people", unreached.size(), "names", names, "more",
                        more(unreached));
    }

    private Message lines(Message message) {
        var numbers = Text.listing(refused.stream().limit(SHOWN).map(String::valueOf).toList());
        return refused.isEmpty()
                ? message
                : message.and("round.ready.refused", "lines", refused.size(), "on", imported, "numbers", numbers,
                        "more",
                        more(refused));
    }

    private static int more(List<?> all) {
        return Math.max(0, all.size() - SHOWN);
    }
}
