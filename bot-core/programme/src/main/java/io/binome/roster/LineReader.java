package io.binome.roster;

import io.binome.place.Places;
import io.binome.programme.SkillLevel;
import io.binome.programme.SkillList;
import io.binome.text.Language;
import io.binome.text.LanguageNames;
import io.binome.text.Vocabulary;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a person of the cells of a row; a cell that makes no sense is left out with a remark. */
final class LineReader {
    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_LIST = 50;
    private static final int MOST_PAIRS = 20;
    private static final int MIDDLE_LEVEL = 3;
    private static final Pattern ROLE_ENTRIES =
            Pattern.compile("[|\\n,;+&]|/(?!" + Vocabulary.group("grammar.inclusive")
                    + "\\b)|\\s" + Vocabulary.group("list.and") + "\\s");

    private final RosterHeader header;
    private final CellReader cells;
    private final Homes homes;
    private final List<RosterFault> faults;
    private final List<Language> languages = new ArrayList<>();

    LineReader(RosterHeader header, CellReader cells, Homes homes, List<RosterFault> faults) {
        this.header = header;
        this.cells = cells;
        this.homes = homes;
        this.faults = faults;
    }

    /** The people and places that more than this line is needed for come from elsewhere. */
    RosterLine line(String email, @Nullable String managerEmail, SeniorityScale scale) {
        ZoneId zone = read(RosterColumn.TIMEZONE, Places::zone, FaultReason.TIMEZONE_UNKNOWN);
        return new RosterLine(
                cells.line(),
                email,
                name(),
                limited(cells.given(), RosterColumn.FIRST_NAME),
                limited(department(), RosterColumn.DEPARTMENT),
                text(RosterColumn.TITLE),
                read(RosterColumn.SENIORITY, scale::level, FaultReason.SENIORITY_UNKNOWN),
                text(RosterColumn.LOCATION),
                zone,
                language(),
                managerEmail,
                skills(RosterColumn.OFFERS),
                skills(RosterColumn.WANTS),
                interests(),
                roles(),
                read(RosterColumn.CAPACITY, LineReader::pairs, FaultReason.CAPACITY_INVALID),
                languages.size() > 1 ? Set.copyOf(languages) : null,
                homes.home(cells, zone == null));
    }

    /** The first of the languages; all of them are noted. */
    private @Nullable String language() {
        for (String entry : entries(RosterColumn.LANGUAGE, ROLE_ENTRIES)) {
            Optional<Language> language = LanguageNames.language(entry);
            if (language.isEmpty()) {
                remark(FaultReason.LANGUAGE_UNKNOWN, RosterColumn.LANGUAGE, entry);
            } else if (!languages.contains(language.get())) {
                languages.add(language.get());
            }
        }
        return languages.isEmpty() ? null : languages.getFirst().code();
    }

    private @Nullable String name() {
        return limited(cells.named(), RosterColumn.NAME);
    }

    /** Workday writes who leads a department behind it: "Sales (Grace Roy)". */
    private String department() {
        String cell = cells.cell(RosterColumn.DEPARTMENT);
        boolean isSupervisory = Cells.folded(header.spelling(RosterColumn.DEPARTMENT)).contains("supervisory");
        return isSupervisory ? cell.replaceFirst("(?<=\\S)\\s*\\([^()]*\\)$", "") : cell;
    }

    private @Nullable String text(RosterColumn column) {
        return limited(cells.cell(column), column);
    }

    private @Nullable String limited(String text, RosterColumn column) {
        if (text.isEmpty()) {
            return null;
        }
        String shortened = Cells.shortened(text, LONGEST_TEXT);
        if (!shortened.equals(text)) {
            remark(FaultReason.CELL_TOO_LONG, column, text);
        }
        return shortened;
    }

    private <T> @Nullable T read(RosterColumn column, Function<String, Optional<T>> meaning, FaultReason otherwise) {
        String cell = cells.cell(column);
        Optional<T> read = meaning.apply(cell);
        if (read.isEmpty() && !cell.isEmpty()) {
            remark(otherwise, column, cell);
        }
        return read.orElse(null);
    }

