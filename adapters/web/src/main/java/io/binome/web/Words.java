package io.binome.web;

import com.ibm.icu.text.MessageFormat;
import io.binome.text.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/** The page's own words, in ICU message format so that plurals and numbers read naturally in each language. */
final class Words implements MessageSource {

    private static final String BUNDLE = "io.binome.web.playground";
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The language the page speaks where this one was asked for; the common one where Binôme does not speak it. */
    static Locale spoken(Locale wanted) {
        return Language.of(wanted.getLanguage()).orElse(Language.common()).locale();
    }

    /** A day of the year it is in, as a language writes it: 4 February. */
    String day(LocalDate day, Locale locale) {
        return written("date.day", day, locale);
    }

    /** The same with the year. */
    String date(LocalDate day, Locale locale) {
        return written("date.year", day, locale);
    }

    private String written(String key, LocalDate day, Locale locale) {
        return say(
                key,
                locale,
                day.getDayOfMonth(),
                DateTimeFormatter.ofPattern("MMMM", spoken(locale)).format(day),
                Integer.toString(day.getYear()));
    }

    /** In every language, one after the other. */
    String inAll(String code) {
        return Language.all().stream().map(each -> say(code, each.locale())).collect(Collectors.joining("\n"));
    }

    String say(String code, Locale locale, Object... args) {
        return getMessage(code, args, locale);
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String defaultMessage, @Nullable Locale locale) {
        try {
            return getMessage(code, args, locale);
        } catch (NoSuchMessageException unknown) {
            return defaultMessage;
        }
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        Locale spoken = spoken(locale == null ? Language.common().locale() : locale);
        try {
            String pattern = ResourceBundle.getBundle(BUNDLE, spoken, EXACTLY).getString(code);
            return new MessageFormat(pattern, spoken).format(args == null ? new Object[0] : args);
        } catch (MissingResourceException unknown) {
            throw new NoSuchMessageException(code, spoken);
        }
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] codes = resolvable.getCodes();
        if (codes != null && codes.length > 0) {
            return getMessage(codes[0], resolvable.getArguments(), locale);
        }
        throw new NoSuchMessageException("none");
    }
}
