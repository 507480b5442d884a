package io.binome.id;

/**
 * Where the bot was installed, such as {@code slack.T0123}: the platform, a dot, and the platform's own name for it. An
 * organisation may have several.
 */
public record InstallationId(String value) implements Id {
    /** The platform it is on, such as {@code slack}. */
    public String platform() {
        return value.substring(0, Math.max(0, value.indexOf('.')));
    }

    @Override
    public String toString() {
        return value;
    }
}
