package io.binome.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Jollyday, asked once per place and year. Its data are files of its own jar, and of this package for countries it
 * lacks; Japan, where they are out of date, is completed. Nothing is fetched.
 */
final class PublicHolidays {
    private static final Map<PlaceAndYear, Set<LocalDate>> KNOWN = new ConcurrentHashMap<>();

    /** Codes of countries that were asked for and have no calendar; of two letters, so they cannot be many. */
    private static final Set<String> WITHOUT = ConcurrentHashMap.newKeySet();

    /** Jollyday's Islamic calendar ends in 2174 and begins in 1882. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2150;

    /** French territories with a country code of their own: the French holidays and a day of theirs. */
    private static final Map<String, MonthDay> FRENCH_OVERSEAS = Map.of(
            "RE", MonthDay.of(12, 20),
            "GP", MonthDay.of(5, 27),
            "MQ", MonthDay.of(5, 22),
            "GF", MonthDay.of(6, 10),
            "YT", MonthDay.of(4, 27),
            "NC", MonthDay.of(9, 24));

    private record PlaceAndYear(Holidays place, int year) {}

    private PublicHolidays() {}

    static Set<LocalDate> of(Holidays place, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR || WITHOUT.contains(place.country())) {
            return Set.of();
        }
        Set<LocalDate> known = KNOWN.get(new PlaceAndYear(place, year));
        return known != null ? known : computed(place, year);
    }

    // One thread at a time: Jollyday does not say that its managers may be shared while they load.
    private static synchronized Set<LocalDate> computed(Holidays place, int year) {
        MonthDay ownDay = FRENCH_OVERSEAS.get(place.country());
        if (ownDay != null) {
            Set<LocalDate> dates = new HashSet<>(of(Holidays.of("FR"), year));
            dates.add(ownDay.atYear(year));
            return remember(Holidays.of(place.country()), year, dates);
        }
        // Jollyday finds its parser through the thread's class loader, which on a pool thread may not see it.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(HolidayManager.class.getClassLoader());
        try {
            return fromJollyday(place, year);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Set<LocalDate> fromJollyday(Holidays place, int year) {
        ManagerParameter calendar = calendarOf(place.country());
        if (calendar == null) {
            return Set.of();
        }
        HolidayManager manager = HolidayManager.getInstance(calendar);
        String[] region = regionOf(manager.getCalendarHierarchy(), place.region());
        Set<LocalDate> dates = new HashSet<>();
        for (Holiday holiday : manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region)) {
            dates.add(holiday.getDate());
        }
        if (place.country().equals("JP")) {
            dates = JapaneseHolidays.completed(dates, year);
        }
        return remember(Holidays.of(place.country(), String.join("/", region)), year, dates);
    }

    private static @Nullable ManagerParameter calendarOf(String country) {
        if (HolidayManager.getSupportedCalendarCodes().contains(country)) {
            return ManagerParameters.create(country.toLowerCase(Locale.ROOT));
        }
        if (!country.matches("[A-Z]{2}")) {
            return null;
        }
        URL ours = PublicHolidays.class.getResource("holidays_" + country.toLowerCase(Locale.ROOT) + ".xml");
        if (ours == null) {
            WITHOUT.add(country);
            return null;
        }
        return ManagerParameters.create(ours);
    }

    /** The region in the spelling of the calendar, or nothing where the calendar does not have it. */
    private static String[] regionOf(CalendarHierarchy country, String region) {
        if (region.isEmpty()) {
            return new String[0];
        }
        String[] path = region.split("/");
        CalendarHierarchy here = country;
        for (int i = 0; i < path.length; i++) {
            String wanted = path[i];
            CalendarHierarchy child = here.getChildren().values().stream()
                    .filter(it -> it.getId().equalsIgnoreCase(wanted))
                    .findFirst()
                    .orElse(null);
            if (child == null) {
                return new String[0];
            }
            path[i] = child.getId();
            here = child;
        }
        return path;
    }

    /** Remembers under the canonical name only, so that invented regions cannot fill the memory. */
    private static Set<LocalDate> remember(Holidays place, int year, Set<LocalDate> dates) {
        return KNOWN.computeIfAbsent(new PlaceAndYear(place, year), key -> Set.copyOf(dates));
    }
}
