package io.binome.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Effort;
import io.binome.shell.Bot;
import io.binome.teams.card.Reference;
import io.binome.teams.fake.FakeColleague;
import io.binome.teams.fake.FakeTeams;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever writes to the bot gets an answer, also where there is more, or less, than words. */
class UnheardTest {
    private final FakeTeams teams = FakeTeams.generous();
    private final FakeColleague ada =
            teams.colleague("Ada Martin", "ada@example.org", ZoneId.of("Europe/Paris"), "en-GB");
    private final FakeColleague luc =
            teams.colleague("Luc Roy", "luc@example.org", ZoneId.of("Europe/Paris"), "fr-FR");
    private final Living binome = Living.inOneTenant(teams, "claire@example.org");

    @AfterEach
    void stop() {
        binome.close();
        teams.close();
    }

    private int send(String body) {
        return teams.send(binome.address, body, teams.headers()).status();
    }

    private String with(FakeColleague by, String words, String attachment) {
        return teams.activity(by, words).replaceFirst("\\{", "{\"attachments\":[" + attachment + "],");
    }

    @Test
    void aPictureAloneIsAnsweredInBothLanguages() {
        ada.installs();
        luc.installs();

        assertThat(send(with(ada, "", "{\"contentType\":\"image/png\"}"))).isEqualTo(200);
        assertThat(send(with(luc, "", "{\"contentType\":\"text/html\",\"content\":\"<p><img></p>\"}"))).isEqualTo(200);

        teams.await(() -> ada.reads("I only read words"));
        teams.await(() -> luc.reads("Je ne lis que les mots"));
    }

    @Test
    void wordsWithAPictureAreReadLikeAnyOther() {
        ada.installs();

        send(with(ada, "help", "{\"contentType\":\"image/png\"}"));

        teams.await(() -> ada.reads("Here is what you can ask me"));
    }

    @Test
    void whatIsTooLongIsAnsweredAndKeptNowhere() {
        ada.installs();

        send(teams.activity(ada, "x".repeat(Bot.LONGEST + 1)));

        teams.await(() -> ada.reads("more than I can read at once"));
    }

    @Test
    void aCommandAboutTheChannelIsTheCommandWhoeverIsNamedWithIt() throws Exception {
        assertThat(Listeners.called(envelope("<at>Binôme</at> invite here <at>Alice</at>"))).isEqualTo("invite here");
        assertThat(Listeners.called(envelope("<at>Binôme</at>&nbsp;inviter ici <at>Alice</at>")))
                .isEqualTo("inviter ici");
        assertThat(Listeners.called(envelope("<at>Binôme</at> notes ask <at>Alice</at>"))).isEqualTo("notes ask Alice");
    }

    private static Envelope envelope(String words) throws Envelope.Unreadable {
        return Envelope.read("""
                {"type":"message","text":"%s","recipient":{"id":"28:bot"},"entities":[
                {"type":"mention","text":"<at>Binôme</at>","mentioned":{"id":"28:bot","name":"Binôme"}},
                {"type":"mention","text":"<at>Alice</at>","mentioned":{"id":"29:alice","name":"Alice"}}]}
                """.formatted(words).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatLeadsElsewhereInAnAddressIsNoId() throws Exception {
        for (var id : List.of(".", "..", "%2e%2E", "a/../b", "x y", "é", "1".repeat(600))) {
            var body = "{\"id\":\"%1$s\",\"from\":{\"id\":\"%1$s\"},\"conversation\":{\"id\":\"%1$s\"}}".formatted(id);
            var envelope = Envelope.read(body.getBytes(StandardCharsets.UTF_8));
            assertThat(List.of(envelope.message(), envelope.who().mri(), envelope.conversation())).containsOnly("");
        }
    }

    /** Each name stood for two of itself: ten of them made a thousand words of one, thirty a thousand million. */
    @Test
    void namesWithinNamesDoNotGrow() throws Exception {
        var mention = "{\"type\":\"mention\",\"text\":\"aa\",\"mentioned\":{\"id\":\"29:a\",\"name\":\"aaaa\"}},";
        var body = "{\"type\":\"message\",\"text\":\"aaaa\",\"entities\":[" + mention.repeat(49) + "{}]}";

        assertThat(Envelope.read(body.getBytes(StandardCharsets.UTF_8)).words()).isEqualTo("aaaaaaaa");
    }

    @Test
    void wordsMadeUpToBeHardAreReadInNoTime() {
        assertThat(Effort.tooHardFor(words -> Reference.read(
                Map.of(Reference.KEY, "answer", Reference.PROMPT, words, Reference.CHOICE, words)))).isEmpty();
        assertThat(Effort.tooHardFor(words -> Reference.read(
                Map.of(Reference.KEY, "page", Reference.PROMPT, "a/b#c?d@e", Reference.PAGE, words)))).isEmpty();
    }
}
