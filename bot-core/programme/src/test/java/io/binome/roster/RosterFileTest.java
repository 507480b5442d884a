package io.binome.roster;

import static io.binome.roster.RosterRole.ADMIN;
import static io.binome.roster.RosterRole.MENTEE;
import static io.binome.roster.RosterRole.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.place.Places;
import io.binome.programme.SkillLevel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTest {
    private static final String HEADER =
            "email,name,department,title,seniority,location,timezone,language,manager_email,offers,wants,interests,roles,capacity\n";

    private static Roster read(String text) {
        return RosterFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RosterLine only(Roster roster) {
        assertThat(roster.faults()).isEmpty();
        assertThat(roster.lines()).hasSize(1);
        return roster.lines().getFirst();
    }

    private static List<FaultReason> reasons(Roster roster) {
        return roster.faults().stream().map(RosterFault::reason).toList();
    }

    @Nested
    class AWholeLine {
        @Test
        void everyColumnOfTheContractIsRead() {
            RosterLine line = only(read(HEADER
                    + "Claire.Fontaine@Example.org,Claire Fontaine,RH,Directrice des ressources humaines,5,Paris,"
                    + "Europe/Paris,fr,boss@example.org,Leadership:5|Prise de parole:4,IA générative:2,"
                    + "lecture|voile,admin|mentor,3\n"));
            assertThat(line)
                    .usingRecursiveComparison()
                    .ignoringFields("home")
                    .isEqualTo(new RosterLine(
                            2,
                            "claire.fontaine@example.org",
                            "Claire Fontaine",
                            null,
                            "RH",
                            "Directrice des ressources humaines",
                            5,
                            "Paris",
                            ZoneId.of("Europe/Paris"),
                            "fr",
                            "boss@example.org",
                            List.of(new SkillLevel("Leadership", 5), new SkillLevel("Prise de parole", 4)),
                            List.of(new SkillLevel("IA générative", 2)),
                            List.of("lecture", "voile"),
                            Set.of(ADMIN, MENTOR),
                            3,
                            null, null));
        }

        @Test
        void theGivenNameIsKnownWhereTheFileTellsItApart() {
            assertThat(only(read("email;Prénom;Nom\na@example.org;Jean Pierre;DUPONT\n")).given())
                    .isEqualTo("Jean Pierre");
            assertThat(only(read("email;Prénom;Nom\na@example.org;MARIE;DUPONT\n")).given()).isEqualTo("Marie");
            for (var name : List.of("\"Dupont, Marie\"", "DUPONT Marie", "Marie DUPONT", "DE LA TOUR Marie")) {
                assertThat(only(read("email;name\na@example.org;" + name + "\n")).given()).isEqualTo("Marie");
            }
            for (var name : List.of("Dupont Marie", "MARIE DUPONT", "Marie")) {
                assertThat(only(read("email;name\na@example.org;" + name + "\n")).given()).isNull();
            }
        }

        @Test
        void whatTheFileDoesNotSayIsUnknown() {
            RosterLine line = only(read("email\nada.lovelace@example.org\n"));
            assertThat(line)
                    .usingRecursiveComparison()
                    .ignoringFields("home")
                    .isEqualTo(new RosterLine(
                            2,
                            "ada.lovelace@example.org",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null, null));
            assertThat(line.nameOrGuess()).isEqualTo("Ada Lovelace");
        }

        @Test
        void emptyCellsSayNothingEither() {
            assertThat(only(read(HEADER + "ada@example.org,,,,,,,,,,,,,\n")))
                    .isEqualTo(only(read("email\nada@example.org")));
        }
    }

    /** The skills of a cell, as files and chats write them. */
    @Nested
    class Skills {
        @ParameterizedTest
        @CsvSource(delimiter = ';', value = {
            "Python 4; Python=4", "Python:4; Python=4", "Python (4); Python=4", "Python 4/5; Python=4",
            "Excel 3, running meetings 4; Excel=3,running meetings=4",
            "Excel 3|animer une réunion 4; Excel=3,animer une réunion=4",
            "dirigir reuniones 5, SEO; dirigir reuniones=5,SEO=3", "Excel 3 and Word 2; Excel=3,Word=2",
            "Web 2.0; Web 2.0=3", "Industry 4.0; Industry 4.0=3", "Office 365; Office 365=3", "C++17; C++17=3",
            "GA4; GA4=3", "Windows 11; Windows 11=3", "ISO 9001 5; ISO 9001=5", "Web 2.0 4; Web 2.0=4",
            "24/7; 24/7=3", "Yahoo!; Yahoo!=3"})
        void aNumberAtTheEndIsTheLevelWhereThereIsSuchALevel(String cell, String skills) {
            var line = only(read("email,offers,wants\nada@example.org,\"" + cell + "\",\"" + cell + "\"\n"));
            var expected = Stream.of(skills.split(","))
                    .map(each -> new SkillLevel(each.split("=")[0], Integer.parseInt(each.split("=")[1])))
                    .toList();
            assertThat(line.offers()).isEqualTo(expected);
            assertThat(line.wants()).isEqualTo(expected);
        }
    }

    @Nested
    class Encodings {
        private static final String TEXT = "email;name\nzoe@example.org;Zoé Lefèvre-Nguyễn\n";

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
        void unicodeIsRead(String charset) {
            Roster roster = RosterFile.read(TEXT.getBytes(Charset.forName(charset)));
            assertThat(only(roster).name()).isEqualTo("Zoé Lefèvre-Nguyễn");
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
        void aByteOrderMarkIsNoPartOfTheFirstHeader(String charset) {
            Roster roster = RosterFile.read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)));
            assertThat(only(roster).name()).isEqualTo("Zoé Lefèvre-Nguyễn");
        }

        @Test
        void windowsTextIsReadWithARemark() {
            Roster roster = RosterFile.read("courriel;nom\nzoe@example.org;Zoé Lefèvre\nleo@example.org;Léo Cœur\n"
                    .getBytes(Charset.forName("windows-1252")));
            assertThat(roster.lines()).extracting(RosterLine::name).containsExactly("Zoé Lefèvre", "Léo Cœur");
            assertThat(roster.faults())
                    .containsExactly(RosterFault.of(2, FaultReason.ENCODING_GUESSED, "", "Windows-1252"));
        }

        @Test
        void oneBadLineDoesNotSpoilTheAccentsOfTheOthers() {
            byte[] good = "email,name\r\nzoe@example.org,Zoé\r\n".getBytes(StandardCharsets.UTF_8);
            byte[] bad = "leo@example.org,Léo".getBytes(StandardCharsets.ISO_8859_1);
            byte[] both = java.util.Arrays.copyOf(good, good.length + bad.length);
            System.arraycopy(bad, 0, both, good.length, bad.length);
            Roster roster = RosterFile.read(both);
            assertThat(roster.lines()).extracting(RosterLine::name).containsExactly("Zoé", "Léo");
            assertThat(roster.faults())
                    .containsExactly(RosterFault.of(3, FaultReason.ENCODING_GUESSED, "", "Windows-1252"));
        }

        @Test
        void decomposedAccentsAreComposed() {
            assertThat(only(read("email,name\nzoe@example.org,Zoe\u0301\n")).name())
                    .isEqualTo("Zoé");
        }
    }

    @Nested
    class Shape {
        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t"})
        void theSeparatorIsRecognised(String separator) {
            String text = "email,name,offers\nada@example.org,Ada,SEO:4|Data:2\n".replace(",", separator);
            assertThat(only(read(text)).offers())
                    .containsExactly(new SkillLevel("SEO", 4), new SkillLevel("Data", 2));
        }

        @Test
        void commasInCellsDoNotConfuseASemicolonFile() {
            assertThat(only(read("email;name;title\nada@example.org;Lovelace, Ada;Cheffe, analyse, calcul\n"))
                    .title())
                    .isEqualTo("Cheffe, analyse, calcul");
        }

        @Test
        void theLineForExcelIsSkipped() {
            assertThat(only(read("sep=;\r\nemail;name\r\nada@example.org;Ada\r\n"))
                    .line())
                    .isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "\r"})
        void everyLineEndCounts(String end) {
            Roster roster = read(String.join(end, "email,name", "", "a@example.org,A", "bad", "b@example.org,B"));
            assertThat(roster.lines()).extracting(RosterLine::line).containsExactly(3, 5);
            assertThat(roster.faults()).extracting(RosterFault::line).containsExactly(4);
        }

        @Test
        void quotedCellsMayContainAnything() {
            RosterLine line = only(read("email,name,title\n"
                    + "ada@example.org, \"Ada \"\"la comtesse\"\" Lovelace\" ,\"Cheffe,\n\nanalyse; calcul\"\n"));
            assertThat(line.name()).isEqualTo("Ada \"la comtesse\" Lovelace");
            assertThat(line.title()).isEqualTo("Cheffe, analyse; calcul");
        }

        @Test
        void linesAreCountedAsTheEditorDoes() {
            Roster roster = read("email,title\na@example.org,\"one\ntwo\nthree\"\n\nb@example.org,B\nnobody,C\n");
            assertThat(roster.lines()).extracting(RosterLine::line).containsExactly(2, 6);
            assertThat(roster.faults()).extracting(RosterFault::line).containsExactly(7);
        }

        @Test
        void blankLinesAndLinesOfSeparatorsAreNothing() {
            Roster roster = read("\n\nemail,name\n\n,,\n , \nada@example.org,Ada\n\n");
            assertThat(only(roster).line()).isEqualTo(7);
        }

        @Test
        void invisibleSpacesAreTrimmed() {
            assertThat(only(read("email,name\n\u00A0ada@example.org\u202F,\u202FAda\u00A0\u00A0Lovelace\u200B\t\n"))
                    .name())
                    .isEqualTo("Ada Lovelace");
        }

        @Test
        void emptyCellsBeyondTheHeaderAreIgnored() {
            assertThat(only(read("email,name\nada@example.org,Ada,,,\n")).name())
                    .isEqualTo("Ada");
        }
    }

    @Nested
    class Headers {
        @Test
        void frenchHeadersAreUnderstood() {
            RosterLine line = only(
                    read(
                            "Prénom;NOM; Adresse e-mail ;Service;Fonction;Séniorité;Ville;Fuseau"
                                    + " horaire;Langue;Courriel du manager;Compétences offertes;Compétences"
                                    + " recherchées;Centres d’intérêt;Rôle;Capacité\n"
                                    + "Ada;Lovelace;ada@example.org;Data;Analyste;Confirmée;Genève;Genève;Français;charles@example.org;Calcul:5;Dessin;opéra;mentor·e;2\n"));
            assertThat(line)
                    .usingRecursiveComparison()
                    .ignoringFields("home")
                    .isEqualTo(new RosterLine(
                            2,
                            "ada@example.org",
                            "Ada Lovelace",
                            "Ada",
                            "Data",
                            "Analyste",
                            3,
                            "Genève",
                            ZoneId.of("Europe/Zurich"),
                            "fr",
                            "charles@example.org",
                            List.of(new SkillLevel("Calcul", 5)),
                            List.of(new SkillLevel("Dessin", 3)),
                            List.of("opéra"),
                            Set.of(MENTOR),
                            2,
                            null, null));
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "EMAIL",
            " E-mail ",
            "Mail",
            "Courriel",
            "e_mail",
            "Adresse électronique",
            "Adresse e-mail professionnelle",
            "userPrincipalName",
            "\"email\""
        })
        void theAddressHasManyNames(String header) {
            assertThat(only(read(header + ",name\nada@example.org,Ada\n")).name())
                    .isEqualTo("Ada");
        }

        @Test
        void unknownColumnsAreNamedAndIgnored() {
            Roster roster = read("email,Badge,name,,Pointure\nada@example.org,7,Ada,,39\n");
            assertThat(roster.unknownColumns()).containsExactly("Badge", "Pointure");
            assertThat(only(roster).name()).isEqualTo("Ada");
        }

        @Test
        void theSecondColumnForTheSameThingIsIgnored() {
            Roster roster = read("email,courriel,name\nada@example.org,x@example.org,Ada\n");
            assertThat(roster.lines()).extracting(RosterLine::email).containsExactly("ada@example.org");
            assertThat(roster.faults()).containsExactly(RosterFault.of(1, FaultReason.COLUMN_REPEATED, "courriel", ""));
        }

        @Test
        void firstAndLastNameMakeAName() {
            assertThat(only(read("email,last name,first name\na@example.org,Lovelace,Ada\n"))
                    .name())
                    .isEqualTo("Ada Lovelace");
            assertThat(only(read("email,name,first name,last name\na@example.org,Lady L,Ada,Lovelace\n"))
                    .name())
                    .isEqualTo("Lady L");
        }
    }

    @Nested
    class RefusedFiles {
        private static FaultReason reason(byte[] bytes) {
            Roster roster = RosterFile.read(bytes);
            assertThat(roster.isRefused()).isTrue();
            assertThat(roster.lines()).isEmpty();
            assertThat(roster.faults()).hasSize(1);
            return roster.faults().getFirst().reason();
        }

        private static FaultReason reason(String text) {
            return reason(text.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void nothingAtAll() {
            assertThat(reason("")).isEqualTo(FaultReason.FILE_EMPTY);
            assertThat(reason("\uFEFF")).isEqualTo(FaultReason.FILE_EMPTY);
            assertThat(reason(" \n\n\n")).isEqualTo(FaultReason.FILE_EMPTY);
            assertThat(reason("sep=;")).isEqualTo(FaultReason.FILE_EMPTY);
        }

        @Test
        void aHeaderAndNobody() {
            assertThat(reason(HEADER + ",,,\n")).isEqualTo(FaultReason.FILE_EMPTY);
        }

        @Test
        void noColumnForTheAddress() {
            assertThat(reason("name,title\nAda,Analyste\n")).isEqualTo(FaultReason.EMAIL_COLUMN_MISSING);
            assertThat(reason("ada@example.org,Ada\n")).isEqualTo(FaultReason.EMAIL_COLUMN_MISSING);
            assertThat(reason("\"email,name\nada@example.org,Ada\n")).isEqualTo(FaultReason.EMAIL_COLUMN_MISSING);
        }

        @Test
        void aWorkbook() {
            assertThat(reason(new byte[] {'P', 'K', 3, 4, 20, 0})).isEqualTo(FaultReason.SPREADSHEET);
            assertThat(reason(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                    .isEqualTo(FaultReason.SPREADSHEET);
        }

        @Test
        void bytesThatAreNoText() {
            assertThat(reason(new byte[] {1, 2, 3, 0, 0, 0, 7})).isEqualTo(FaultReason.NOT_TEXT);
        }

        @Test
        void moreThanTenMegabytes() {
            assertThat(reason(new byte[10 * 1024 * 1024 + 1])).isEqualTo(FaultReason.FILE_TOO_LARGE);
        }

        @Test
        void moreThanAHundredThousandLines() {
            assertThat(reason("email\n" + "a@b.fr\n".repeat(100_000))).isEqualTo(FaultReason.TOO_MANY_LINES);
            assertThat(RosterFile.read(("email\n" + "a@b.fr\n".repeat(99_999)).getBytes(StandardCharsets.UTF_8))
                    .isRefused())
                    .isFalse();
        }
    }

    @Nested
    class RejectedLines {
        @Test
        void withoutAnAddress() {
            Roster roster = read("Courriel,name\n ,Ada\nb@example.org,B\n");
            assertThat(roster.faults()).containsExactly(RosterFault.of(2, FaultReason.EMAIL_MISSING, "Courriel", ""));
            assertThat(roster.lines()).extracting(RosterLine::email).containsExactly("b@example.org");
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "ada",
            "ada@",
            "@example.org",
            "ada@example",
            "ada@@example.org",
            "ada lovelace@example.org",
            "ada@exa_mple.org",
            "ada@-example.org",
            ".ada@example.org",
            "ada.@example.org",
            "ada@example..org",
            "hélène@example.org",
            "ada@example.org;b@example.org"
        })
        void withAnAddressThatIsNone(String email) {
            Roster roster = read("email,name\n" + email + ",Ada\n");
            assertThat(roster.faults()).containsExactly(RosterFault.of(2, FaultReason.EMAIL_INVALID, "email", email));
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "ADA@EXAMPLE.ORG",
            "mailto:ada@example.org",
            "Ada Lovelace <ada@example.org>",
            " ada@example.org "
        })
        void butWaysToWriteAGoodOneAreAccepted(String email) {
            assertThat(only(read("email,name\n" + email + ",Ada\n")).email()).isEqualTo("ada@example.org");
        }

        @Test
        void withAnAddressThatOccurredBefore() {
            Roster roster = read("email,name\nada@example.org,Ada\n\nADA@example.org,Ada again\n");
            assertThat(roster.lines()).extracting(RosterLine::name).containsExactly("Ada");
            assertThat(roster.faults())
                    .containsExactly(new RosterFault(4, FaultReason.EMAIL_REPEATED, "email", "ada@example.org", 2));
        }

        @Test
        void withMoreCellsThanHeaders() {
            Roster roster = read("email,name,title\nada@example.org,Lovelace, Ada,Analyste\nb@example.org,B,C\n");
            assertThat(reasons(roster)).containsExactly(FaultReason.TOO_MANY_CELLS);
            assertThat(roster.lines()).extracting(RosterLine::email).containsExactly("b@example.org");
        }

        @Test
        void withTextAfterAClosingQuote() {
            Roster roster = read("email,name\na@example.org,\"A\" x\nb@example.org,B\n");
            assertThat(roster.faults())
                    .containsExactly(RosterFault.of(2, FaultReason.RECORD_BROKEN, "", "a@example.org,\"A\" x"));
            assertThat(roster.lines()).extracting(RosterLine::email).containsExactly("b@example.org");
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "b@example.org,B\nc@example.org,C\n",
            "b@example.org,B\",\nc@example.org,C\n",
            "b@example.org,\"B\"\nc@example.org,\"C\"\n",
            "b@example.org,\"\"\nc@example.org,C"
        })
        void withAQuoteThatIsNotClosedAndTheOthersAreSafe(String others) {
            Roster roster = read("email,name\na@example.org,\"A\n" + others);
            assertThat(roster.faults()).extracting(RosterFault::line).containsExactly(2);
            assertThat(reasons(roster)).containsExactly(FaultReason.RECORD_BROKEN);
            assertThat(roster.lines()).extracting(RosterLine::email).containsExactly("b@example.org", "c@example.org");
        }

        @Test
        void butAQuoteInsideACellIsJustAQuote() {
            assertThat(only(read("email,name\nada@example.org,Ada 5\" Lovelace\n"))
                    .name())
                    .isEqualTo("Ada 5\" Lovelace");
        }
    }

    @Nested
    class Remarks {
        private static RosterLine with(String column, String cell, FaultReason expected) {
            Roster roster = read("email;" + column + "\nada@example.org;" + cell + "\n");
            assertThat(reasons(roster)).containsExactly(expected);
            assertThat(roster.faults().getFirst().line()).isEqualTo(2);
            assertThat(roster.lines()).hasSize(1);
            return roster.lines().getFirst();
        }

        @Test
        void leaveOutOnlyTheCellTheyAreAbout() {
            assertThat(with("timezone", "Mars/Olympus", FaultReason.TIMEZONE_UNKNOWN)
                    .zone())
                    .isNull();
            assertThat(with("language", "Klingon", FaultReason.LANGUAGE_UNKNOWN).language())
                    .isNull();
            assertThat(with("seniority", "légendaire", FaultReason.SENIORITY_UNKNOWN)
                    .seniority())
                    .isNull();
            assertThat(with("seniority", "0", FaultReason.SENIORITY_UNKNOWN).seniority())
                    .isNull();
            assertThat(with("seniority", "42", FaultReason.SENIORITY_UNKNOWN).seniority())
                    .isNull();
            assertThat(with("capacity", "21", FaultReason.CAPACITY_INVALID).capacity())
                    .isNull();
            assertThat(with("capacity", "-1", FaultReason.CAPACITY_INVALID).capacity())
                    .isNull();
            assertThat(with("capacity", "beaucoup", FaultReason.CAPACITY_INVALID)
                    .capacity())
                    .isNull();
            assertThat(with("manager_email", "charles@", FaultReason.MANAGER_EMAIL_INVALID)
                    .managerEmail())
                    .isNull();
            assertThat(with("manager_email", "Charles", FaultReason.MANAGER_NOT_FOUND).managerEmail())
                    .isNull();
            assertThat(with("manager_email", "ADA@example.org", FaultReason.MANAGER_IS_SELF)
                    .managerEmail())
                    .isNull();
            assertThat(with("roles", "gourou", FaultReason.ROLE_UNKNOWN).roles())
                    .isNull();
            assertThat(with("roles", "mentor|gourou", FaultReason.ROLE_UNKNOWN).roles())
                    .containsExactly(MENTOR);
        }

        @Test
        void keepASkillWhoseLevelIsWrong() {
            assertThat(with("offers", "SEO:9|Data:2", FaultReason.LEVEL_UNKNOWN).offers())
                    .containsExactly(new SkillLevel("SEO", 3), new SkillLevel("Data", 2));
            assertThat(with("offers", "SEO:expert", FaultReason.LEVEL_UNKNOWN).offers())
                    .containsExactly(new SkillLevel("SEO", 3));
        }

        @Test
        void dropALevelWithoutASkillAndASkillThatComesTwice() {
            assertThat(with("wants", ":4|Data:2", FaultReason.SKILL_MISSING).wants())
                    .containsExactly(new SkillLevel("Data", 2));
            assertThat(with("wants", "Données:4|donnees:2", FaultReason.SKILL_REPEATED)
                    .wants())
                    .containsExactly(new SkillLevel("Données", 4));
        }

        @Test
        void shortenWhatIsTooLong() {
            assertThat(with("name", "🦊".repeat(500), FaultReason.CELL_TOO_LONG).name())
                    .hasSize(2 * 119 + 1)
                    .endsWith("…");
            StringBuilder many = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                many.append("skill-").append(i).append('|');
            }
            assertThat(with("offers", many.toString(), FaultReason.LIST_TOO_LONG)
                    .offers())
                    .hasSize(50);
        }

        @Test
        void tellOfALineThatStopsEarly() {
            Roster roster = read("email,name,title\nada@example.org,Ada\n");
            assertThat(reasons(roster)).containsExactly(FaultReason.TOO_FEW_CELLS);
            assertThat(roster.lines()).extracting(RosterLine::name).containsExactly("Ada");
        }
    }

    @Nested
    class Words {
        @ParameterizedTest
        @CsvSource({
            "stagiaire, 1", "Alternant·e, 1", "junior, 2", "JUNIOR, 2", "Confirmé·e, 3", "confirmée, 3",
            "confirmé(e), 3", "confirmed, 3", "senior, 4", "Sénior, 4", "Expert.e, 4", "executive, 5",
            "cadre dirigeant, 5", "Cadre dirigeant·e, 5", "Directeur·rice, 5", "1, 1", "5, 5", "niveau 3, 3",
            "4/5, 4", "7/10, 4", "3 - confirmé, 3", "12 ans, 4", "2 years, 2"
        })
        void seniorityIsBroughtToFiveSteps(String cell, int level) {
            assertThat(only(read("email;seniority\nada@example.org;" + cell)).seniority())
                    .isEqualTo(level);
        }

        @Test
        void aScaleToTenIsHalvedForTheWholeFile() {
            Roster roster = read("email,seniority\na@example.org,2\nb@example.org,10\nc@example.org,7\n");
            assertThat(roster.lines()).extracting(RosterLine::seniority).containsExactly(1, 5, 4);
        }

        @ParameterizedTest
        @CsvSource({
            "fr, fr",
            "FR, fr",
            "fr-CA, fr",
            "fr_FR, fr",
            "Français, fr",
            "french, fr",
            "en, en",
            "en-GB, en",
            "English (UK), en",
            "anglais, en"
        })
        void languagesHaveNamesAndCodes(String cell, String language) {
            assertThat(only(read("email;language\nada@example.org;" + cell)).language())
                    .isEqualTo(language);
        }

        @Test
        void rolesHaveManySpellings() {
            for (String both : List.of(
                    "mentor|mentee",
                    "both",
                    "les deux",
                    "mentor et mentoré·e",
                    "Mentor / Mentorée",
                    "mentor,mentoré",
                    "mentor/e + mentoré/e",
                    "Mentor·e & mentoré(e)")) {
                assertThat(only(read("email;roles\nada@example.org;" + both)).roles())
                        .as(both)
                        .containsExactlyInAnyOrder(MENTOR, MENTEE);
            }
            assertThat(only(read("email;roles\nada@example.org;administrateur·rice"))
                    .roles())
                    .containsExactly(ADMIN);
            assertThat(only(read("email;roles\nada@example.org;membre")).roles())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', value = {
            "Europe/Paris;Europe/Paris",
            "europe/paris;Europe/Paris",
            "Europe / Paris;Europe/Paris",
            "Paris;Europe/Paris",
            "PARIS (siège);Europe/Paris",
            "Lyon, France;Europe/Paris",
            "Montréal;America/Montreal",
            "Genève;Europe/Zurich",
            "La Réunion;Indian/Reunion",
            "Nouméa;Pacific/Noumea",
            "new york;America/New_York",
            "Tokyo;Asia/Tokyo",
            "Dakar;Africa/Dakar",
            "Casablanca;Africa/Casablanca",
            "bruxelles;Europe/Brussels",
            "Port-au-Prince;America/Port-au-Prince",
            "UTC;UTC",
            "UTC+2;UTC+2",
            "GMT-5;GMT-5",
            "+05:30;+05:30",
            "UTC +05:30;UTC+05:30",
            "CET;CET",
            "Romance Standard Time;Europe/Paris",
            "(UTC+01:00) Bruxelles, Copenhague, Madrid;Europe/Brussels"
        })
        void zonesHaveManyNames(String cell, String zone) {
            assertThat(Places.zone(cell)).contains(ZoneId.of(zone));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ",", "(", "Springfield", "UTC+25", "+99:99", "Paris/Europe", "()", "(UTC) ,"})
        void whatIsNoZoneIsNone(String cell) {
            assertThat(Places.zone(cell)).isEmpty();
        }
    }
}
