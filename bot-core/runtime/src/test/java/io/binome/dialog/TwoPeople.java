package io.binome.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.binome.content.Contents;
import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Command;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.AgreementId;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.Id;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.json.Examples;
import io.binome.json.Json;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.programme.Agreement;
import io.binome.programme.Expectations;
import io.binome.programme.Expectations.Turn;
import io.binome.programme.Member;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ada in Paris and Bea in Montréal, in a programme of four weeks' cadence that ends on 30 June 2027. */
public final class TwoPeople {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final OrganisationId ACME = new OrganisationId("acme");
    public static final ProgrammeId PROGRAMME = ACME.programme("p");
    public static final PairId PAIR = PROGRAMME.pair("1-1");
    public static final PersonId ADA = ACME.person("ada");
    public static final PersonId BEA = ACME.person("bea");
    private static final Pattern ALARM = Pattern.compile("(.*?)(?:@([^ ]+))?(?: (\\d{1,3}))?");
    private static final InputId ID = new InputId("acme/1");

    public final MemoryStore store = new MemoryStore();
    /** What there is to read. */
    public Contents contents = Contents.ours();

    public TwoPeople() {
        live(ADA, PARIS);
        live(BEA, ZoneId.of("America/Montreal"));
        store.records()
                .put(new Programme(
                        PROGRAMME,
                        "Cross-mentoring",
                        Programme.Kind.CROSS,
                        ADA,
                        Instant.EPOCH,
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 6, 30),
                        PARIS,
                        "",
                        Languages.ENGLISH,
                        4,
                        45));
    }

    /** A pair, as those who belong to it know of it. */
    public void pair(Pair pair) {
        store.records().put(pair);
        for (var person : pair.members()) {
            var member = pair.id().programme().member(person);
            var pairs = new HashSet<>(Set.of(pair.id()));
            store.records().find(Member.class, member).ifPresent(known -> pairs.addAll(known.pairs()));
            store.records().put(new Member(
                    member, Member.Status.PAIRED, pair.since(), 0, 1, 0, Set.of(), Set.of(), Set.copyOf(pairs)));
        }
    }

    /** The two have signed that they meet every so many weeks, as the one and the other say, and whose task the dates are for Ada. */
    public void agree(int version, int hers, int others, Turn booksForAda) {
        store.records().put(new Agreement(
                AgreementId.of(PAIR, version), "", "",
                List.of(
                        new Agreement.Party(ADA, expects(hers, booksForAda), Instant.EPOCH, Instant.EPOCH),
                        new Agreement.Party(
                                BEA, expects(others, booksForAda.seenByPartner()), Instant.EPOCH, Instant.EPOCH)),
                Instant.EPOCH, null));
    }

    private static Expectations expects(int weeks, Turn books) {
        return new Expectations(2, weeks, Expectations.Talk.THEME, books, Turn.BOTH, "To write better", "");
    }

    /** Neither is bound any more. */
    public void endAgreement(int version) {
        var id = AgreementId.of(PAIR, version);
        store.records().put(store.records().find(Agreement.class, id).orElseThrow().withdrawn(Instant.EPOCH));
    }

    public void live(PersonId person, ZoneId zone) {
        store.records()
                .put(new Person(
                        person,
                        person.local(),
                        "",
                        Languages.ENGLISH,
                        Person.Hours.office(zone, "", ""),
                        null,
                        Person.Work.unknown(),
                        Person.Hints.none(),
                        Set.of()));
    }

    /** From now on somebody reads that language. */
    public void speak(PersonId person, Language language) {
        var known = store.records().find(Person.class, person).orElseThrow();
        store.records()
                .put(new Person(
                        person, known.name(), known.email(), language, known.hours(), null, known.work(),
                        known.hints(), known.duties()));
    }

    /** From now on somebody runs programmes. */
    public void admin(PersonId person) {
        var known = store.records().find(Person.class, person).orElseThrow();
        store.records()
                .put(new Person(
                        person, known.name(), known.email(), known.language(), known.hours(), null, known.work(),
                        known.hints(), Set.of(Person.Duty.ADMIN)));
    }

    /** That time in Paris. */
    public static Instant paris(int month, int day, int hour, int minute) {
        return LocalDateTime.of(2027, month, day, hour, minute).atZone(PARIS).toInstant();
    }

    public StepContext at(Instant now) {
        return new StepContext(now, store.records(), store.facts(), contents);
    }

    public static Input told(Fact fact) {
        return new Input.Told(ID, fact);
    }

    public static Input asked(Request request) {
        return new Input.Asked(ID, request);
    }

    /** An alarm in short: {@code nudge@ada 2}. */
    public static Input rang(String alarm) {
        return new Input.Rang(ID, key(alarm));
    }

    public static Alarm.Key key(String alarm) {
        var found = ALARM.matcher(alarm);
        if (!found.matches()) {
            return Alarm.Key.of(alarm);
        }
        var about = Objects.requireNonNullElse(found.group(2), "");
        var nth = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        return new Alarm.Key(found.group(1), about.isEmpty() || about.contains("/") ? about : "acme/" + about, nth);
    }

    private static String inShort(Alarm.Key key) {
        return key.toString().replace("@" + ADA, "@ada").replace("@" + BEA, "@bea");
    }

    public static Input chose(PersonId by, PromptId prompt, String value) {
        return new Input.Chose(ID, by, prompt, value);
    }

    public static Input said(PersonId by, PromptId prompt, String words) {
        return new Input.Said(ID, by, prompt, words);
    }

    /** Does with the records what a step wants to be done. */
    public <S> Step<S> carriedOut(Step<S> step) {
        for (var effect : step.effects()) {
            if (effect instanceof Effect.Keep(var entry)) {
                store.records().put(entry);
            } else if (effect instanceof Effect.Discard(var entry)) {
                store.records().remove(entry);
            }
        }
        return step;
    }

    /** The form that a step opens. */
    public static Form form(Step<?> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.OpenForm(var to, var form) ? Stream.of(form) : null)
                .findFirst()
                .orElseThrow();
    }

    public static List<Fact> facts(Step<?> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.Announce(var fact) ? List.of(fact).stream() : null)
                .toList();
    }

    public static List<Request> requests(Step<?> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.Ask(var request) ? List.of(request).stream() : null)
                .toList();
    }

    public static List<Alarm> alarms(Step<?> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.SetAlarm(var alarm) ? List.of(alarm).stream() : null)
                .toList();
    }

    /** Which alarms are set, in short. */
    public static List<String> set(Step<?> step) {
        return alarms(step).stream().map(alarm -> inShort(alarm.key())).toList();
    }

    public static List<String> cancelled(Step<?> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.CancelAlarm(var key) ? Stream.of(inShort(key)) : null)
                .toList();
    }

    /** The keys of the first words said to somebody in this step, in order. */
    public static List<String> saidTo(PersonId person, Step<?> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.Send(Address.ToPerson(var to), var message)
                        && to.equals(person)
                                ? List.of(key(message)).stream()
                                : null)
                .toList();
    }

    /** The keys of every paragraph and quieter line said to somebody in this step, in order. */
    public static List<String> allSaidTo(PersonId person, Step<?> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.Send(Address.ToPerson(var to), var message)
                        && to.equals(person)
                                ? keys(message)
                                : null)
                .toList();
    }

    private static Stream<String> keys(Message message) {
        return message.blocks().stream().flatMap(block -> switch (block) {
            case Message.Block.Paragraph(Text.Key(var key, var with)) -> Stream.of(key);
            case Message.Block.Context(Text.Key(var key, var with)) -> Stream.of(key);
            default -> Stream.of();
        });
    }

    public static String key(Message message) {
        return message.blocks().getFirst() instanceof Message.Block.Paragraph(Text.Key(var key, var with)) ? key : "";
    }

    /** Whatever happens in whichever state, nothing is thrown; and each state survives being stored. */
    public <S> void sweep(Dialog<S> dialog, ConversationId id, List<? extends S> states, List<String> values) {
        var prompts = new ArrayList<PromptId>();
        for (var person : List.of(ADA, BEA)) {
            for (var name : List.of("date", "confirm", "planned", "met", "keep", "rating", "comment", "list", "words",
                    "note", "change-1", "change-x-", "change-1-0", "look", "thanks", "sign-1", "expect", "standing",
                    "answer-1", "confirm-1", "nonsense")) {
                prompts.add(PromptId.of(id, name, person));
            }
        }
        var inputs = new ArrayList<Input>();
        for (var prompt : prompts) {
            values.forEach(value -> inputs.add(chose(prompt.to(), prompt, value)));
            values.forEach(value -> inputs.add(said(prompt.to(), prompt, value)));
            inputs.add(new Input.Submitted(ID, prompt.to(), prompt, Map.of()));
        }
        inputs.add(new Input.Typed(ID, ADA, new Command(Command.Word.HELP, "")));
        values.forEach(value -> inputs.add(rang(value)));
        everyFact().forEach(fact -> inputs.add(told(fact)));
        everyRequest().forEach(request -> inputs.add(asked(request)));
        for (var state : states) {
            assertThat(Json.read(Json.write(state), dialog.states())).isEqualTo(state);
            for (var input : inputs) {
                for (var now : List.of(paris(2, 1, 9, 0), paris(6, 29, 9, 0), paris(7, 9, 9, 0))) {
                    assertThatCode(() -> dialog.on(state, input, at(now)))
                            .as("%s on %s at %s", state, input, now)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    /** One fact of every kind, and more of those about the two. */
    public static List<Fact> everyFact() {
        var ofTheTwo = List.<Fact>of(
                new Fact.PairFormed(PAIR, ADA, BEA),
                new Fact.SessionDue(PAIR, 1, ADA, BEA, paris(2, 1, 9, 0)),
                new Fact.SessionPlanned(PAIR, 1, paris(2, 4, 15, 0)),
                new Fact.ThemeSet(PAIR, "first"),
                new Fact.SeriesFixed(PAIR, ADA, List.of(paris(3, 4, 15, 0), paris(4, 1, 15, 0))),
                new Fact.SeriesEnded(PAIR, BEA),
                new Fact.SessionPostponed(PAIR, 1, ADA),
                new Fact.SessionCancelled(PAIR, 1),
                new Fact.SessionReported(PAIR, 1, ADA, true),
                new Fact.SessionClosed(PAIR, 1, Fact.Outcome.MET, ADA, BEA),
                new Fact.SessionClosed(PAIR, 1, Fact.Outcome.MET_BY_ONE, ADA, BEA),
                new Fact.SessionClosed(PAIR, 1, Fact.Outcome.NOT_MET, ADA, BEA),
                new Fact.SessionClosed(PAIR, 1, Fact.Outcome.UNKNOWN, ADA, BEA),
                new Fact.SessionClosed(PAIR, 1, Fact.Outcome.NOT_PLANNED, ADA, BEA),
                new Fact.FeedbackGiven(PAIR, 1, ADA, 1),
                new Fact.PairClosed(PAIR, ADA, BEA, Fact.Ending.LEFT),
                new Fact.PartnerReportedSilent(PAIR, ADA),
                new Fact.MeetingReported(PAIR, ADA),
                new Fact.WentOn(PAIR, ADA),
                new Fact.AgreementDrafted(PAIR, 1),
                new Fact.AgreementSigned(PAIR, ADA, 1),
                new Fact.AgreementConcluded(PAIR, 1),
                new Fact.AgreementRested(PAIR),
                new Fact.AgreementWithdrawn(PAIR, BEA, 1),
                new Fact.PairClosed(PAIR, ADA, BEA, Fact.Ending.COMPLETED),
                new Fact.ClosingAnswered(PAIR, ADA, Fact.Fit.WELL),
                new Fact.Thanked(PAIR, BEA),
                new Fact.PulseTaken(PAIR, ADA, Fact.Checkpoint.MONTH, Fact.Mood.NOT_QUITE),
                new Fact.ProgressTold(PAIR, BEA, Fact.Progress.A_LITTLE),
                new Fact.SessionHeld(PAIR, 1, ADA, BEA),
                new Fact.SessionHeld(PAIR, 1, BEA, ADA));
        var ofEveryKind = Examples.members(Fact.class).map(kind -> (Fact) Examples.of(kind));
        return Stream.concat(ofTheTwo.stream(), ofEveryKind).toList();
    }

    public static List<Request> everyRequest() {
        return List.of(
                new Request.DateRequested(PAIR, BEA),
                new Request.DateAsked(PAIR, 1, ADA),
                new Request.DateAsked(PAIR, 1, BEA),
                new Request.AgendaRequested(PAIR, ADA),
                new Request.ThemesRequested(PAIR, ADA),
                new Request.GuideRequested(PAIR, BEA),
                new Request.SeriesWanted(PAIR, ADA, paris(2, 4, 15, 0)),
                new Request.SessionFixed(PAIR, 1, ADA, BEA, paris(3, 4, 15, 0)),
                new Request.AgreementRequested(PAIR, ADA),
                new Request.ActionsRequested(PAIR, BEA),
                new Request.PairHeardFrom(PAIR, ADA),
                new Request.MatterWanted(PAIR, ADA),
                new Request.FirstMeetingWanted(PAIR, BEA),
                new Request.TextWanted(ADA, "discovery-questions"),
                new Request.ConclusionRequested(PAIR, BEA),
                new Request.GoalsReviewed(PAIR, ADA, List.of(GoalId.of(PAIR, ADA, 1))),
                new Request.PartnerPaused(PAIR, ADA, LocalDate.of(2027, 3, 1)),
                new Request.PartnerResumed(PAIR, ADA),
                new Request.PartnerLeft(PAIR, BEA),
                new Request.PartnerChangeWanted(PAIR, ADA),
                new Request.EnquiryWanted(PROGRAMME, ADA, "More time"),
                new Request.ReportRequested(PAIR, 1, BEA),
                new Request.FeedbackRequested(PAIR, 1, BEA, ADA),
                new Request.TakeawayWritten(PAIR, 1, ADA, "Shorter"));
    }

    public static ConversationId conversation(Dialog<?> dialog, Id subject) {
        return ConversationId.of(dialog.kind(), subject);
    }
}
