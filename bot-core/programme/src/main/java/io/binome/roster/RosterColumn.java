package io.binome.roster;

import java.util.Locale;

/**
 * What a column of a roster can become; the headers by which each is known stand in {@code headers.tsv} and in the words of
 * the languages.
 */
public enum RosterColumn {
    EMAIL,
    NAME,
    FIRST_NAME,
    /** The given name that somebody goes by, or their whole name. */
    PREFERRED_NAME,
    LAST_NAME,
    DEPARTMENT,
    TITLE,
    SENIORITY,
    LOCATION,
    REGION,
    COUNTRY,
    TIMEZONE,
    LANGUAGE,
    /** An address, a number or a name. */
    MANAGER_EMAIL,
    OFFERS,
    WANTS,
    INTERESTS,
    ROLES,
    CAPACITY,
    /** The number or login by which others name their manager. */
    ID,
    /** Whether somebody is there, in words. */
    STATUS,
    /** Whether an account is on, by yes and no. */
    ENABLED,
    /** The same the other way round. */
    BLOCKED,
    /** Whether somebody is on leave, by yes and no. */
    ABSENT,
    ACCOUNT_TYPE,
    STARTING,
    LEAVING,
    /** When a form was filled in. */
    ANSWERED,
    /** Known, and of no use here. */
    IGNORED;

    /** Its name in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
