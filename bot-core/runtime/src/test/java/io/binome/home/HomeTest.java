package io.binome.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.AllDialogs;
import io.binome.engine.Command;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.Id;
import io.binome.id.IdeaId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.id.SessionId;
import io.binome.message.Choice;
import io.binome.message.Message.Block;
import io.binome.message.Page;
import io.binome.message.Page.Part;
import io.binome.message.Prompt;
import io.binome.programme.Change;
import io.binome.programme.Goal;
import io.binome.programme.Idea;
import io.binome.programme.Member;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.shell.Readers;
import io.binome.store.sorted.MemoryStore;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Text;
import io.binome.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people find on their home page. */
class HomeTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId PROGRAMME = ACME.programme("p");
    private static final PersonId ADA = ACME.person("ada");
    private static final PersonId BEA = ACME.person("bea");
    private static final PersonId CLAIRE = ACME.person("claire");
    private static final Instant NOW = Instant.parse("2027-01-11T08:00:00Z");
    /** Conversations in which nobody is asked anything, or which somebody opened themself. */
    private static final Set<String> NOT_ASKING =
            Set.of("desk", "placement", "outlook", "notebook", "review", "notice", "rounds", "talk",
                    "training", "library", "theme", "actions", "preparation");

    private final MemoryStore store = new MemoryStore();
    private Language language = Languages.FRENCH;
    private int facts;

    private void people(Language of) {
        language = of;
        for (var id : List.of(ADA, BEA, CLAIRE)) {
            store.records().put(new Person(id, id.local() + " Martin", "", of,
                    Person.Hours.office(ZoneId.of("Europe/Paris"), "FR", ""), null, Person.Work.unknown(),
                    Person.Hints.none(), id.equals(CLAIRE) ? Set.of(Person.Duty.ADMIN) : Set.of()));
        }
    }

    private void programme() {
        people(language);
        store.records()
                .put(new Programme(PROGRAMME, "Duos", Programme.Kind.CROSS, CLAIRE, NOW, LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 6, 30), ZoneId.of("Europe/Paris"), "FR", language, 4, 45));
    }

    private void happened(Fact fact) {
        store.facts().append(new Recorded("f" + facts++, NOW, fact));
    }

    private void paired(Instant next) {
        programme();
        for (var id : List.of(ADA, BEA)) {
            store.records().put(new Member(PROGRAMME.member(id), Member.Status.PAIRED, NOW, 0));
        }
        store.records().put(new Pair(PROGRAMME.pair("1"), ADA, BEA, Pair.Status.ACTIVE, NOW, 2, next));
    }

    private Page page(PersonId person, Prompt... open) {
        var who = store.records().find(Person.class, person).orElseThrow();
        return Home.of(who, List.of(open), store.records(), store.facts(), NOW);
    }

    private static Prompt open(String kind, Id about, String name, PersonId to) {
        return Prompt.choosing(PromptId.of(ConversationId.of(kind, about), name, to),
                Choice.of("yes", "invitation.yes"), Choice.of("no", "invitation.no"));
    }

    private List<String> lines(PersonId person, Prompt... open) {
        return lines(page(person, open), person);
    }

    private List<String> lines(Page page, PersonId person) {
        var reader = new Readers(store.records()).of(person);
        var lines = new ArrayList<String>();
        for (var part : page.parts()) {
            switch (part) {
                case Part.Waiting waiting -> lines.add("? " + reader.read(waiting.line()));
                case Part.Offered offered ->
                    offered.offers().forEach(offer -> lines.add("[" + reader.read(offer.label()) + "]"));
                case Part.Shown(var block) -> texts(block).forEach(text -> lines.add(reader.read(text)));
            }
        }
        return lines.stream().map(line -> line.replace('\u00a0', ' ')).toList();
    }

    private static List<Text> texts(Block block) {
        return switch (block) {
            case Block.Heading heading -> List.of(heading.text());
            case Block.Paragraph paragraph -> List.of(paragraph.text());
            case Block.Items items -> items.items();
            case Block.Facts all ->
                all.facts().stream().flatMap(fact -> Stream.of(fact.label(), fact.value())).toList();
            case Block.Chart chart -> List.of(chart.alternative());
            case Block.Context context -> List.of(context.text());
            case Block.Link link -> List.of(link.label());
        };
    }

    private static List<String> commands(Page page) {
        return page.parts().stream()
                .flatMap(part -> part instanceof Part.Offered(var offers)
                        ? offers.stream().map(Page.CommandButton::command)
                        : Stream.empty())
                .toList();
    }

    @Test
    void somebodyInNoProgrammeLearnsWhatBinomeIsAndThatNothingIsExpected() {
        people(Languages.ENGLISH);
        assertThat(lines(ADA))
                .startsWith("Hello ada Martin")
                .anyMatch(line -> line.startsWith("Binôme brings together colleagues"))
                .anyMatch(line -> line.contains("not in a programme at the moment"))
                .doesNotContain("[Take part]", "You’re an admin");
    }

    @Test
    void whoeverHasDeclinedOrLeftCanComeBack() {
        programme();
        happened(new Fact.PersonInvited(PROGRAMME.member(ADA)));
        happened(new Fact.InvitationDeclined(PROGRAMME.member(ADA), Fact.Refusal.TIME));
        assertThat(lines(ADA)).contains("[Participer]").doesNotContain("Votre programme");
        happened(new Fact.PersonInvited(PROGRAMME.member(ADA)));
        assertThat(lines(ADA)).contains("[Participer]").doesNotContain("Votre programme");
    }

    @Test
    void whatIsWaitingCanBeAnsweredThereAndSaysWhatItIsAbout() {
        programme();
        happened(new Fact.PersonInvited(PROGRAMME.member(ADA)));
        var prompt = open("invitation", PROGRAMME.member(ADA), "join", ADA);
        assertThat(lines(ADA, prompt)).contains("Une question vous attend", "? Votre invitation à « Duos »");
        assertThat(page(ADA, prompt).parts())
                .anyMatch(part -> part instanceof Part.Waiting waiting && waiting.prompt().equals(prompt));
    }

    @Test
    void aQuestionOfAKindThatIsNewHasAGeneralLine() {
        programme();
        assertThat(lines(ADA, open("riddle", PROGRAMME.member(ADA), "x", ADA)))
                .contains("? Une question est restée ouverte");
    }

    @Test
    void aQuestionAboutASessionNamesThePartner() {
        paired(NOW);
        var session = SessionId.of(PROGRAMME.pair("1"), 3);
        assertThat(lines(ADA, open("session", session, "met", ADA)))
                .contains("? Votre rencontre avec bea Martin a-t-elle eu lieu ?");
    }

    @Test
    void whatSomebodyElseAsksNamesThem() {
        programme();
        var prompt = Prompt.text(PromptId.of(ConversationId.of("enquiries", ADA), "answer-2", CLAIRE));
        assertThat(lines(CLAIRE, prompt)).contains("? Une question d’ada Martin, à laquelle vous pouvez répondre");
    }

    @Test
    void aMenuThatWasLeftOpenDoesNotWait() {
        programme();
        assertThat(lines(ADA, open("desk", ADA, "pause", ADA), open("goals", ADA, "list", ADA)))
                .noneMatch(line -> line.startsWith("?"));
    }

    @Test
    void openGoalsOfAPairStandBelowIt() {
        paired(NOW);
        var goal = new Goal(GoalId.of(PROGRAMME.pair("1"), ADA, 1), "Tenir une réunion en anglais", "", ADA, NOW,
                Goal.Status.OPEN);
        store.records().put(goal);
        store.records().put(new Goal(GoalId.of(PROGRAMME.pair("1"), BEA, 2), "Parler au micro", "", BEA, NOW,
                Goal.Status.REACHED));
        assertThat(lines(ADA)).contains("Objectif : Tenir une réunion en anglais")
                .noneMatch(line -> line.contains("micro"));
    }

    @Test
    void everyDialogThatAsksHasALineOfItsOwn() {
        var kinds = new TreeSet<>(AllDialogs.make().kinds());
        kinds.removeAll(NOT_ASKING);
        assertThat(kinds).allSatisfy(
                kind -> assertThat(Texts.pattern(Languages.FRENCH, "home.waiting." + kind)).isPresent());
    }

    @Test
    void aPairShowsItsDateAndTheDateCanBeMovedThere() {
        paired(NOW.plusSeconds(86_400));
        var session = SessionId.of(PROGRAMME.pair("1"), 3);
        var move = Prompt.choosing(
                PromptId.of(ConversationId.of("session", session), "planned", ADA), Choice.of("move", "session.move"));
        assertThat(lines(ADA, move))
                .contains("Rien à faire pour l’instant.")
                .anyMatch(line -> line.startsWith("? bea Martin : 2 rencontres, prochaine le mardi 12 janvier"));
    }

    @Test
    void aDateThatIsPastIsNotANextOne() {
        paired(NOW.minusSeconds(60));
        assertThat(lines(ADA)).contains("bea Martin : 2 rencontres, rien de prévu pour l’instant");
    }

    @Test
    void whoeverIsNeitherAdminNorInThePairSeesNeither() {
        paired(NOW);
        assertThat(lines(CLAIRE)).noneMatch(line -> line.contains("bea"));
        assertThat(lines(ADA)).noneMatch(line -> line.contains("coup d’œil"));
    }

    @Test
    void theFirstAdminIsOfferedToCreateAProgramme() {
        people(Languages.FRENCH);
        assertThat(lines(CLAIRE)).contains("[Créer un programme]");
        assertThat(commands(page(CLAIRE))).contains("programme create");
    }

    @Test
    void anAdminSeesTheProgrammeAndNoFigureThatFewerThanFiveStandBehind() {
        programme();
        for (var place = 0; place < 4; place++) {
            happened(new Fact.PersonInvited(PROGRAMME.member(ACME.person("x" + place))));
        }
        assertThat(lines(CLAIRE))
                .contains("« Duos » en un coup d’œil")
                .contains("Participation : affichée à partir de 5 personnes invitées")
                .contains(
                        "Satisfaction : affichée dès qu’au moins 5 personnes peuvent être comptées ensemble");
        happened(new Fact.PersonInvited(PROGRAMME.member(ADA)));
        happened(new Fact.InvitationAccepted(PROGRAMME.member(ADA)));
        assertThat(lines(CLAIRE))
                .contains("Participation : 20 % (1 oui sur 5 personnes invitées)")
                .contains("Sur 5 personnes invitées, une a dit oui et aucune n’a encore de binôme.");
    }

    @Test
    void anAdminFindsTheTopicsThatWereTakenInWhereThereAreAny() {
        programme();
        var idea = new Idea(
                IdeaId.of(PROGRAMME.member(ADA), 1), "Les courriels", "Ce qu’ils coûtent.", List.of("Pourquoi ?"), ADA,
                true, NOW, false);
        store.records().put(idea);
        assertThat(commands(page(CLAIRE))).doesNotContain("programme topics");
        store.records().put(idea.takenIn());
        assertThat(commands(page(CLAIRE))).contains("programme topics");
        assertThat(lines(CLAIRE)).contains("[Les sujets proposés]");
        assertThat(commands(page(ADA))).doesNotContain("programme topics");
    }

    @Test
    void settingsOfferTheOppositeOfWhatIs() {
        people(Languages.FRENCH);
        assertThat(commands(page(ADA))).contains("language en", "reminders off", "pause", "hours", "help");
        assertThat(lines(ADA)).contains("du lundi au vendredi, de 9 h à 18 h");
        store.records().amend(ADA, new Change.Reminds(Person.Reminders.OFF)::to);
        store.records().amend(ADA, new Change.Pauses(LocalDate.of(2027, 2, 1))::to);
        store.records().amend(ADA, new Change.Speaks(Languages.ENGLISH)::to);
        assertThat(commands(page(ADA))).contains("language fr", "reminders on", "resume", "help");
    }

    @Test
    void whoIsOnTwoPlatformsSeesWhereMessagesComeAndCanChooseOther() {
        people(Languages.FRENCH);
        store.records().amend(ADA, person -> person.reached(new Person.Reach(Set.of("slack"), "")));
        assertThat(commands(page(ADA))).doesNotContain("where");
        store.records().amend(ADA, person -> person.reached(new Person.Reach(Set.of("slack", "teams"), "")));
        assertThat(commands(page(ADA))).contains("where");
        assertThat(lines(ADA)).contains("là où vous m’avez écrit en dernier");
        store.records().amend(ADA, new Change.Prefers("teams")::to);
        assertThat(lines(ADA)).contains("Microsoft Teams");
    }

    @ParameterizedTest
    @MethodSource("io.binome.text.Language#all")
    void everyButtonGivesACommandThatIsUnderstoodAndEveryLineCanBeRead(Language each) {
        language = each;
        paired(NOW.plusSeconds(3600));
        assertThat(commands(page(CLAIRE)))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(Command.read(command)).isPresent());
        assertThat(commands(page(ADA)))
                .allSatisfy(command -> assertThat(Command.read(command)).isPresent());
        assertThat(lines(ADA)).allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("home."));
    }
}
