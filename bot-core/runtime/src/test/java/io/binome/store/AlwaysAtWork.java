package io.binome.store;

import io.binome.programme.Person;
import java.lang.reflect.Method;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.function.UnaryOperator;

/**
 * A store whose people work day and night, without weekend or holiday: for tests on a real clock, where nothing is to wait
 * for anybody's open hours.
 */
public final class AlwaysAtWork extends StoreInFront {
    public AlwaysAtWork(Store behind) {
        super(behind);
    }

    @Override
    protected Object asked(Class<?> port, Object part, Method method, Object[] arguments) throws Throwable {
        return carriedOut(part, method, port.equals(Records.class) ? atWork(method.getName(), arguments) : arguments);
    }

    @SuppressWarnings("unchecked")
    private static Object[] atWork(String method, Object[] arguments) {
        return switch (method) {
            case "put", "add" -> new Object[] {atWork(arguments[0])};
            case "putAll" ->
                new Object[] {((Collection<Object>) arguments[0]).stream().map(AlwaysAtWork::atWork).toList()};
            case "amend" -> {
                var change = (UnaryOperator<Person>) arguments[1];
                yield new Object[] {
                    arguments[0], (UnaryOperator<Person>) before -> (Person) atWork(change.apply(before))
                };
            }
            default -> arguments;
        };
    }

    private static Object atWork(Object entry) {
        return entry instanceof Person person
                ? person.working(new Person.Hours(
                        person.hours().zone(), EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MAX, "", ""))
                : entry;
    }
}
