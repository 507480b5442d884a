package io.binome.web;

import java.util.List;

/**
 * One line of a conversation.
 *
 * @param key stable over updates of the same message
 * @param sort {@code bot}, {@code person}, {@code system} or {@code day}
 * @param aside whether only this person sees it
 */
record PostView(
        String key,
        String sort,
        String author,
        String initials,
        int tint,
        String time,
        String iso,
        boolean aside,
        List<BlockView> blocks) {}
