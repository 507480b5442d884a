package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.play.Overheard;
import io.binome.shell.Bot;
import io.binome.slack.fake.FakePerson;
import io.binome.slack.fake.FakeSlack;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes to the bot gets an answer, also where there is more, or less, than words. */
class UnheardTest {
    private final FakeSlack slack = FakeSlack.generous();
    private final FakePerson ada =
            slack.person(slack.team(), "Ada Martin", "ada@example.org", ZoneId.of("Europe/Paris"), "en-GB");
    private final FakePerson luc =
            slack.person(slack.team(), "Luc Roy", "luc@example.org", ZoneId.of("Europe/Paris"), "fr-FR");
    private final Living binome = Living.overHttp(slack, "claire@example.org");

    @AfterEach
    void stop() {
        binome.close();
        slack.close();
    }

    private int direct(FakePerson by, String subtype, String words) {
        return slack.event("""
                {"type":"message","subtype":"%s","channel":"%s","channel_type":"im","user":"%s","text":"%s",
                "ts":"1.2","files":[{"id":"F1","mimetype":"image/png"}],"blocks":[{"type":"none of ours","x":[]}]}
                """.formatted(subtype, by.direct().id(), by.id(), words)).status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file_share", "thread_broadcast", "me_message"})
    void wordsWithAPictureOrSentToTheChannelAreReadLikeAnyOther(String subtype) {
        assertThat(direct(ada, subtype, "help")).isEqualTo(200);

        slack.await(() -> ada.reads("Here is what you can ask me"));
    }

    @Test
    void aPictureAloneIsAnsweredInBothLanguages() {
        direct(ada, "file_share", "");
        direct(luc, "file_share", "");

        slack.await(() -> ada.sees(ada.direct()).toString().contains("I only read words"));
        slack.await(() -> luc.sees(luc.direct()).toString().contains("Je ne lis que les mots"));
    }

    @Test
    void whatIsTooLongIsAnsweredAndKeptNowhere() {
        ada.says("x".repeat(Bot.LONGEST + 1));
        ada.types("/binome", "notes " + "y".repeat(Bot.LONGEST));

        slack.await(() -> ada.sees(ada.direct()).toString().contains("more than I can read at once"));
        assertThat(binome.store.connections().arrivals().waiting(10)).noneMatch(
                arrival -> arrival.body().length() > 2_000);
    }

    @Test
    void anAnswerGoesToNoAddressOfSomebodyElse() {
        try (var log = new Overheard()) {
            slack.deliver("""
                    {"type":"shortcut","user":{"id":"%s","team_id":"%s"},"team":{"id":"%s"},"callback_id":"ask",
                    "response_url":"http://127.0.0.1:9/collect"}
                    """.formatted(ada.id(), slack.team().id(), slack.team().id()));
            slack.deliver("""
                    {"type":"message_action","user":{"id":"%s","team_id":"%s"},"team":{"id":"%s"},"callback_id":"note",
                    "message":{"text":"a word"},"response_url":"http://127.0.0.1:9/collect"}
                    """.formatted(ada.id(), slack.team().id(), slack.team().id()));
            slack.await(() -> log.faults().stream().anyMatch(fault -> fault.contains("none of Slack's")));
            assertThat(log.lines().toString()).doesNotContain("collect");
        }
    }
}
