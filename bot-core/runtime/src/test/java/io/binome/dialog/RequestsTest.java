package io.binome.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Request;
import io.binome.json.Examples;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestsTest {
    static Stream<Class<?>> requests() {
        return Examples.members(Request.class);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whateverADialogWantsOfAnotherOneOfThemAnswers(Class<?> type) {
        assertThat(AllDialogs.make().answering((Request) Examples.of(type))).isNotEmpty();
    }
}
