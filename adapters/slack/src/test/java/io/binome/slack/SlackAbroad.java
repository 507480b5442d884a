package io.binome.slack;

import io.binome.play.Abroad;
import io.binome.play.PlatformVenue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A play on Slack with people who speak the test language. */
public final class SlackAbroad {
    private SlackAbroad() {}

    /** What happens in it, as {@link Abroad} says it. */
    public static List<String> perform(Path play) throws IOException {
        return Abroad.perform(play, () -> new PlatformVenue(List.of(SlackPlatform::new)));
    }
}
