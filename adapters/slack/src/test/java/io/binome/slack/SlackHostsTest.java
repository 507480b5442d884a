package io.binome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an answer may be posted, whatever address came with the request. */
class SlackHostsTest {
    private final SlackHosts slack = new SlackHosts(SlackSettings.SLACK);
    private final SlackHosts here = new SlackHosts("http://127.0.0.1:8089/api/");

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.slack.com/commands/T1/2/x", "https://hooks.slack.com:443/actions/T1/2/x",
        "https://hooks.slack-gov.com/app/T1/2/x", "https://HOOKS.slack.com/x"})
    void slacksOwnHostsAreCalled(String address) {
        assertThat(slack.admits(address)).isTrue();
        assertThat(here.admits(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://hooks.slack.com/x", "https://hooks.slack.com.collector.example/x",
        "https://collector.example/hooks.slack.com", "https://hooks.slack.com@collector.example/x",
        "https://evilslack.com/x", "https://hooks.slack.com:8443/x", "file:///etc/passwd", "//hooks.slack.com/x",
        "https://169.254.169.254/latest", "https://[::1]/x", "http://localhost:8089/respond/x",
        "http://127.0.0.1:8090/respond/x", "https://hooks.slack.com\n.collector.example/", "not an address"})
    void nobodyElseIs(String address) {
        assertThat(slack.admits(address)).isFalse();
        assertThat(here.admits(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8089/respond/x"})
    void whatStandsInForSlackIsCalledWhereTheSettingsSaySo(String address) {
        assertThat(here.admits(address)).isTrue();
        assertThat(slack.admits(address)).isFalse();
    }
}
