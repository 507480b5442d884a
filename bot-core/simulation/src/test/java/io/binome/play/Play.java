package io.binome.play;

import java.util.ArrayList;
import java.util.List;

/**
 * A transcript file: lines that set the stage, and scenes. In a scene, lines of people and facts are what happens; lines
 * of the bot are what is expected, and are written anew from what it really says.
 *
 * <pre>
 * # a comment
 * cast ada fr Europe/Paris admin; bea en America/Montreal slack teams
 *
 * == somebody says yes at once
 * [Mon 4 Jan 09:00] * PersonInvited ada
 * [Mon 4 Jan 09:00] bot -> ada
 *     Bonjour Ada …
 *     (Oui) (Non)
 * [Mon 4 Jan 09:10] ada (Oui)
 * [Mon 4 Jan 09:11] ada says pause
 * [Mon 4 Jan 09:11] ada in general says invite here
 * [Mon 4 Jan 09:12] ada sends goal=Mieux écrire; offers=SEO 4
 * [Mon 4 Jan 09:13] + mentor ada 3
 * </pre>
 */
public record Play(String name, List<String> preamble, List<Scene> scenes) {

    /** A story with its own empty stage. */
    public record Scene(String title, List<Cue> cues) {}

    /**
     * Something that happens on stage.
     *
     * @param at as written: {@code Mon 4 Jan 09:00}
     */
    public record Cue(String at, String line) {}

    public static Play read(String name, List<String> lines) {
        var preamble = new ArrayList<String>();
        var scenes = new ArrayList<Scene>();
        var cues = new ArrayList<Cue>();
        for (var line : lines) {
            if (line.startsWith("== ")) {
                cues = new ArrayList<>();
                scenes.add(new Scene(line.substring(3), cues));
            } else if (scenes.isEmpty()) {
                preamble.add(line);
            } else if (line.startsWith("[") && !line.contains("] bot")) {
                var end = line.indexOf(']');
                cues.add(new Cue(line.substring(1, end), line.substring(end + 1).strip()));
            }
        }
        return new Play(name, preamble, scenes);
    }
}
