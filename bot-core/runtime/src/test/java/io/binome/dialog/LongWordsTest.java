package io.binome.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Command;
import io.binome.id.OrganisationId;
import io.binome.id.PromptId;
import io.binome.message.Expects;
import io.binome.programme.SkillList;
import io.binome.roster.RosterFile;
import io.binome.place.Places;
import io.binome.round.MatchOrder;
import io.binome.round.Names;
import io.binome.skill.Taxonomy;
import io.binome.text.Effort;
import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Spelling;
import io.binome.text.Text;
import io.binome.understanding.Understanding;
import io.binome.when.Viewpoint;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody can keep the bot busy with words made up to be hard to read, whichever of its readers they come to. */
class LongWordsTest {
    private static final Viewpoint SEEN =
            Viewpoint.of(ZonedDateTime.parse("2026-12-16T09:00Z"), Languages.ENGLISH, "GB");

    static Stream<Named<Consumer<String>>> readers() {
        var french = new Reader(Languages.FRENCH, List.of(ZoneId.of("UTC")), person -> "Ada");
        var names = new Names(List.of(), person -> true, Map.of());
        return Stream.of(
                reader("a command", Command::read),
                reader("whether it is one", Command::isUnmistakable),
                reader("the nearest command", words -> Command.nearest(words, Languages.ENGLISH)),
                reader("a command about the channel", words -> new Command(Command.Word.INVITE, words).isHere()),
                reader("what somebody wrote", words -> understood(words, Optional.empty())),
                reader("an answer in words", words -> understood(words, Optional.of(Expects.WORDS))),
                reader("an answer of names", words -> understood(words, Optional.of(Expects.NAMES))),
                reader("an answer with a choice", words -> understood(words, Optional.of(Expects.CHOICE))),
                reader("an answer with a date", words -> understood(words, Optional.of(Expects.DATE))),
                reader("words without accents", Spelling::fold),
                reader("whole characters", Spelling::whole),
                reader("skills with levels", SkillList::read),
                reader("a list", SkillList::parts),
                reader("a skill", words -> Taxonomy.standard().find(words)),
                reader("skills in a sentence", words -> Taxonomy.standard().mentionedIn(words)),
                reader("skills of an organisation", words -> Taxonomy.standard().with(bytes(words))),
                reader("an order for a round", words -> MatchOrder.read(words, names)),
                reader("what to try", words -> MatchOrder.read("what if " + words, names)),
                reader("whom to lock", words -> MatchOrder.read("lock " + words, names)),
                reader("places for somebody", words -> MatchOrder.read("places " + words, names)),
                reader("somebody's name", names::find),
                reader("a roster", words -> RosterFile.read(bytes(words))),
                reader("a cell of a roster",
                        words -> RosterFile.read(bytes("email,name,seniority,location,roles,offers\n"
                                + "a@example.org," + quoted(words).repeat(5)))),
                reader("an address in a roster", words -> RosterFile.read(bytes("email\n" + quoted(words)))),
                reader("a time zone", Places::zone),
                reader("a question's id", PromptId::read),
                reader("the person of an address", words -> OrganisationId.HOME.personAt(words)),
                reader("words in a French sentence",
                        words -> french.read(Text.of("workspace.chat", "partner", Text.verbatim(words)))));
    }

    private static Named<Consumer<String>> reader(String name, Consumer<String> reader) {
        return Named.of(name, reader);
    }

    private static void understood(String words, Optional<Expects> open) {
        Understanding.read(words, SEEN, open, List.of("On video", "In person"));
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\"", "\"\"") + "\",";
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void wordsMadeUpToBeHardAreReadInNoTime(Consumer<String> reader) {
        assertThat(Effort.tooHardFor(reader)).isEmpty();
    }
}
