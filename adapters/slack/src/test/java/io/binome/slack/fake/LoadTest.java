package io.binome.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Many at once: nothing is lost, nothing twice. */
class LoadTest {

    @Test
    void two_hundred_people_are_written_to_at_the_same_time() throws Exception {
        try (var slack = FakeSlack.start(Settings.usual().withGenerosity(0));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var config = new SlackConfig();
            config.setMethodsEndpointUrlPrefix(slack.apiUrl());
            config.setStatsEnabled(false);
            var bot = Slack.getInstance(config).methods(slack.botToken());
            var people = new ArrayList<FakePerson>();
            var sending = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 200; i++) {
                var person = slack.person("Person " + i);
                people.add(person);
                sending.add(() -> bot.chatPostMessage(r -> r.channel(person.id()).text("hello")).isOk());
            }

            for (var sent : threads.invokeAll(sending)) {
                assertThat(sent.get()).isTrue();
            }

            assertThat(people).allSatisfy(person -> assertThat(person.dm()).hasSize(1));
            assertThat(slack.channels().stream().flatMap(channel -> channel.messages().stream()).map(Message::ts))
                    .doesNotHaveDuplicates();
            assertThat(slack.calls()).hasSize(200);
            assertThat(slack.violations()).isEmpty();
        }
    }
}
