package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Cursor paging. */
final class Pages {
    private static final int MOST = 1000;

    private Pages() {}

    record Page<T>(List<T> items, String next) {
        JsonObject metadata() {
            return Json.of("next_cursor", next);
        }
    }

    static <T> Page<T> of(List<T> all, Args args) {
        var limit = args.number("limit", 0);
        if (limit < 0 || limit > MOST) {
            throw Refusal.of("invalid_limit");
        }
        var size = limit == 0 ? 100 : limit;
        var from = args.has("cursor") ? read(args.get("cursor")) : 0;
        if (from > all.size()) {
            throw Refusal.of("invalid_cursor");
        }
        var to = Math.min(all.size(), from + size);
        return new Page<>(all.subList(from, to), to < all.size() ? write(to) : "");
    }

    private static String write(int at) {
        return Base64.getEncoder().encodeToString(("next_ts:" + at).getBytes(StandardCharsets.UTF_8));
    }

    private static int read(String cursor) {
        try {
            var text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(text.replace("next_ts:", ""));
        } catch (IllegalArgumentException e) {
            throw Refusal.of("invalid_cursor");
        }
    }
}
