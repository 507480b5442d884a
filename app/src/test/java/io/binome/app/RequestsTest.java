package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.platform.WebRequest;
import io.binome.platform.WebResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What a page learns of its address, which anybody may have written. */
class RequestsTest {
    private final List<WebRequest> asked = new ArrayList<>();

    private ServerResponse page(String query) {
        var servlet = new MockHttpServletRequest("GET", "/slack/oauth_redirect");
        servlet.setQueryString(query);
        return Requests.page(ServerRequest.create(servlet, List.of()), each -> {
            asked.add(each);
            return WebResponse.empty(200);
        });
    }

    @Test
    void theQueryIsReadAsItWasMeant() {
        assertThat(page("code=a%2Bb&state=c+d&state=e").statusCode().value()).isEqualTo(200);
        assertThat(asked).singleElement().extracting(WebRequest::query)
                .isEqualTo(Map.of("code", List.of("a+b"), "state", List.of("c d", "e")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "%ff=%ff&%"})
    void whatCannotBeReadIsRefusedBeforeThePageSeesIt(String query) {
        assertThat(page(query).statusCode().value()).isEqualTo(400);
        assertThat(asked).isEmpty();
    }
}
