package io.binome.programme;

/** The part a person plays: a mentor gives, a mentee learns; in cross-mentoring everybody does both. */
public enum Role {
    MENTOR,
    MENTEE
}
