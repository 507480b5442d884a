package io.binome.roster;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones by the names people write: {@code Europe/Paris} in any case, a city in English or French, an offset such
 * as {@code UTC+2}, or the name Windows gives. A city name that could mean two different zones means none.
 */
public final class ZoneNames {
    private static final int LONGEST = 200;
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?\\s*[+-]\\d{1,2}(?::?\\d{2})?");
    private static final Pattern WINDOWS_LIST = Pattern.compile("\\((?:UTC|GMT)[^)]*\\)\\s*(.+)");
    private static final Set<String> CONTINENTS =
            Set.of("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    /** French spellings, and cities that share the zone of another one. */
    private static final String CITIES =
            """
                    Europe/Paris=france,lyon,marseille,lille,bordeaux,toulouse,nantes,strasbourg,rennes,nice,grenoble,montpellier
                    Europe/Brussels=bruxelles,belgique,liege,namur,gand,anvers,charleroi
                    Europe/Zurich=geneve,geneva,lausanne,suisse,berne,bale,neuchatel,fribourg
                    Europe/London=londres,manchester,edimbourg,edinburgh
                    Europe/Luxembourg=luxembourg ville
                    Europe/Madrid=barcelone,barcelona,seville,valence espagne
                    Europe/Rome=milan,milano,turin,naples
                    Europe/Berlin=munich,francfort,frankfurt,hambourg,hamburg,cologne
                    Europe/Lisbon=lisbonne,porto
                    Europe/Vienna=vienne autriche
                    Europe/Warsaw=varsovie
                    Europe/Athens=athenes
                    Europe/Bucharest=bucarest
                    Europe/Copenhagen=copenhague
                    America/Montreal=montreal,quebec,ville de quebec,laval quebec,gatineau,sherbrooke,trois rivieres
                    America/Toronto=ottawa
                    America/New_York=new york city,nyc,boston,washington,miami,atlanta
                    America/Los_Angeles=san francisco,seattle,san diego
                    America/Mexico_City=mexico
                    America/Guadeloupe=pointe a pitre,basse terre
                    America/Martinique=fort de france
                    America/Cayenne=guyane
                    America/Sao_Paulo=sao paulo,rio de janeiro
                    Africa/Dakar=senegal
                    Africa/Casablanca=maroc,rabat,marrakech,tanger
                    Africa/Tunis=tunisie
                    Africa/Algiers=alger,algerie
                    Africa/Abidjan=cote d ivoire,yamoussoukro
                    Africa/Cairo=le caire
                    Indian/Reunion=la reunion,ile de la reunion,saint denis de la reunion,saint denis reunion,saint pierre reunion
                    Indian/Mauritius=ile maurice,maurice,port louis
                    Indian/Antananarivo=madagascar,tananarive
                    Pacific/Noumea=nouvelle caledonie
                    Pacific/Tahiti=papeete,polynesie
                    Asia/Tokyo=osaka,kyoto,japon
                    Asia/Shanghai=pekin,beijing
                    Asia/Singapore=singapour
                    Asia/Seoul=coree
                    Asia/Dubai=abou dabi,abu dhabi
                    Asia/Beirut=beyrouth
                    Asia/Ho_Chi_Minh=hanoi
                    """;

    private static final Map<String, String> BY_ID = new HashMap<>();
    private static final Map<String, String> BY_CITY = new HashMap<>();

    static {
        Set<String> ids = new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(it -> it));
        ids.addAll(ZoneId.getAvailableZoneIds());
        Set<String> ambiguous = new TreeSet<>();
        for (String id : ids) {
            BY_ID.put(id.toLowerCase(Locale.ROOT), id);
            if (CONTINENTS.contains(id.split("/")[0])) {
                String city = Cells.folded(id.substring(id.lastIndexOf('/') + 1));
                String same = BY_CITY.putIfAbsent(city, id);
                if (same != null
                        && !ZoneId.of(same).getRules().equals(ZoneId.of(id).getRules())) {
                    ambiguous.add(city);
                }
            }
        }
        ambiguous.forEach(BY_CITY::remove);
        CITIES.lines().forEach(line -> {
            String[] zone = line.split("=");
            for (String city : zone[1].split(",")) {
                BY_CITY.put(city, zone[0]);
            }
        });
    }

    private ZoneNames() {}

    public static Optional<ZoneId> zone(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String id =
                BY_ID.get(text.replaceAll("\\s*/\\s*", "/").replace(' ', '_').toLowerCase(Locale.ROOT));
        if (id == null) {
            id = BY_CITY.get(Cells.folded(text.split("[,(]", 2)[0]));
        }
        if (id == null) {
            String windows = TimeZone.getIDForWindowsID(text, "001");
            id = windows == null ? null : BY_ID.get(windows.toLowerCase(Locale.ROOT));
        }
        return id != null ? Optional.of(ZoneId.of(id)) : offsetOrList(text);
    }

    private static Optional<ZoneId> offsetOrList(String text) {
        Matcher list = WINDOWS_LIST.matcher(text);
        if (list.matches()) {
            return zone(list.group(1));
        }
        String offset = text.toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
        try {
            return OFFSET.matcher(offset).matches() ? Optional.of(ZoneId.of(offset)) : Optional.empty();
        } catch (DateTimeException notAnOffset) {
            return Optional.empty();
        }
    }
}
