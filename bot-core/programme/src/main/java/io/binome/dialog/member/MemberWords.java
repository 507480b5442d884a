package io.binome.dialog.member;

import io.binome.dialog.member.MemberCommands.Answer;
import io.binome.engine.Command.Word;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.Pair;
import io.binome.programme.Person.Reminders;
import io.binome.programme.Programme;
import io.binome.text.Language;
import io.binome.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the member commands say and ask. */
record MemberWords(PersonId person, StepContext at) {
    private static final List<Integer> WEEKS = List.of(1, 2, 4);

    /** To somebody who has taken the bot in: what it is for, what comes next, and how to find one's way. */
    Message welcome(boolean takesPart) {
        return Message.of("desk.welcome", "name", new Text.You(person))
                .and(takesPart ? "desk.welcome.here" : "desk.welcome.next")
                .and("desk.welcome.ways");
    }

    Message help() {
        var message = Message.of("desk.help", "name", person).items(help(word -> !word.forAdmins()));
        if (at.person(person).isAdmin()) {
            message = message.and("desk.help.admins").items(help(Word::forAdmins));
        }
        return message.context("desk.help.privacy");
    }

    private static List<Text> help(Predicate<Word> shown) {
        return Arrays.stream(Word.values())
                .filter(shown)
                .map(Word::help)
                .toList();
    }

    Message language() {
        var prompt = Prompt.choosing(prompt(Word.LANGUAGE));
        for (var language : Language.all()) {
            prompt = prompt.with(new Choice(
                    language.code(), Text.verbatim(language.ownName()), Choice.Style.PLAIN, false));
        }
        return Message.of("desk.language").asking(prompt);
    }

    /** @param misread whether a day was named that cannot be taken */
    Message pause(LocalDate today, boolean misread) {
        var prompt = Prompt.choosing(prompt(Word.PAUSE));
        for (var weeks : WEEKS) {
            prompt = prompt.with(Choice.of(today.plusWeeks(weeks).toString(), "desk.pause.weeks", "weeks", weeks));
        }
        return Message.of(misread ? "desk.pause.again" : "desk.pause").asking(prompt);
    }

    Message leave(List<Programme> joined) {
        var prompt = Prompt.choosing(prompt(Word.LEAVE));
        for (var programme : joined) {
            prompt = prompt.with(Choice.of(
                    programme.id().local(), "desk.leave.one", "programme", programme.name())
                    .danger());
        }
        return Message.of("desk.leave").asking(prompt.with(Choice.of(Answer.STAY, "desk.leave.no").primary()));
    }

    Message pairs(List<Pair> pairs) {
        return Message.of("desk.pair", "pairs", pairs.size())
                .items(pairs.stream().map(this::pair).toList())
                .context("desk.pair.next");
    }

    private Text pair(Pair pair) {
        var next = pair.next();
        var partner = pair.partnerOf(person);
        return next == null
                ? Text.of("desk.pair.nodate", "partner", partner, "met", pair.met())
                : Text.of("desk.pair.date", "partner", partner, "met", pair.met(), "start", next);
    }

    Message which(Word word, List<Pair> pairs) {
        var prompt = Prompt.choosing(prompt(word));
        for (var pair : pairs) {
            prompt = prompt.with(Choice.of(pair.id().local(), "desk.which.one", "partner", pair.partnerOf(person)));
        }
        return Message.of("desk.which").asking(prompt);
    }

    Message reminders() {
        return Message.of("desk.reminders")
                .asking(Prompt.choosing(
                        prompt(Word.REMINDERS),
                        Choice.of(Reminders.ON, "desk.reminders.yes"),
                        Choice.of(Reminders.OFF, "desk.reminders.no")));
    }

    /** @param unknown a platform that was named and on which the person is not; null where there is none */
    Message here(@Nullable String unknown) {
        return unknown == null
                ? Message.of("desk.where.here")
                : Message.of("desk.where.unknown", "platform", PlatformNames.name(unknown)).and("desk.where.only");
    }

    /** @param unknown as above */
    Message where(@Nullable String unknown) {
        var reach = at.person(person).reach();
        var prompt = Prompt.choosing(prompt(Word.WHERE), Choice.of(PlatformNames.LAST, "desk.where.last"));
        for (var platform : reach.platforms().stream().sorted().toList()) {
            prompt = prompt.with(Choice.of(platform, "desk.where.one", "platform", PlatformNames.name(platform)));
        }
        var now = reach.platforms().contains(reach.chosen())
                ? Text.of("desk.where.now", "platform", PlatformNames.name(reach.chosen()))
                : Text.of("desk.where.now.last");
        var message = unknown == null
                ? Message.of(now)
                : Message.of("desk.where.unknown", "platform", PlatformNames.name(unknown))
                        .and(new Block.Paragraph(now));
        return message.and("desk.where").asking(prompt);
    }

    /** @param platform empty for the one where the person last wrote */
    Message chosen(String platform) {
        return platform.isEmpty()
                ? Message.of("desk.where.done.last")
                : Message.of("desk.where.done", "platform", PlatformNames.name(platform));
    }

    /** What erasing means, before it is asked whether it is meant. */
    Message erase(boolean inProgramme) {
        var steps = new ArrayList<Text>();
        if (inProgramme) {
            steps.add(Text.of("desk.erase.leave"));
        }
        steps.add(Text.of("desk.erase.gone"));
        steps.add(Text.of("desk.erase.stays"));
        if (at.person(person).isAdmin()) {
            steps.add(Text.of("desk.erase.admin"));
        }
        return Message.of("desk.erase")
                .items(List.copyOf(steps))
                .context("desk.erase.export")
                .asking(Prompt.choosing(
                        prompt(Word.ERASE),
                        Choice.of(Answer.ERASE, "desk.erase.yes").danger(),
                        Choice.of(Answer.KEEP, "desk.erase.no").primary()));
    }

    /** To somebody who turns round while everything is about to be erased. */
    Message going() {
        return Message.of("desk.erase.going")
                .asking(Prompt.choosing(
                        prompt(Word.ERASE),
                        Choice.of(Answer.STAY, "desk.erase.stay").primary(),
                        Choice.of(Answer.GO, "desk.erase.go").danger()));
    }

    private PromptId prompt(Word word) {
        return PromptId.of(ConversationId.of(MemberCommands.KIND, person), name(word), person);
    }

    private static String name(Word word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
