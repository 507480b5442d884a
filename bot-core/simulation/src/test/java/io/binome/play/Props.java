package io.binome.play;

import io.binome.engine.Request;
import io.binome.fact.Fact;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.RoundId;
import io.binome.programme.AdminOverrides;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Member;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.programme.Policy;
import io.binome.programme.Profile;
import io.binome.programme.Role;
import io.binome.programme.Round;
import io.binome.programme.SkillLevel;
import io.binome.programme.Wishes;
import io.binome.store.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What scenes need besides people: what other dialogs would announce and ask for, and records they would keep. */
final class Props {
    private Props() {}

    /** A fact in words: {@code PersonInvited ada}, {@code PairFormed ada bea}. */
    static Fact fact(ProgrammeId programme, Instant now, String line) {
        var words = line.split("\\s+");
        return switch (words[0]) {
            case "PersonInvited" -> new Fact.PersonInvited(programme.member(person(programme, words[1])));
            case "JoinRequested" -> new Fact.JoinRequested(programme.member(person(programme, words[1])));
            case "InvitationAccepted" -> new Fact.InvitationAccepted(programme.member(person(programme, words[1])));
            case "SurveyCompleted" -> new Fact.SurveyCompleted(programme.member(person(programme, words[1])));
            case "MemberLeft" -> new Fact.MemberLeft(programme.member(person(programme, words[1])));
            case "PairProposed" ->
                new Fact.PairProposed(
                        pair(programme, words), person(programme, words[1]), person(programme, words[2]), 1, 80);
            case "PairFormed" ->
                new Fact.PairFormed(pair(programme, words), person(programme, words[1]), person(programme, words[2]));
            case "SessionDue" ->
                new Fact.SessionDue(
                        programme.pair("1-1"),
                        Integer.parseInt(words[3]),
                        person(programme, words[1]),
                        person(programme, words[2]),
                        now);
            case "SessionReported" ->
                new Fact.SessionReported(programme.pair("1-1"), 1, person(programme, words[1]), true);
            case "SessionMet" ->
                new Fact.SessionClosed(
                        programme.pair("1-1"),
                        1,
                        Fact.Outcome.MET,
                        person(programme, words[1]),
                        person(programme, words[2]));
            case "ThemeSet" -> new Fact.ThemeSet(programme.pair("1-1"), words[1]);
            case "PairClosed" ->
                new Fact.PairClosed(
                        pair(programme, words), person(programme, words[1]), person(programme, words[2]),
                        Fact.Ending.COMPLETED);
            case "ProgrammeCreated" -> new Fact.ProgrammeCreated(programme, person(programme, words[1]));
            case "PersonUnreachable" -> new Fact.PersonUnreachable(person(programme, words[1]));
            case "SecondAccountSeen" ->
                new Fact.SecondAccountSeen(person(programme, words[1]), person(programme, words[2]), words[3]);
            case "AddressPassedOn" ->
                new Fact.AddressPassedOn(person(programme, words[1]), person(programme, words[2]));
            case "PersonReturned" -> new Fact.PersonReturned(person(programme, words[1]));
            case "ChannelUnreachable" -> new Fact.ChannelUnreachable(programme);
            case "ClearingAnnounced" ->
                new Fact.ClearingAnnounced(
                        person(programme, words[1]), LocalDate.parse(words[2]), Integer.parseInt(words[3]), 12,
                        List.of(programme));
            case "WentOn" -> new Fact.WentOn(programme.pair("1-1"), person(programme, words[1]));
            case "ProgrammeEnded" -> new Fact.ProgrammeEnded(programme);
            case "PartnerReportedSilent" ->
                new Fact.PartnerReportedSilent(programme.pair("1-1"), person(programme, words[1]));
            default -> throw new IllegalArgumentException("no such fact on this stage: " + words[0]);
        };
    }

    /** The pair, by an id at the end of the line or the usual one. */
    private static PairId pair(ProgrammeId programme, String[] words) {
        return programme.pair(words.length > 3 ? words[3] : "1-1");
    }

    /** What another dialog would ask for, in words: {@code PartnerPaused ada 2027-03-01}; empty for a fact. */
    static Optional<Request> request(ProgrammeId programme, String line) {
        var words = line.split("\\s+");
        var pair = programme.pair("1-1");
        var by = words.length > 1 ? person(programme, words[1]) : person(programme, "");
        return Optional.ofNullable(switch (words[0]) {
            case "ProfileRequested" -> new Request.ProfileRequested(programme.member(by));
            case "WishesRequested" -> new Request.WishesRequested(programme.member(by));
            case "DateRequested" -> new Request.DateRequested(pair, by);
            case "DateAsked" -> new Request.DateAsked(pair, Integer.parseInt(words[2]), by);
            case "AgendaRequested" -> new Request.AgendaRequested(pair, by);
            case "PartnerPaused" -> new Request.PartnerPaused(pair, by, LocalDate.parse(words[2]));
            case "PartnerResumed" -> new Request.PartnerResumed(pair, by);
            case "PartnerLeft" -> new Request.PartnerLeft(pair, by);
            default -> null;
        });
    }

