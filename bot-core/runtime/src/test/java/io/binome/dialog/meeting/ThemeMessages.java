package io.binome.dialog.meeting;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.paris;

import io.binome.content.Content;
import io.binome.content.Theme;
import io.binome.dialog.TwoPeople;
import io.binome.dialog.meeting.Session.Two;
import io.binome.id.SessionId;
import io.binome.message.Message;
import io.binome.programme.Pair;
import io.binome.programme.Programme;
import io.binome.programme.Programme.Kind;
import io.binome.text.Language;
import io.binome.text.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that a pair can read of the themes that Binôme ships, by what it is, the length of the session and who reads it. */
public final class ThemeMessages {
    private static final Instant NOW = paris(2, 1, 10, 0);
    private static final Instant START = paris(2, 2, 15, 0);

    private final TwoPeople people = new TwoPeople();
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Language language;

    private ThemeMessages(Language language) {
        this.language = language;
    }

    /** The outline of each theme in every place where it stands, its questions, and what it is offered with. */
    public static Map<String, Message> all(Language language) {
        var all = new ThemeMessages(language);
        List.of(ADA, BEA).forEach(person -> all.people.speak(person, language));
        all.people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, Instant.EPOCH, 0, START));
        for (var kind : Kind.values()) {
            for (var length : Theme.LENGTHS) {
                all.of(kind, length);
            }
        }
        return all.messages;
    }

    private void of(Kind kind, int length) {
        people.store.records().put(new Programme(
                PROGRAMME, "Mentoring", kind, ADA, Instant.EPOCH, LocalDate.of(2027, 1, 4),
                LocalDate.of(2027, 12, 30), TwoPeople.PARIS, "", Languages.ENGLISH, 4, length));
        var coming = ComingTheme.of(PAIR, START, people.at(NOW)).orElseThrow();
        for (var theme : Content.ours().themes(language)) {
            if (kind == Collections.min(theme.kinds())) {
                of(coming.about(theme), theme.id().name() + ", " + kind + ", " + length);
            }
        }
        for (var seen = 0; !coming.others(seen, 1).isEmpty(); seen++) {
            messages.put("others from " + seen + ", " + kind, new ThemeWords(coming, null).others(ADA, seen));
        }
    }

    private void of(ComingTheme coming, String name) {
        var themes = new ThemeWords(coming, null);
        var two = new Two(SessionId.of(PAIR, 1), ADA, BEA, START);
        var session = new SessionWords(two, people.at(NOW));
        for (var person : two.both()) {
            var of = name + ", " + person.local() + ": ";
            messages.put(of + "agenda", themes.agenda(person));
            messages.put(of + "picked", themes.picked(person));
            messages.put(of + "changed", themes.changed(person));
            messages.put(of + "planned",
                    session.withTheme(session.planned(person, START), person, START, Optional.of(coming)));
            messages.put(of + "agreed",
                    session.withAgenda(session.planned(person, START), person, Optional.of(coming)));
            messages.put(of + "reminder",
                    session.withAgenda(session.reminder(person, START), person, Optional.of(coming)));
        }
        messages.put(name + ": guide", themes.guide());
        messages.put(name + ": kept", themes.kept());
    }
}
