package io.binome.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts what is written into names and codes; a name is cut at hyphens only behind a code or a large city. */
final class Written {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/|()\\n]\\s*|\\s+[-–—]\\s+");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}");
    private static final Pattern CODE_BEHIND = Pattern.compile("(.*\\p{Ll}.*)\\s+([A-Z]{2,3})(?:\\s+\\d{4,5})?");
    /** "D.C." and "U.S." are the codes without the stops. */
    private static final Pattern DOTTED = Pattern.compile("\\b([A-Z])\\.([A-Z])\\b\\.?");
    private static final Pattern OVERSEAS = Pattern.compile("(?<!\\d)(9[78]\\d)\\d{2}(?!\\d)");
    /** Articles in capitals that are codes of countries as well. */
    private static final Set<String> ARTICLES = Set.of("LA", "AL", "LE", "EL", "ST", "DE", "DO");

    private final List<Word> words = new ArrayList<>();

    private Written() {}

    static List<Word> words(String place, String region, String country) {
        var written = new Written();
        var whole = Folded.name(place);
        if (Gazetteer.isMain(whole)) {
            written.words.add(new Word(whole, isCode(place, Word.Cell.PLACE), Word.Cell.PLACE));
        } else {
            written.split(place, Word.Cell.PLACE);
        }
        written.split(region, Word.Cell.REGION);
        written.split(country, Word.Cell.COUNTRY);
        var postCode = OVERSEAS.matcher(place);
        if (postCode.find()) {
            written.add(postCode.group(1), Word.Cell.HINT);
        }
        return List.copyOf(written.words);
    }

    private void split(String written, Word.Cell cell) {
        for (var part : BETWEEN.split(DOTTED.matcher(written.strip()).replaceAll("$1$2"))) {
            piece(part.strip(), cell);
        }
    }

    private void piece(String part, Word.Cell cell) {
        var behind = CODE_BEHIND.matcher(part);
        if (isName(part)) {
            add(part, cell);
        } else if (part.indexOf('-') > 0) {
            hyphened(part.substring(0, part.indexOf('-')).strip(), part.substring(part.indexOf('-') + 1), part, cell);
        } else if (cell == Word.Cell.PLACE && behind.matches() && isName(behind.group(1))
                && isPlaceCode(behind.group(2))) {
            add(behind.group(1), cell);
            add(behind.group(2), cell);
        } else {
            add(part, cell);
        }
    }

    private void hyphened(String head, String rest, String whole, Word.Cell cell) {
        var next = rest.split("-")[0].strip();
        if (CODE.matcher(head).matches() && isPlaceCode(head) && (!ARTICLES.contains(head) || isCode(next, cell))) {
            // "DE-BY" is the code of a region by the standard.
            var isCountry = isCode(next, cell) && PlaceWords.country(Folded.name(head)).isPresent();
            add(head, isCountry ? Word.Cell.COUNTRY : cell);
            piece(rest.strip(), isCountry && cell == Word.Cell.COUNTRY ? Word.Cell.REGION : cell);
        } else if (PlaceWords.isDirection(Folded.name(head))
                && head.chars().allMatch(Character::isUpperCase)) {
            piece(rest.strip(), cell);
        } else if (Gazetteer.isLarge(Folded.name(head))
                && (PlaceWords.bare(Folded.name(rest)).isEmpty() || !PlaceWords.isLinked(Folded.name(rest)))) {
            add(head, cell);
            add(rest, cell);
        } else {
            add(whole, cell);
        }
    }

    private void add(String part, Word.Cell cell) {
        var name = Folded.name(part);
        if (!name.isEmpty()) {
            words.add(new Word(name, isCode(part, cell), cell));
        }
    }

    private static boolean isName(String part) {
        var name = Folded.name(part);
        var bare = PlaceWords.bare(name);
        return Regions.isKnown(name) || !Gazetteer.called(name).isEmpty() || !Gazetteer.called(bare).isEmpty()
                || PlaceWords.isDirection(name) || (name.length() > 3 && PlaceWords.country(name).isPresent());
    }

    private static boolean isCode(String part, Word.Cell cell) {
        return CODE.matcher(cell == Word.Cell.PLACE ? part.strip() : part.strip().toUpperCase(Locale.ROOT))
                .matches();
    }

    private static boolean isPlaceCode(String code) {
        var name = Folded.name(code);
        return PlaceWords.country(name).isPresent() || !Regions.states(name).isEmpty();
    }
}
