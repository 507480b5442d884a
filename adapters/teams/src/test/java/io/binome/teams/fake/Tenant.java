package io.binome.teams.fake;

/**
 * A Microsoft 365 organisation.
 *
 * @param id a GUID
 */
public record Tenant(String id, String name) {}
