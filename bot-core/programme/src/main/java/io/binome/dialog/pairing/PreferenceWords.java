package io.binome.dialog.pairing;

import io.binome.dialog.pairing.PartnerPreferences.Answer;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.matching.Matching;
import io.binome.matching.Pool;
import io.binome.message.Choice;
import io.binome.message.Expects;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.AdminOverrides;
import io.binome.programme.Exclusions;
import io.binome.programme.Member;
import io.binome.programme.Person;
import io.binome.programme.Policy;
import io.binome.programme.Policy.Part;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import io.binome.programme.Wishes;
import io.binome.round.Pools;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a member reads and fills in to say whom they would like to work with, at one moment. */
record PreferenceWords(MemberId member, StepContext at) {
    static final String KIND = "wishing";
    static final String WISH = "wish";
    static final String WITHOUT = "without";

    private static final String RANK = "rank";
    private static final int SUGGESTED = 8;
    private static final int LONGEST = 1000;

    /** Everybody of the programme, and how well they fit. */
    record Fitting(Pool pool, Matching matching) {}

    /** Other people's wishes and waiting must not show in the order. */
    Fitting fitting(Taxonomy taxonomy) {
        var pool = Pools.of(at.programme(member.programme()), at);
        var policy = Policy.standard().with(Part.WISHES, 0).with(Part.WAITING, 0);
        return new Fitting(pool, new Matching(pool, policy, AdminOverrides.none(), taxonomy, 0));
    }

    /** What somebody has wished before comes first, so that it can be kept; then the best of the others. */
    List<PersonId> shown(Fitting fitting) {
        var me = member.person();
        var suggested = fitting.matching().suggestions(me, SUGGESTED + excluded().size()).stream()
                .map(match -> match.first().equals(me) ? match.second() : match.first());
        var members = members().people().stream().map(Person::id).collect(Collectors.toSet());
        return Stream.concat(ranked().stream(), suggested)
                .filter(person -> members.contains(person) && !excluded().contains(person))
                .distinct()
                .limit(SUGGESTED)
                .toList();
    }

    Message suggestions(List<PersonId> shown, Fitting fitting) {
        if (shown.isEmpty()) {
            return Message.of("wishing.nobody", "name", member.person()).asking(prompt(shown));
        }
        var lines = IntStream.range(0, shown.size())
                .mapToObj(place -> line(place + 1, shown.get(place), fitting))
                .toList();
        return Message.of("wishing.suggestions", "name", member.person())
                .items(lines)
                .and("wishing.how")
                .context("wishing.readers")
                .asking(prompt(shown));
    }

    /** Nothing of what the other looks for, and no number that says how well the two fit. */
    private Text line(int number, PersonId person, Fitting fitting) {
        var me = member.person();
        var matching = fitting.matching();
        var offers = matching.knows(me) && matching.knows(person) ? matching.offers(person, me) : List.<Text>of();
        return Text.of(
                "wishing.line",
                "number", number,
                "person", person,
                "helps", offers.isEmpty() ? "no" : "yes",
                "offers", new Text.Listing(offers),
                "places", places(person, fitting.pool()));
    }

    /** Mentees or partners somebody could still take, where they can have several. */
    private static int places(PersonId person, Pool pool) {
        return pool.candidates().stream()
                .filter(candidate -> candidate.id().equals(person))
                .filter(candidate -> candidate.profile().capacity() > 1)
                .filter(candidate -> pool.kind() == Kind.CROSS || candidate.profile().roles().contains(Role.MENTOR))
                .mapToInt(candidate -> Math.min(candidate.room(0), candidate.placesToGive(pool.kind(), 0)))
                .sum();
    }

    Message again(List<Text> faults, List<PersonId> shown) {
        var message = faults.isEmpty() ? Message.of("wishing.how") : Message.of("wishing.again").items(faults);
        return message.asking(prompt(shown));
    }

    Form form(List<PersonId> shown) {
        var options = shown.stream()
                .map(person -> new Option(person.local(), new Text.Who(person)))
                .toList();
        var ranked = ranked().stream().filter(shown::contains).toList();
        var fields = new ArrayList<Field>();
        for (var rank = 1; rank <= Math.min(Wishes.MOST, shown.size()); rank++) {
            var initial = rank <= ranked.size() ? ranked.get(rank - 1).local() : "";
            fields.add(new Field.One(
                    WISH + rank, Text.of("wishing.form.wish", "rank", rank), false, options, initial));
        }
        var names = excluded().stream().sorted().map(this::unmistakable).collect(Collectors.joining(", "));
        fields.add(new Field.Words(
                WITHOUT, Text.of("wishing.form.without"), Text.of("wishing.form.without.hint"), false, LONGEST, false,
                names));
        return new Form(
                promptId(RANK), Text.of("wishing.form.title"), Text.of("wishing.form.submit"), List.copyOf(fields));
    }

    /** The name, or where others are called so the address. */
    private String unmistakable(PersonId id) {
        var person = at.person(id);
        return organisation().find(person.name()).people().equals(List.of(id)) ? person.name() : person.email();
    }

    Message without() {
        return Message.of("wishing.without").context("wishing.without.secret").asking(naming());
    }

    Message unclear(List<Text> faults) {
        return Message.of("wishing.unclear").items(faults).context("wishing.without.secret").asking(naming());
    }

    private Prompt naming() {
        return Prompt
                .text(promptId(WITHOUT), Choice.of(Answer.LEAVE, "wishing.without.leave").saying(Choice.Sense.CANCEL))
                .expecting(Expects.NAMES);
    }

    /** Reads the ranking back; who is kept away is not repeated, somebody may be looking over a shoulder. */
    Message confirmed(List<PersonId> ranked, int excluded) {
        var message = Message.of("wishing.kept", "wishes", ranked.size())
                .items(IntStream.range(0, ranked.size())
                        .mapToObj(place -> Text.of(
                                "wishing.ranked", "number", place + 1, "person", ranked.get(place)))
                        .toList());
        if (excluded > 0) {
            message = message.and("wishing.kept.without", "people", excluded);
        }
        return message.context("wishing.kept.next");
    }

    List<PersonId> ranked() {
        return at.records().find(Wishes.class, member).map(Wishes::ranked).orElse(List.of());
    }

    Set<PersonId> excluded() {
        return at.records().find(Exclusions.class, member.person()).map(Exclusions::people).orElse(Set.of());
    }

    /** Everybody else who takes part. */
    PeopleSearch members() {
        return new PeopleSearch(at.records().all(Member.class, member.programme()).stream()
                .filter(standing -> standing.status() != Member.Status.LEFT)
                .filter(standing -> !standing.id().equals(member))
                .map(standing -> at.person(standing.id().person()))
                .toList());
    }

    PeopleSearch organisation() {
        return new PeopleSearch(at.records().all(Person.class, member.organisation()).stream()
                .filter(person -> !person.id().equals(member.person()))
                .toList());
    }

    private Prompt prompt(List<PersonId> shown) {
        var form = Choice.of(Answer.FORM, "wishing.inform").keepingOpen();
        var without = Choice.of(Answer.WITHOUT, "wishing.aside");
        return shown.isEmpty()
                ? Prompt.text(promptId(RANK), without).expecting(Expects.NAMES)
                : Prompt.text(promptId(RANK), form.primary(), without,
                        Choice.of(Answer.NONE, "wishing.none").saying(Choice.Sense.SKIP))
                        .expecting(Expects.NAMES);
    }

    private PromptId promptId(String name) {
        return PromptId.of(ConversationId.of(KIND, member), name, member.person());
    }
}