    /**
     * {@code roster ada offers SEO:4|Data:2 wants Vidéo:3}, {@code profile ada offers SEO:4|Data:2 wants Vidéo:3},
     * {@code mentor ada 3} or {@code mentee bea} of those with a profile, {@code wishes bea ada chloe},
     * {@code place general ada bea} for a channel and who is in it, {@code guest bea}, {@code pair ada bea},
     * {@code parted ada bea 5} for a pair that has met so often and is no more, and {@code published} for a first round that people have been told of.
     */
    static void prepare(Records records, Instant now, String line) {
        var words = line.split("\\s+");
        var programme = Stage.PROGRAMME;
        switch (words[0]) {
            case "profile" -> {
                var member = programme.member(person(programme, words[1]));
                records.put(new Profile(
                        member,
                        Set.of(Role.MENTOR, Role.MENTEE),
                        skills(words[3]),
                        skills(words[5]),
                        List.of(),
                        words.length > 6 ? String.join(" ", List.of(words).subList(6, words.length)) : "",
                        "",
                        2,
                        1,
                        MeetingPreferences.any()));
                records.put(new Member(member, Member.Status.WAITING, now, 0));
            }
            case "mentor" -> {
                var member = programme.member(person(programme, words[1]));
                var known = records.find(Profile.class, member).orElseThrow();
                records.put(known.playing(Set.of(Role.MENTOR)).taking(Integer.parseInt(words[2])));
            }
            case "mentee" -> {
                var member = programme.member(person(programme, words[1]));
                records.put(records.find(Profile.class, member).orElseThrow().playing(Set.of(Role.MENTEE)));
            }
            case "place" ->
                records.put(new Place(
                        programme.organisation().place(words[1]),
                        words[1],
                        Arrays.stream(words).skip(2).map(name -> person(programme, name)).toList()));
            case "guest" ->
                records.amend(person(programme, words[1]), person -> person.holding(Person.Account.GUEST));
            case "wishes" ->
                records.put(new Wishes(
                        programme.member(person(programme, words[1])),
                        Arrays.stream(words).skip(2).map(name -> person(programme, name)).toList()));
            case "published" ->
                records.put(Round.of(
                        RoundId.of(programme, 1),
                        1,
                        1,
                        now,
                        Round.Stage.PUBLISHED,
                        Policy.standard(),
                        AdminOverrides.none(),
                        List.of(),
                        List.of(),
                        new Round.Result(0, 0, 0, Round.Method.EXACT)).head());
            case "roster" -> {
                var known = records.find(Person.class, person(programme, words[1])).orElseThrow();
                var hints = new Person.Hints(skills(words[3]), skills(words[5]), List.of(), Set.of(), 1, Set.of());
                records.put(new Person(
                        known.id(),
                        known.name(),
                        known.email(),
                        known.language(),
                        known.hours(),
                        known.pausedUntil(),
                        known.work(),
                        hints,
                        known.duties()));
            }
            case "pair" -> {
                records.put(new Pair(
                        programme.pair("1-1"),
                        person(programme, words[1]),
                        person(programme, words[2]),
                        Pair.Status.ACTIVE,
                        now,
                        0,
                        null));
                belong(records, now, programme, words);
            }
            case "parted" ->
                records.put(new Pair(
                        programme.pair("1-1"),
                        person(programme, words[1]),
                        person(programme, words[2]),
                        Pair.Status.CLOSED,
                        now,
                        Integer.parseInt(words[3]),
                        null));
            default -> throw new IllegalArgumentException("cannot prepare: " + line);
        }
    }

    /** Has both know of their pair, as their memberships would. */
    static void belong(Records records, Instant now, ProgrammeId programme, String[] words) {
        var pair = pair(programme, words);
        for (var name : List.of(words[1], words[2])) {
            var member = programme.member(person(programme, name));
            var pairs = new HashSet<>(Set.of(pair));
            records.find(Member.class, member).ifPresent(known -> pairs.addAll(known.pairs()));
            records.put(new Member(
                    member, Member.Status.PAIRED, now, 0, 1, 0, Set.of(), Set.of(), Set.copyOf(pairs)));
        }
    }

    private static List<SkillLevel> skills(String list) {
        return Arrays.stream(list.split("\\|"))
                .map(each -> each.split(":"))
                .map(each -> new SkillLevel(each[0].replace('_', ' '), Integer.parseInt(each[1])))
                .toList();
    }

    private static PersonId person(ProgrammeId programme, String name) {
        return programme.organisation().person(name);
    }
}
