package io.binome.content;

import io.binome.id.ProgrammeId;

/** Which themes, lessons and texts count for a programme: its own over its organisation's over ours. */
@FunctionalInterface
public interface Contents {
    /** What counts now; another call may give what has been written since. */
    Content of(ProgrammeId programme);

    /** What Binôme ships, for everybody. */
    static Contents ours() {
        return programme -> Content.ours();
    }
}
