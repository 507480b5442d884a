package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.platform.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoundsPageTest {
    @ParameterizedTest
    @EnumSource(Bounds.Bound.class)
    void everyBoundIsOnOnePage(Bounds.Bound bound) throws IOException {
        var page = Path.of(System.getProperty("basedir"), "..", "docs", "bounds.md");
        assertThat(Files.readString(page)).contains("\n| `" + bound.id() + "` |");
    }
}
