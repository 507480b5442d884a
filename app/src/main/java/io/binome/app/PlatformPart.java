package io.binome.app;

import io.binome.app.Settings.From;
import io.binome.platform.Bounds;
import io.binome.platform.Platform;
import io.binome.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** The settings of one platform. */
interface PlatformPart {
    /** All that there are; nothing else in this module knows which. */
    static List<PlatformPart> all(From from) {
        return List.of(new SlackPart(from), new TeamsPart(from));
    }

    /** How the platform is called in ids and settings. */
    String name();

    /** Whether anything of it is set, be it right or wrong. */
    boolean isSet();

    /** Whether this is how the platform writes the id of a person. */
    boolean isId(String name);

    /** What is set, checked as far as that needs nobody else; {@link Misconfigured} where it is wrong. */
    SetUp read();

    /** A platform as it is set up. */
    interface SetUp {
        String name();

        /** Connects with it; {@link Misconfigured} where it refuses what is set. */
        Platform connect(Store store, InstantSource clock, ExecutorService threads, Bounds bounds);

        /** Tries what is set, and says that it is in order; {@link Misconfigured} where it is not. */
        String tried();

        /** What is missing for the beginning, though it is not wrong. */
        default Optional<String> hint() {
            return Optional.empty();
        }
    }
}
