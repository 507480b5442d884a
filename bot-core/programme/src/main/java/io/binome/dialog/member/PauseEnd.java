package io.binome.dialog.member;

import io.binome.when.Viewpoint;
import io.binome.when.When;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day on which somebody wants to hear from the bot again, as they write it: "31/01", "2 weeks", "until 15 January".
 *
 * @param days the one that is meant; several where it is one of them, none where nothing was understood
 * @param isSure whether nothing else can be meant
 * @param later when it would begin, where that is not today; else null
 */
record PauseEnd(List<LocalDate> days, boolean isSure, @Nullable LocalDate later) {
    /** What the words say, as far as it is a day to come and not further away than so many weeks. */
    static PauseEnd read(String words, Viewpoint seen, int mostWeeks) {
        var today = seen.now().toLocalDate();
        var read = When.read(words, seen);
        var all = read.sure() || read.choices().isEmpty() ? List.of(read.when()) : read.choices();
        var days = all.stream()
                .flatMap(when -> ends(when, today))
                .filter(day -> day.isAfter(today) && !day.isAfter(today.plusWeeks(mostWeeks)))
                .distinct()
                .toList();
        var later = read.when() instanceof When.Days(var first, var last) && first.isAfter(today) ? first : null;
        return new PauseEnd(days, read.sure(), later);
    }

    /** The day that is meant, where there is no doubt. */
    Optional<LocalDate> only() {
        return isSure && days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    private static Stream<LocalDate> ends(When when, LocalDate today) {
        return switch (when) {
            case When.OnDay(var day) -> Stream.of(day);
            case When.AtMoment(var at) -> Stream.of(at.toLocalDate());
            case When.Days(var first, var last) when !first.isAfter(today) -> Stream.of(last);
            case When.Days later -> Stream.empty();
            case When.Lasting(var length) when length instanceof Period -> Stream.of(today.plus(length));
            case When.Lasting brief -> Stream.empty();
            case When.AtTime time -> Stream.empty();
            case When.Span span -> Stream.empty();
            case When.Since since -> Stream.empty();
            case When.Several several -> Stream.empty();
            case When.Except except -> Stream.empty();
            case When.Impossible impossible -> Stream.empty();
            case When.Unread unread -> Stream.empty();
        };
    }
}
