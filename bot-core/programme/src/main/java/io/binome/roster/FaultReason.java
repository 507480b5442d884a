package io.binome.roster;

import static io.binome.roster.FaultReason.Severity.FILE_REFUSED;
import static io.binome.roster.FaultReason.Severity.IMPORTED_WITH_REMARK;
import static io.binome.roster.FaultReason.Severity.LEFT_OUT;
import static io.binome.roster.FaultReason.Severity.REJECTED;

import java.util.Locale;

/** What can be wrong in a roster file, and what it costs. */
public enum FaultReason {
    /** More than 10 MB. */
    FILE_TOO_LARGE(FILE_REFUSED),
    /** More than 100,000 lines. */
    TOO_MANY_LINES(FILE_REFUSED),
    /** A workbook of the old kind, with a password, or damaged. */
    SPREADSHEET(FILE_REFUSED),
    /** Bytes that are not text in any encoding. */
    NOT_TEXT(FILE_REFUSED),
    /** Nothing, or a header and nobody below it. */
    FILE_EMPTY(FILE_REFUSED),
    /** No line names a column for the address. */
    EMAIL_COLUMN_MISSING(FILE_REFUSED),

    /** A quote that is not closed, or text after a closing quote. */
    RECORD_BROKEN(REJECTED),
    /** More cells than the header has: a separator in a cell without quotes has shifted the others. */
    TOO_MANY_CELLS(REJECTED),
    EMAIL_MISSING(REJECTED),
    EMAIL_INVALID(REJECTED),
    /** The address occurs on an earlier line. */
    EMAIL_REPEATED(REJECTED),

    /** They have left. */
    HAS_LEFT(LEFT_OUT),
    /** Their account is switched off. */
    ACCOUNT_DISABLED(LEFT_OUT),
    /** An account that is nobody's. */
    ACCOUNT_SERVICE(LEFT_OUT),
    /** The account of somebody from elsewhere. */
    ACCOUNT_GUEST(LEFT_OUT),
    /** An answer to a form that the same person gave again later. */
    ANSWERED_AGAIN(LEFT_OUT),
    /** A title, or whatever else stands above the headers, or headers once more. */
    TITLE_LINE(LEFT_OUT),
    /** A total, or whatever else stands below the people. */
    TOTAL_LINE(LEFT_OUT),

    /** Nothing says which column holds the addresses, but only one looks like it. */
    ADDRESS_COLUMN_GUESSED(IMPORTED_WITH_REMARK),
    /** Neither UTF-8 nor UTF-16: read in the old encoding that makes most sense. */
    ENCODING_GUESSED(IMPORTED_WITH_REMARK),
    /** Letters were lost before the file came here. */
    LETTERS_LOST(IMPORTED_WITH_REMARK),
    /** They leave on a day to come. */
    LEAVES_LATER(IMPORTED_WITH_REMARK),
    /** A leaving date that cannot be read, or in two ways. */
    LEAVING_UNCLEAR(IMPORTED_WITH_REMARK),
    /** A word says that they are about to leave, or a date in it that is to come. */
    LEAVING_ANNOUNCED(IMPORTED_WITH_REMARK),
    ON_LEAVE(IMPORTED_WITH_REMARK),
    /** They have not begun yet. */
    NOT_STARTED(IMPORTED_WITH_REMARK),
    /** A word for the state of somebody that nobody knows. */
    STATUS_UNKNOWN(IMPORTED_WITH_REMARK),
    /** Invisible characters were taken out of an address. */
    ADDRESS_CLEANED(IMPORTED_WITH_REMARK),
    /** Two headers for the same thing: the second is ignored. */
    COLUMN_REPEATED(IMPORTED_WITH_REMARK),
    /** The line stops early: the missing cells count as empty. */
    TOO_FEW_CELLS(IMPORTED_WITH_REMARK),
    /** Shortened. */
    CELL_TOO_LONG(IMPORTED_WITH_REMARK),
    /** Seniority left out. */
    SENIORITY_UNKNOWN(IMPORTED_WITH_REMARK),
    /** Time zone left out. */
    TIMEZONE_UNKNOWN(IMPORTED_WITH_REMARK),
    /** Language left out, so that the default is used. */
    LANGUAGE_UNKNOWN(IMPORTED_WITH_REMARK),
    /** Manager left out. */
    MANAGER_EMAIL_INVALID(IMPORTED_WITH_REMARK),
    /** Somebody is their own manager: left out. */
    MANAGER_IS_SELF(IMPORTED_WITH_REMARK),
    /** Several people go by the manager's name: left out. */
    MANAGER_AMBIGUOUS(IMPORTED_WITH_REMARK),
    /** Nobody in the file goes by the manager's name or number: left out. */
    MANAGER_NOT_FOUND(IMPORTED_WITH_REMARK),
    /** The manager is no longer there: left out. */
    MANAGER_HAS_LEFT(IMPORTED_WITH_REMARK),
    /** A place that nobody knows: time zone left out. */
    PLACE_UNKNOWN(IMPORTED_WITH_REMARK),
    /** A place of which there are several in different zones: time zone left out. */
    PLACE_AMBIGUOUS(IMPORTED_WITH_REMARK),
    /** A place of which there are several, taken for the one in a country where others of the file work. */
    PLACE_SUPPOSED(IMPORTED_WITH_REMARK),
    /** Nobody with the manager's address, in the file or before: left out. */
    MANAGER_UNKNOWN(IMPORTED_WITH_REMARK),
    /** The address is new for somebody who is known by their account: no fault, and good to know. */
    ADDRESS_CHANGED(IMPORTED_WITH_REMARK),
    /** The importer is no admin and cannot make one: left out. */
    ADMIN_NOT_GRANTED(IMPORTED_WITH_REMARK),
    /** A level without a skill: left out. */
    SKILL_MISSING(IMPORTED_WITH_REMARK),
    /** The same skill twice in a cell: the first counts. */
    SKILL_REPEATED(IMPORTED_WITH_REMARK),
    /** Not a level from 1 to 5: the skill is kept at the middle level. */
    LEVEL_UNKNOWN(IMPORTED_WITH_REMARK),
    /** More entries than a list may have: the rest is left out. */
    LIST_TOO_LONG(IMPORTED_WITH_REMARK),
    /** The role is left out. */
    ROLE_UNKNOWN(IMPORTED_WITH_REMARK),
    /** Not a whole number from 0 to 20: left out. */
    CAPACITY_INVALID(IMPORTED_WITH_REMARK);

    /** What a fault costs, the worst first: the whole file, the line, only what it names, or nothing, as the line is about nobody to invite. */
    public enum Severity {
        FILE_REFUSED,
        REJECTED,
        IMPORTED_WITH_REMARK,
        LEFT_OUT
    }

    private final Severity severity;

    FaultReason(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** The key of its sentence in the message bundles. */
    public String key() {
        return "roster.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
