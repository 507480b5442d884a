package io.binome.slack.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Slack's habit of giving ids to blocks and interactive elements that came without. */
final class Blocks {
    private Blocks() {}

    static void name(List<? extends JsonElement> blocks, String seed) {
        int number = 0;
        for (var each : blocks) {
            if (each instanceof JsonObject block) {
                number++;
                if (Json.text(block, "block_id").isEmpty()) {
                    block.addProperty("block_id", code(seed, number, 0));
                }
                int inner = 0;
                for (var element : Fields.elements(block)) {
                    inner++;
                    var type = Json.text(element, "type");
                    if (!type.isEmpty() && !type.equals("image") && Json.text(element, "action_id").isEmpty()) {
                        element.addProperty("action_id", code(seed, number, inner));
                    }
                }
            }
        }
    }

    private static String code(String seed, int number, int inner) {
        return Integer.toString(Math.floorMod((seed + "/" + number + "/" + inner).hashCode(), 100_000_000), 36)
                + number;
    }
}
