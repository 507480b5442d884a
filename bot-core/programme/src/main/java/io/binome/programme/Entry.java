package io.binome.programme;

import io.binome.id.Id;

/**
 * A record, kept under its id: the newest version replaces the one before.
 * Each kind of entry is written by one dialog only, except a person, which is changed field by field, and the parts of a
 * round, which are written while it is solved.
 */
public sealed interface Entry permits
        Person, Programme, Profile, Wishes, Exclusions, Member, Pair, RoundHead, RoundPart, Schedule, Place, Channel,
        Room,
        Goal, Action, Matter, Takeaway, Agreement, ClosingAnswer, Note, Idea, Mailbox, Grant, Aggregate, Clearing,
        Release,
        LastImport {
    Id id();
}
