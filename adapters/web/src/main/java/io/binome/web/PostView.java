package io.binome.web;

import java.util.List;

/**
 * One line of a conversation.
 *
 * @param key stable over updates of the same message
 * @param sort {@code bot}, {@code person}, or {@code day} where a new day begins
 * @param time to be read; of a day its date
 * @param iso the same, readable by machines
 */
record PostView(String key, String sort, Face face, String time, String iso, List<BlockView> blocks) {}
