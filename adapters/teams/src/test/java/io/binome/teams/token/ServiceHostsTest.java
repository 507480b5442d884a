package io.binome.teams.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom the bot may speak. */
class ServiceHostsTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/teams",
        "https://SMBA.trafficmanager.NET/fr/72f988bf-86f1-41af-91ab-2d7cd011db47/",
        "https://smba.trafficmanager.net:443/amer/", "https://smba.infra.gcc.teams.microsoft.com/gcc",
        "https://smba.onyx.prod.teams.trafficmanager.net/x/", "https://api.botframework.com",
        "https://webchat.botframework.com/"})
    void microsoftsHostsAreAdmitted(String url) {
        assertThat(ServiceHosts.microsoft().admits(url)).isTrue();
        assertThat(ServiceHosts.andLoopback().admits(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://evil-smba.trafficmanager.net.attacker.com/", "https://evil-smba.trafficmanager.net/",
        "https://a.smba.trafficmanager.net/", "https://smba.trafficmanager.net.attacker.com/",
        "https://trafficmanager.net/", "https://botframework.com.attacker.com/", "https://evilbotframework.com/",
        "https://botframework.com@attacker.com/", "https://attacker.com/?smba.trafficmanager.net",
        "https://attacker.com#smba.trafficmanager.net", "https://attacker.com\\@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net./emea/", "https://smba.trafficmanager.net:8443/emea/",
        "https://smba.trafficmanager.net@attacker.com/", "https://user@smba.trafficmanager.net/",
        "http://smba.trafficmanager.net/emea/", "ftp://smba.trafficmanager.net/", "//smba.trafficmanager.net/",
        "smba.trafficmanager.net", "https:smba.trafficmanager.net", "https:///emea", "", " ", "https://",
        "https://smba.infra.gov.teams.microsoft.us/gcch", "https://ѕmba.trafficmanager.net/",
        "https://smba.trafficmanager.net/emea/?x=1", "https://127.0.0.1.attacker.com/",
        "https://localhost.attacker.com/", "https://127.attacker.com/", "http://0.0.0.0:80/",
        "http://169.254.169.254/metadata", "http://2130706433/", "http://10.0.0.1/"})
    void nobodyElseIs(String url) {
        assertThat(ServiceHosts.microsoft().admits(url)).isFalse();
        assertThat(ServiceHosts.andLoopback().admits(url)).isFalse();
        assertThat(ServiceHosts.isLoopback(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1:56150/_connector", "http://localhost:56150/_connector", "http://[::1]:56150/",
        "https://127.1.2.3/"})
    void thisMachineIsAdmittedInLocalModeOnly(String url) {
        assertThat(ServiceHosts.microsoft().admits(url)).isFalse();
        assertThat(ServiceHosts.andLoopback().admits(url)).isTrue();
        assertThat(ServiceHosts.isLoopback(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://canary.botapi.skype.com/amer/", "https://one.cloud.example/",
        "https://a.b.cloud.example/"})
    void whatAnOperatorNamesIsSpokenToByHttpsOnly(String url) {
        var more = ServiceHosts.microsoft().and(Set.of("canary.botapi.skype.com", ".cloud.example"));
        assertThat(ServiceHosts.microsoft().admits(url)).isFalse();
        assertThat(more.admits(url)).isTrue();
        assertThat(more.admits(url.replace("https", "http"))).isFalse();
        assertThat(more.admits("https://smba.trafficmanager.net/emea/")).isTrue();
        assertThat(more.admits("https://cloud.example/")).isFalse();
        assertThat(more.admits("https://notcloud.example/")).isFalse();
        assertThat(more.admits("https://x.canary.botapi.skype.com/")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "com", ".com", "*.example.com", "https://a.example", "a.example:443",
        "a.example/x",
        "10.0.0.1", "a..example", "-a.example", "a b.example", "é.example", "A.example"})
    void whatIsNoNameOfAHostIsNone(String words) {
        assertThat(ServiceHosts.isName(words)).isFalse();
    }
}
