package io.binome.id;

/** A workspace into which the bot was installed, such as {@code slack.T0123}; an organisation may have several. */
public record InstallationId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
