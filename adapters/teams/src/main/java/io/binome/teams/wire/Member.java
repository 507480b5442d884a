package io.binome.teams.wire;

/**
 * Somebody in a conversation, as Teams describes them; what it does not say is empty.
 *
 * @param id within the Bot Framework, for this bot
 * @param aadObjectId within Microsoft Entra, the same for every bot
 * @param upn the name they sign in with
 */
public record Member(
        String id, String aadObjectId, String name, String given, String email, String upn, String tenantId,
        boolean isGuest) {}
