package io.binome.understanding;

import io.binome.understanding.Learnt.Row;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The file beside the classes in which the build keeps what it has learnt. */
final class LearntFile {
    static final String NAME = "learnt.bin";

    private LearntFile() {}

    static Optional<Learnt> kept() {
        try (var file = LearntFile.class.getResourceAsStream(NAME)) {
            return file == null ? Optional.empty() : Optional.of(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Learnt learnt, OutputStream file) throws IOException {
        var out = new DataOutputStream(file);
        out.writeLong(learnt.from());
        out.writeInt(learnt.words().size());
        for (var word : learnt.words().entrySet()) {
            out.writeUTF(word.getKey());
            out.writeInt(word.getValue());
        }
        out.writeInt(learnt.names().size());
        for (var name : learnt.names()) {
            out.writeUTF(name);
        }
        out.writeInt(learnt.meanings().size());
        for (var meaning : learnt.meanings()) {
            out.writeUTF(meaning);
        }
        out.writeInt(learnt.known().size());
        for (var sentence : learnt.known().entrySet()) {
            out.writeUTF(sentence.getKey());
            out.writeShort(learnt.meanings().indexOf(sentence.getValue()));
        }
        out.writeInt(learnt.weights().size());
        for (var row : learnt.weights().entrySet()) {
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
        var names = new HashSet<String>();
        for (var left = in.readInt(); left > 0; left--) {
            names.add(in.readUTF());
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
        return new Learnt(from, words, names, known, List.copyOf(meanings), weights);
    }
}
