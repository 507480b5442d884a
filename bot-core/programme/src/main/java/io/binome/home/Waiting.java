package io.binome.home;

import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.message.Page.Part;
import io.binome.message.Prompt;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.programme.RecordView;
import io.binome.text.Language;
import io.binome.text.Text;
import io.binome.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The open questions of a person, each with a line that says what it is about, in a place where only it is seen. */
record Waiting(RecordView records) {
    private static final String KEY = "home.waiting";
    /** Where somebody looks something up or sets something: nobody waits for an answer. */
    private static final Set<String> MENUS =
            Set.of("desk", "notebook", "review", "training", "library", "theme", "actions", "preparation");
    /** The same, of questions in conversations that ask others in earnest. */
    private static final Set<String> CHOOSING = Set.of("list", "which", "standing");

    /** Of all prompts those that wait for an answer, in their order. */
    List<Part> of(List<Prompt> open) {
        return open.stream()
                .filter(Prompt::asks)
                .filter(prompt -> !isMenu(prompt.id()))
                .<Part>map(prompt -> new Part.Waiting(line(prompt.id()), prompt))
                .toList();
    }

    private static boolean isMenu(PromptId prompt) {
        return MENUS.contains(prompt.conversation().kind()) || CHOOSING.contains(prompt.name());
    }

    /** By kind and name of the question where there is a text for both, by kind else; what is new has a general line. */
    private Text line(PromptId prompt) {
        var kind = KEY + "." + prompt.conversation().kind();
        var key = Stream.of(kind + "." + prompt.name().replaceFirst("-?\\d+$", ""), kind)
                .filter(each -> Texts.pattern(Language.usual(), each).isPresent())
                .findFirst()
                .orElse(KEY);
        var segments = segments(prompt);
        var programme = programme(segments).map(Text::verbatim).orElse(Text.of("home.programme"));
        var partner = partner(segments, prompt.to()).<Text>map(Text.Who::new).orElse(Text.of("home.partner"));
        return Text.of(key, "programme", programme, "partner", partner);
    }

    /** What the conversation is about: organisation, programme, member or pair, session, as far as it goes. */
    private static List<String> segments(PromptId prompt) {
        return Arrays.asList(prompt.conversation().subject().split("/", -1));
    }

    private Optional<String> programme(List<String> segments) {
        return records.find(Programme.class, new ProgrammeId(upTo(segments, 2))).map(Programme::name);
    }

    /** The other one of a pair, or whoever else the conversation is with. */
    private Optional<PersonId> partner(List<String> segments, PersonId to) {
        var about = new PersonId(upTo(segments, 2));
        return segments.size() == 2 && !about.equals(to) && records.find(Person.class, about).isPresent()
                ? Optional.of(about)
                : records.find(Pair.class, new PairId(upTo(segments, 3))).map(pair -> pair.partnerOf(to));
    }

    private static String upTo(List<String> segments, int count) {
        return String.join("/", segments.subList(0, Math.min(count, segments.size())));
    }
}
