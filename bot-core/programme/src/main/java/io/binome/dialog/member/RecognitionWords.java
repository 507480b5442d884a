package io.binome.dialog.member;

import io.binome.dialog.member.Recognition.Answer;
import io.binome.dialog.member.Recognition.State.Asked;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Send;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Person;
import io.binome.text.Text;
import java.util.List;

/** What is asked of whoever may have two accounts, and what admins read of it. */
final class RecognitionWords {
    private RecognitionWords() {}

    static Send askKnown(Asked asked) {
        return Send.to(
                asked.known(),
                Message.of("recognition.known", "platform", PlatformNames.name(asked.platform()))
                        .context("recognition.known.how")
                        .asking(question(asked, asked.known())));
    }

    static Send askNew(Asked asked, StepContext at) {
        return Send.to(
                asked.person(),
                Message.of("recognition.new", "platform", elsewhere(asked, at))
                        .context("recognition.new.how")
                        .asking(question(asked, asked.person())));
    }

    /** Where the person is known already. */
    static Text elsewhere(Asked asked, StepContext at) {
        return at.person(asked.known()).reach().platforms().stream()
                .filter(platform -> !platform.equals(asked.platform()))
                .sorted()
                .findFirst()
                .map(PlatformNames::name)
                .orElse(Text.of("recognition.elsewhere"));
    }

    private static Prompt question(Asked asked, PersonId to) {
        var name = to.equals(asked.known()) ? "known" : "new";
        return Prompt.choosing(
                PromptId.of(ConversationId.of(Recognition.KIND, asked.person()), name, to),
                Choice.of(Answer.YES, "recognition.yes").yes(),
                Choice.of(Answer.NO, "recognition.no").no());
    }

    /** Whomever it is about does not read it, though they may be an admin. */
    static List<Effect> tellingAdmins(PersonId about, StepContext at, Message message) {
        return telling(adminsBut(about, at), message);
    }

    /** Nor does whoever was asked and knows it already, unless nobody else could see to it. */
    static List<Effect> tellingAdmins(Asked asked, StepContext at, Message message) {
        var admins = adminsBut(asked.person(), at);
        var others = admins.stream().filter(admin -> !admin.equals(asked.known())).toList();
        return telling(others.isEmpty() ? admins : others, message);
    }

    private static List<PersonId> adminsBut(PersonId about, StepContext at) {
        return at.records().all(Person.class, about.organisation()).stream()
                .filter(person -> person.isAdmin() && !person.id().equals(about))
                .map(Person::id)
                .toList();
    }

    private static List<Effect> telling(List<PersonId> admins, Message message) {
        return admins.stream().<Effect>map(admin -> Send.to(admin, message)).toList();
    }
}
