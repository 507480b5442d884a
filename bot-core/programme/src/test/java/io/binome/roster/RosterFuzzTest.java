package io.binome.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Effort;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFuzzTest {
    private static final String[] PIECES = {
        "\"", ",", ";", "\t", "\n", "\r", "|", ":", "@", "\uFEFF", "\0", "é", "\u0301", "(UTC) ", "<", ">", " ", "9",
        "a@b.fr", "\"\"", "…", "🦊", "/", "·e", "mailto:", "sep=", "'"
    };

    /** More of everything by chance: {@code -Dbinome.thorough=5}. */
    private static final int THOROUGH = Integer.getInteger("binome.thorough", 1);

    private final Random random = new Random(20260310);

    private static byte[] sample() {
        StringBuilder text = new StringBuilder(
                "email,name,department,title,seniority,location,timezone,language,manager_email,offers,wants,interests,roles,capacity\n");
        for (int i = 0; i < 12; i++) {
            text.append("p%d@example.org,\"Éloïse, n° %d\",CRM,Chargé·e d’études,confirmé·e,Dakar,Africa/Dakar,fr,"
                    .formatted(i, i));
            text.append("p0@example.org,SEO:4|IA générative:2,Négociation:3,\"voile\nlecture\",both,2\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void isReadWithoutContradiction(byte[] bytes) {
        Roster roster = RosterFile.read(bytes);
        Set<String> addresses = new HashSet<>();
        roster.lines().forEach(line -> assertThat(addresses.add(line.email())).isTrue());
        roster.faults().forEach(fault -> assertThat(fault.line()).isPositive());
        if (roster.isRefused()) {
            assertThat(roster.lines()).isEmpty();
        }
    }

    private void times(int times, IntFunction<byte[]> bytes) {
        for (int i = 0; i < times; i++) {
            isReadWithoutContradiction(bytes.apply(i));
        }
    }

    @Test
    void randomBytesNeverThrow() {
        times(200 * THOROUGH, i -> {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            return bytes;
        });
    }

    @Test
    void randomPiecesUnderAHeaderNeverThrow() {
        times(200 * THOROUGH, i -> {
            StringBuilder text = new StringBuilder("email,name,timezone,seniority,offers,roles,language,capacity\n");
            for (int j = random.nextInt(80); j > 0; j--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        });
    }

    @Test
    void aDamagedFileNeverThrows() {
        times(200 * THOROUGH, i -> {
            byte[] bytes = sample();
            for (int j = random.nextInt(20); j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(i % 2 == 0 ? 256 : 128);
            }
            return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
        });
    }

    @Test
    void aPieceTooManyAnywhereLosesAtMostTheLineItIsIn() {
        String text = new String(sample(), StandardCharsets.UTF_8);
        int header = text.indexOf('\n') + 1;
        int second = text.indexOf("p2@");
        int last = text.lastIndexOf("p11@");
        assertThat(second).isBetween(header, last);
        for (int at = header; at <= text.length(); at = at == second ? last : at + 1) {
            String damaged = text.substring(0, at) + "\"" + text.substring(at);
            Roster roster = RosterFile.read(damaged.getBytes(StandardCharsets.UTF_8));
            assertThat(roster.lines()).as("quote at %d", at).hasSizeGreaterThanOrEqualTo(11);
            if (roster.lines().size() < 12) {
                assertThat(roster.faults()).as("quote at %d", at).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"\"\"\n", "a,\"b\n", "a,\"b\"\"\n", "\"", "a", ",", "x:9|", "p@b.fr,SEO:4|Data:1\n",
        "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n",
        "\"\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\"x\n"})
    void theTimeForTheWorstFilesGrowsAsTheyDo(String piece) {
        int times = 40_000 / piece.length();
        assertThat(Effort.isTooHard(
                words -> isReadWithoutContradiction(("email,offers\n" + words).getBytes(StandardCharsets.UTF_8)),
                piece.repeat(times), piece.repeat(times / 8)))
                .isFalse();
    }

    @Test
    void tenThousandPeopleAreRead() {
        StringBuilder text = new StringBuilder("email;name;offers\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("p%d@example.org;Éloïse N° %d;SEO:4|IA générative:2\n".formatted(i, i));
        }
        assertThat(RosterFile.read(text.toString().getBytes(StandardCharsets.UTF_8)).lines()).hasSize(10_000);
    }
}
