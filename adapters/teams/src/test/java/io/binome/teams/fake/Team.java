package io.binome.teams.fake;

/**
 * A team with channels; its id is that of its general channel.
 *
 * @param id {@code 19:…@thread.tacv2}
 * @param groupId the GUID of its Microsoft 365 group
 */
public record Team(String id, String groupId, String name, Tenant tenant) {}
