package io.binome.programme;

import io.binome.id.MailboxId;
import io.binome.id.PersonId;

/**
 * Whose an e-mail address is within an organisation: how a line of a roster, or the account of a confirmed member, finds
 * its person. It is kept as long as the person is.
 */
public record Mailbox(MailboxId id, PersonId person, By by) implements Entry {
    /** What has bound an address to a person. */
    public enum By {
        /** A line of a roster names it. */
        ROSTER,
        /** A confirmed account of the organisation's own has it. */
        ACCOUNT,
        /** An account has it that is not the one that had it before: it gives nobody any rights. */
        ACCOUNT_AFTER_ANOTHER
    }
}
