package io.binome.id;

/** An e-mail address within an organisation: {@code organisation/mark}, from which nobody can read the address. */
public record MailboxId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
