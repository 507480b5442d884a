package io.binome.teams.card;

import java.util.Map;

/**
 * One message in Teams.
 *
 * @param summary the whole of it in plain words, for notifications and for clients without cards
 * @param card the content of an attachment {@code application/vnd.microsoft.card.adaptive}; unmodifiable
 */
public record Post(String summary, Map<String, Object> card) {}
