package io.binome.id;

import java.util.HexFormat;

/** An idea for a theme: {@code organisation/programme/mark}; from the mark nobody can tell whose it is. */
public record IdeaId(String value) implements Id {
    private static final int BYTES = 6;

    /** The idea of somebody in a programme that has this number among theirs. */
    public static IdeaId of(MemberId member, int number) {
        var mark = HexFormat.of().formatHex(Digest.of(member.value() + " " + number), 0, BYTES);
        return new IdeaId(member.programme().value() + "/" + mark);
    }

    public ProgrammeId programme() {
        return new ProgrammeId(around());
    }

    @Override
    public String toString() {
        return value;
    }
}
