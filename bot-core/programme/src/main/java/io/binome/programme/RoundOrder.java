package io.binome.programme;

import io.binome.id.PersonId;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Policy.Part;
import java.util.List;

/** What an admin asks of a round that is not published yet, in ids and numbers. */
public sealed interface RoundOrder {
    /** Run it once more: among answers of the same worth, chance decides anew. */
    record Again() implements RoundOrder {}

    /** Change the settings, and run it with them. */
    record Change(List<Setting> settings) implements RoundOrder {}

    /** Run it with other settings to look at, and leave the draft as it is. */
    record Try(List<Setting> settings) implements RoundOrder {}

    /** Let two people exchange their partners. */
    record Swap(PersonId one, PersonId other) implements RoundOrder {}

    /** Show the pairs in full. */
    record ShowAll() implements RoundOrder {}

    /** Show everything about one person of the draft. */
    record Show(PersonId person) implements RoundOrder {}

    /** One thing that may be decided before a round is run. */
    sealed interface Setting {
        /** What the round makes as large as it can. */
        record Aim(Objective objective) implements Setting {}

        /** Working hours a week that two people must share. */
        record Share(int hours) implements Setting {}

        /** What a part of the fit counts. */
        record Weigh(Part part, int weight) implements Setting {}

        /** This pair is to be made. */
        record Lock(PersonPair couple) implements Setting {}

        /** This pair is not to be made. */
        record Forbid(PersonPair couple) implements Setting {}

        /** Neither locked nor forbidden any more. */
        record Free(PersonPair couple) implements Setting {}

        /** More places for somebody, or fewer. */
        record Give(PersonId person, int places) implements Setting {}
    }
}
