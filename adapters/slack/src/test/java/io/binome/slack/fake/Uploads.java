package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files: announced, uploaded, and then shared or not. */
final class Uploads {
    private final World world;
    private final Map<String, Upload> uploads = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    Uploads(World world) {
        this.world = world;
    }

    record Upload(
            String id, Team team, String name, String title, String alternative, int length, boolean complete) {

        JsonObject json(String user) {
            return Json.of(
                    "id", id,
                    "created", 1_700_000_000,
                    "timestamp", 1_700_000_000,
                    "name", name,
                    "title", title,
                    "alt_txt", alternative,
                    "mimetype", java.net.URLConnection.guessContentTypeFromName(name),
                    "filetype", name.replaceAll(".*\\.", ""),
                    "size", length,
                    "user", user,
                    "mode", "hosted",
                    "file_access", "visible",
                    "url_private", "https://files.example.com/" + id + "/" + name);
        }
    }

    synchronized Upload announce(Team team, String name, String alternative, int length) {
        var upload = new Upload(world.id("F"), team, name, name, alternative, length, false);
        uploads.put(upload.id(), upload);
        return upload;
    }

    /** Whether the file was expected, and as long as was said. */
    synchronized boolean receive(String id, byte[] content) {
        var upload = uploads.get(id);
        if (upload == null || contents.containsKey(id) || content.length != upload.length()) {
            return false;
        }
        contents.put(id, content.clone());
        return true;
    }

    synchronized Upload complete(Team team, String id, String title) {
        var upload = find(team, id).filter(found -> contents.containsKey(id) && !found.complete()).orElseThrow(
                () -> Refusal.of("file_not_found"));
        var done = new Upload(id, team, upload.name(), title.isEmpty() ? upload.name() : title,
                upload.alternative(), upload.length(), true);
        uploads.put(id, done);
        return done;
    }

    synchronized Optional<Upload> find(Team team, String id) {
        return Optional.ofNullable(uploads.get(id)).filter(upload -> upload.team().id().equals(team.id()));
    }

    synchronized Optional<byte[]> content(String id) {
        return Optional.ofNullable(contents.get(id)).map(byte[]::clone);
    }
}
