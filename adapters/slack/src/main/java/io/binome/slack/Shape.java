package io.binome.slack;

import io.binome.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of what kind a value from outside must be. Reading it gives the value with nothing in it that was not asked for; what
 * is null or absent stays absent, unless it is needed.
 */
sealed interface Shape {
    /** No more entries of a list or a map are read; Slack's own lists are shorter. */
    int MOST = 1_000;

    /** Nothing of Slack's own is longer. */
    int LONGEST = 4_000;

    /** A value is of another kind, or missing: where, in our words and never in those of the body. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String where) {
            super(where);
        }
    }

    /** How Slack names things. */
    record Id() implements Shape {
        private static final int LONGEST_ID = 128;

        @Override
        public Object of(Object given, String where) throws Unreadable {
            if (given instanceof String id && id.length() <= LONGEST_ID && id.chars().allMatch(Id::isOfId)) {
                return id;
            }
            throw new Unreadable(where + " is no id");
        }

        private static boolean isOfId(int c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
                    || c == '.';
        }
    }

    record Text(int longest) implements Shape {
        @Override
        public Object of(Object given, String where) throws Unreadable {
            if (given instanceof String text && text.length() <= longest) {
                return Spelling.whole(text);
            }
            throw new Unreadable(where + " is no text");
        }
    }

    record Flag() implements Shape {
        @Override
        public Object of(Object given, String where) throws Unreadable {
            if (given instanceof Boolean) {
                return given;
            }
            throw new Unreadable(where + " is neither true nor false");
        }
    }

    /** It is there, and that is all that is read of it. */
    record Anything() implements Shape {
        @Override
        public Object of(Object given, String where) {
            return Map.of();
        }
    }

    record Needed(Shape shape) implements Shape {
        @Override
        public Object of(Object given, String where) throws Unreadable {
            var read = shape.of(given, where);
            if ((read instanceof String text && text.isBlank()) || (read instanceof List<?> list && list.isEmpty())) {
                throw new Unreadable(where + " is empty");
            }
            return read;
        }
    }

    record Entries(Shape each) implements Shape {
        @Override
        public Object of(Object given, String where) throws Unreadable {
            if (!(given instanceof List<?> list) || list.size() > MOST) {
                throw new Unreadable(where + " is no list");
            }
            var read = new ArrayList<Object>();
            for (var entry : list) {
                if (entry == null) {
                    throw new Unreadable(where + " has a gap");
                }
                read.add(each.of(entry, where));
            }
            return read;
        }
    }

    record Named(Shape each) implements Shape {
        @Override
        public Object of(Object given, String where) throws Unreadable {
            if (!(given instanceof Map<?, ?> map) || map.size() > MOST) {
                throw new Unreadable(where + " is no object");
            }
            var read = new LinkedHashMap<Object, Object>();
            for (var entry : map.entrySet()) {
                if (entry.getValue() != null) {
                    read.put(new Text(LONGEST).of(entry.getKey(), where), each.of(entry.getValue(), where));
                }
            }
            return read;
        }
    }

    record Parts(Map<String, Shape> parts) implements Shape {
        @Override
        public Object of(Object given, String where) throws Unreadable {
            if (!(given instanceof Map<?, ?> map)) {
                throw new Unreadable(where + " is no object");
            }
            var read = new LinkedHashMap<String, Object>();
            for (var part : parts.entrySet()) {
                var there = where + "." + part.getKey();
                var value = map.get(part.getKey());
                if (value != null && !isBlankId(value, part.getValue())) {
                    read.put(part.getKey(), part.getValue().of(value, there));
                } else if (part.getValue() instanceof Needed) {
                    throw new Unreadable(there + " is missing");
                }
            }
            return read;
        }

        /** Slack leaves some ids blank where there is none. */
        private static boolean isBlankId(@Nullable Object value, Shape shape) {
            var bare = shape instanceof Needed(var inner) ? inner : shape;
            return bare instanceof Id && "".equals(value);
        }
    }

    /** What is read of a value. */
    Object of(Object given, String where) throws Unreadable;

    default Shape needed() {
        return new Needed(this);
    }

    static Shape object(Map<String, Shape> parts) {
        return new Parts(parts);
    }

    static Shape list(Shape each) {
        return new Entries(each);
    }

    static Shape map(Shape each) {
        return new Named(each);
    }
}
