package io.binome.teams;

import com.fasterxml.jackson.databind.JsonNode;
import io.binome.text.Spelling;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a card sends along with a press: words under names, and nothing deeper, since no card of ours has more. */
final class Pressing {
    private static final int MOST = 300;
    private static final int LONGEST = 20_000;

    private Pressing() {}

    static Map<String, Object> given(JsonNode data) {
        var given = new LinkedHashMap<String, Object>();
        for (var each : data.properties()) {
            var isShort = each.getKey().length() <= LONGEST && each.getValue().asText("").length() <= LONGEST;
            if (each.getValue().isValueNode() && !each.getValue().isNull() && isShort && given.size() < MOST) {
                given.put(Spelling.whole(each.getKey()), Spelling.whole(each.getValue().asText("")));
            }
        }
        return given;
    }
}
