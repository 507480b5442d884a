package io.binome.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingTest {
    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "Via", "X-Real-IP", "X-Forwarded-For", "X-Forwarded-Host", "CF-Connecting-IP",
        "Client-IP", "X-Scheme", "X-NginX-Proxy", "Cdn-Loop", "X-ARR-ClientCert", "Tailscale-User-Login"})
    void whatIsPassedOnSaysSo(String header) {
        assertThat(Forwarding.isShownBy(List.of("Host", header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "Accept", "Origin", "HX-Request", "Viable"})
    void whatComesDirectlyDoesNot(String header) {
        assertThat(Forwarding.isShownBy(List.of(header))).isFalse();
    }
}
