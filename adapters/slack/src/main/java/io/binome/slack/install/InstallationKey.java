package io.binome.slack.install;

/**
 * From which workspace a request comes: read from the envelope once its signature was verified, never from anything that
 * people can fill in. Empty strings where the envelope says nothing.
 *
 * @param orgWide whether it comes from an installation in a whole Enterprise Grid organisation
 */
public record InstallationKey(String team, String enterprise, boolean orgWide) {}
