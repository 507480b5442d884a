package io.binome.json;

import static java.util.stream.Collectors.toCollection;

import io.binome.id.Id;
import io.binome.text.Language;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes one example of any record that is stored, always the same: every person in it is Ada. */
public final class Examples {
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("OrganisationId", "acme"),
            Map.entry("PersonId", "acme/ada"),
            Map.entry("ProgrammeId", "acme/p"),
            Map.entry("MemberId", "acme/p/ada"),
            Map.entry("PairId", "acme/p/1-ada-bea"),
            Map.entry("SessionId", "acme/p/1-ada-bea/1"),
            Map.entry("GoalId", "acme/p/1-ada-bea/ada-1"),
            Map.entry("TakeawayId", "acme/p/1-ada-bea/ada"),
            Map.entry("MatterId", "acme/p/1-ada-bea/ada"),
            Map.entry("ActionId", "acme/p/1-ada-bea/1"),
            Map.entry("PromptId", "acme/p/ada#survey?name@acme/ada"),
            Map.entry("ConversationId", "acme/p/ada#survey"),
            Map.entry("AgreementId", "acme/p/1-ada-bea/1"),
            Map.entry("ClosingAnswerId", "acme/p/1-ada-bea/ada"));

    private Examples() {}

    /** One of this type; of a sealed one, the first member that is not made of others. */
    public static <T> T of(Class<T> type) {
        return type.cast(example(type));
    }

    /** The records of a sealed type. */
    public static Stream<Class<?>> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Examples::members)
                : Stream.of(type);
    }

    /** The outermost sealed types of which something is kept in these, and in what is kept in them. */
    static Set<Class<?>> sealedWithin(Stream<? extends Class<?>> types) {
        return found(types).stream().filter(type -> !type.isEnum()).collect(toCollection(LinkedHashSet::new));
    }

    /** The lists of constants of which something is kept in these, and in what is kept in them. */
    static Set<Class<?>> enumsWithin(Stream<? extends Class<?>> types) {
        return found(types).stream().filter(Class::isEnum).collect(toCollection(LinkedHashSet::new));
    }

    private static Set<Class<?>> found(Stream<? extends Class<?>> types) {
        var found = new LinkedHashSet<Class<?>>();
        var seen = new LinkedHashSet<Type>();
        types.forEach(type -> collect(type, found, seen));
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(each -> collect(each, found, seen));
        } else if (type instanceof Class<?> each && each.getName().startsWith("io.binome.")) {
            if (each.isEnum()) {
                found.add(each);
            } else if (each.isSealed()) {
                found.add(outermost(each));
                Arrays.stream(each.getPermittedSubclasses()).forEach(member -> collect(member, found, seen));
            } else if (each.isRecord() && !Id.class.isAssignableFrom(each)) {
                Arrays.stream(each.getRecordComponents()).forEach(part -> collect(part.getGenericType(), found, seen));
            }
        }
    }

    private static Class<?> outermost(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).filter(Class::isSealed).findFirst()
                .<Class<?>>map(Examples::outermost)
                .orElse(type);
    }

    private static Object example(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        var raw = (Class<?>) type;
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isSealed() && raw != ZoneId.class) {
            return example(members(raw).filter(member -> !isMadeOf(member, raw)).findFirst().orElseThrow());
        }
        return raw.isRecord() ? record(raw) : value(raw);
    }

    private static boolean isMadeOf(Class<?> member, Class<?> others) {
        return Arrays.stream(member.getRecordComponents())
                .anyMatch(part -> part.getGenericType().getTypeName().contains(others.getName()));
    }

    private static Object collection(Class<?> raw, Type[] of) {
        if (raw == List.class) {
            return List.of(example(of[0]));
        }
        if (raw == Set.class) {
            return Set.of(example(of[0]));
        }
        if (raw == Map.class) {
            return Map.of(example(of[0]), example(of[1]));
        }
        throw new IllegalArgumentException("no example of " + raw);
    }

    private static Object value(Class<?> raw) {
        if (raw == String.class || raw == Object.class) {
            return "words";
        }
        if (raw == int.class || raw == Integer.class) {
            return 3;
        }
        if (raw == long.class || raw == Long.class) {
            return 7L;
        }
        if (raw == double.class) {
            return 0.5;
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return true;
        }
        if (raw == Instant.class) {
            return Instant.parse("2027-01-04T08:00:00Z");
        }
        if (raw == LocalDate.class) {
            return LocalDate.of(2027, 1, 5);
        }
        if (raw == LocalTime.class) {
            return LocalTime.of(9, 30);
        }
        if (raw == Language.class) {
            return Language.usual();
        }
        if (raw == ZoneId.class) {
            return ZoneId.of("Europe/Paris");
        }
        if (raw == byte[].class) {
            return new byte[] {1, 2, 3};
        }
        throw new IllegalArgumentException("no example of " + raw);
    }

    private static Object record(Class<?> raw) {
        try {
            var parts = raw.getRecordComponents();
            Constructor<?> made =
                    raw.getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
            made.setAccessible(true);
            var given = Id.class.isAssignableFrom(raw)
                    ? new Object[] {IDS.getOrDefault(raw.getSimpleName(), "acme/p/one")}
                    : Arrays.stream(parts).map(part -> example(part.getGenericType())).toArray();
            return made.newInstance(given);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no example of " + raw, e);
        }
    }
}
