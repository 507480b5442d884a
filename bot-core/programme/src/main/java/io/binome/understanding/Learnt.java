package io.binome.understanding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What has been learnt from sentences. The build learns it and keeps it in a file beside the classes; where the file is
 * missing or tells of other sentences, as with a language that was added since, it is learnt anew.
 *
 * @param from what tells the sentences that it comes from
 * @param words every word of them, and in how many it occurs
 * @param known sentences whose meaning is certain, joined, with their meaning
 * @param meanings of each column of weights
 * @param weights by feature
 */
record Learnt(long from, Map<String, Integer> words, Map<String, String> known, List<String> meanings,
        Map<String, Row> weights) {
    static final String FILE = "learnt.bin";

    private static final int WELL_SPELLED = 3;

    /** Whether a word occurs in several sentences; what does not may be anything. */
    boolean isCommon(String word) {
        return words.getOrDefault(word, 0) > 1;
    }

    /** Words that are no slip of somebody's finger: those of some sentences. */
    List<String> wellSpelled() {
        return words.entrySet().stream()
                .filter(word -> word.getValue() >= WELL_SPELLED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The weights of a feature in steps of one size: a hundredth of the largest is all that matters. */
    record Row(float step, byte[] steps) {
        static Row of(float[] exact) {
            var largest = 0f;
            for (var each : exact) {
                largest = Math.max(largest, Math.abs(each));
            }
            var step = largest / Byte.MAX_VALUE;
            var steps = new byte[exact.length];
            for (var at = 0; at < exact.length; at++) {
                steps[at] = step == 0 ? 0 : (byte) Math.round(exact[at] / step);
            }
            return new Row(step, steps);
        }

        void addTo(float[] scores) {
            for (var at = 0; at < scores.length; at++) {
                scores[at] += step * steps[at];
            }
        }
    }

    /** From the file where it tells of these sentences, else from them. */
    static Learnt of(long from, Supplier<Lessons> lessons) {
        return kept().filter(found -> found.from() == from).orElseGet(() -> lessons.get().learnt(from));
    }

    private static Optional<Learnt> kept() {
        try (var file = Learnt.class.getResourceAsStream(FILE)) {
            return file == null ? Optional.empty() : Optional.of(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(OutputStream file) throws IOException {
        var out = new DataOutputStream(file);
        out.writeLong(from);
        out.writeInt(words.size());
        for (var word : words.entrySet()) {
            out.writeUTF(word.getKey());
            out.writeInt(word.getValue());
        }
        out.writeInt(meanings.size());
        for (var meaning : meanings) {
            out.writeUTF(meaning);
        }
        out.writeInt(known.size());
        for (var sentence : known.entrySet()) {
            out.writeUTF(sentence.getKey());
            out.writeShort(meanings.indexOf(sentence.getValue()));
        }
        out.writeInt(weights.size());
        for (var row : weights.entrySet()) {
            out.writeUTF(row.getKey());
            out.writeFloat(row.getValue().step());
            out.write(row.getValue().steps());
        }
        out.flush();
    }

    private static Learnt read(InputStream file) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(file));
        var from = in.readLong();
        var words = new LinkedHashMap<String, Integer>();
        for (var left = in.readInt(); left > 0; left--) {
            words.put(in.readUTF(), in.readInt());
        }
        var meanings = new ArrayList<String>();
        for (var left = in.readInt(); left > 0; left--) {
            meanings.add(in.readUTF());
        }
        var known = new HashMap<String, String>();
        for (var left = in.readInt(); left > 0; left--) {
            known.put(in.readUTF(), meanings.get(in.readShort()));
        }
        var weights = new HashMap<String, Row>();
        for (var left = in.readInt(); left > 0; left--) {
            weights.put(in.readUTF(), new Row(in.readFloat(), in.readNBytes(meanings.size())));
        }
        return new Learnt(from, words, known, List.copyOf(meanings), weights);
    }
}