    private @Nullable List<SkillLevel> skills(RosterColumn column) {
        List<SkillLevel> skills = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String entry : listed(column)) {
            for (SkillLevel read : levelled(entry, column)) {
                String skill = limited(read.skill(), column);
                if (skill != null && !seen.add(Cells.folded(skill))) {
                    remark(FaultReason.SKILL_REPEATED, column, skill);
                } else if (skill != null) {
                    skills.add(new SkillLevel(skill, read.level()));
                }
            }
        }
        return skills.isEmpty() ? null : List.copyOf(skills);
    }

    /** A skill with its level behind a colon, or as people write it in a chat: "Excel 4", "Excel (4)". */
    private List<SkillLevel> levelled(String entry, RosterColumn column) {
        int colon = entry.lastIndexOf(':');
        if (colon < 0) {
            return written(entry);
        }
        String skill = Cells.clean(entry.substring(0, colon));
        String level = Cells.clean(entry.substring(colon + 1));
        if (skill.isEmpty()) {
            remark(FaultReason.SKILL_MISSING, column, entry);
            return List.of();
        }
        boolean known = level.matches("[1-5]");
        if (!known && !level.isEmpty()) {
            remark(FaultReason.LEVEL_UNKNOWN, column, entry);
        }
        return List.of(new SkillLevel(skill, known ? level.charAt(0) - '0' : MIDDLE_LEVEL));
    }

    /** What the survey finds no level in, or would take apart at a comma, stays as it is: "Windows 11", "Sales, France". */
    private static List<SkillLevel> written(String entry) {
        return SkillList.read(entry) instanceof SkillList.Reading.Understood(var skills)
                && (skills.size() == 1 || entry.indexOf(',') < 0)
                && !Cells.folded(skills.getFirst().skill()).equals(Cells.folded(entry))
                        ? skills
                        : List.of(new SkillLevel(entry, MIDDLE_LEVEL));
    }

    private @Nullable List<String> interests() {
        List<String> interests = new ArrayList<>();
        for (String entry : listed(RosterColumn.INTERESTS)) {
            String interest = limited(entry, RosterColumn.INTERESTS);
            if (interest != null && !interests.contains(interest)) {
                interests.add(interest);
            }
        }
        return interests.isEmpty() ? null : List.copyOf(interests);
    }

    private @Nullable Set<RosterRole> roles() {
        Set<RosterRole> roles = EnumSet.noneOf(RosterRole.class);
        boolean said = false;
        for (String entry : entries(RosterColumn.ROLES, ROLE_ENTRIES)) {
            Optional<Set<RosterRole>> meant = RosterRole.named(entry);
            if (meant.isEmpty()) {
                remark(FaultReason.ROLE_UNKNOWN, RosterColumn.ROLES, entry);
            } else {
                roles.addAll(meant.get());
                said = true;
            }
        }
        return said ? Set.copyOf(roles) : null;
    }

    private static Optional<Integer> pairs(String cell) {
        return Optional.of(cell)
                .filter(it -> it.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(it -> it <= MOST_PAIRS);
    }

    private List<String> listed(RosterColumn column) {
        return limited(column, ListCell.entries(cells.raw(column)));
    }

    private List<String> entries(RosterColumn column, Pattern separators) {
        return limited(column, separators.splitAsStream(cells.raw(column)).toList());
    }

    private List<String> limited(RosterColumn column, List<String> raw) {
        List<String> entries = raw.stream()
                .map(Cells::clean)
                .filter(entry -> !entry.isEmpty())
                .limit(LONGEST_LIST + 1L)
                .toList();
        if (entries.size() > LONGEST_LIST) {
            remark(FaultReason.LIST_TOO_LONG, column, entries.getLast());
            return entries.subList(0, LONGEST_LIST);
        }
        return entries;
    }

    private void remark(FaultReason reason, RosterColumn column, String cell) {
        faults.add(RosterFault.of(cells.line(), reason, header.spelling(column), cell));
    }
}
