package io.binome.teams;

import io.binome.play.Abroad;
import io.binome.play.PlatformVenue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A play on Teams with people who speak the test language. */
public final class TeamsAbroad {
    private TeamsAbroad() {}

    /** What happens in it, as {@link Abroad} says it. */
    public static List<String> perform(Path play) throws IOException {
        return Abroad.perform(play, () -> new PlatformVenue(List.of(TeamsPlatform::new)));
    }
}
