package io.binome.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class RosterFuzzTest {
    private static final String[] PIECES = {
        "\"", ",", ";", "\t", "\n", "\r", "|", ":", "@", "\uFEFF", "\0", "é", "\u0301", "(UTC) ", "<", ">", " ", "9",
        "a@b.fr", "\"\"", "…", "🦊", "/", "·e", "mailto:", "sep=", "'"
    };

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
        times(3_000, i -> {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            return bytes;
        });
    }

    @Test
    void randomPiecesUnderAHeaderNeverThrow() {
        times(3_000, i -> {
            StringBuilder text = new StringBuilder("email,name,timezone,seniority,offers,roles,language,capacity\n");
            for (int j = random.nextInt(80); j > 0; j--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        });
    }

    @Test
    void aDamagedFileNeverThrows() {
        times(2_000, i -> {
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
        for (int at = header; at <= text.length(); at++) {
            String damaged = text.substring(0, at) + "\"" + text.substring(at);
            Roster roster = RosterFile.read(damaged.getBytes(StandardCharsets.UTF_8));
            assertThat(roster.lines()).as("quote at %d", at).hasSizeGreaterThanOrEqualTo(11);
            if (roster.lines().size() < 12) {
                assertThat(roster.faults()).as("quote at %d", at).isNotEmpty();
            }
        }
    }

    @Test
    void tenThousandLinesAreQuick() {
        StringBuilder text = new StringBuilder(
                "email;name;department;title;seniority;location;timezone;language;manager_email;offers;wants;interests;roles;capacity\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("p%d@example.org;Éloïse N° %d;CRM;Chargé·e d’études;confirmé·e;Dakar;Africa/Dakar;fr;"
                    .formatted(i, i));
            text.append("p0@example.org;SEO:4|IA générative:2|Data:1;Négociation:3|Anglais:2;voile|lecture;both;2\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            Roster roster = RosterFile.read(bytes);
            System.out.printf(
                    "10,000 lines, %d kB: %d ms%n", bytes.length / 1024, (System.nanoTime() - start) / 1_000_000);
            assertThat(roster.lines()).hasSize(10_000);
        }
    }

    @Test
    void theWorstFilesTakeBoundedTime() {
        String[] worst = {
            "\"\"\"\n".repeat(40_000),
            "a,\"b\n".repeat(40_000),
            "a,\"b\"\"\n".repeat(40_000),
            "\"".repeat(10_000_000),
            "a".repeat(10_000_000),
            ",".repeat(9_000_000),
            "a@b.fr," + "x:9|".repeat(2_400_000),
            ("\"" + "x".repeat(99) + "\n").repeat(40_000),
            ("\"" + "\n".repeat(58) + "\"x\n").repeat(1_600)
        };
        for (String body : worst) {
            byte[] bytes = ("email,offers\n" + body).getBytes(StandardCharsets.UTF_8);
            long start = System.nanoTime();
            isReadWithoutContradiction(bytes);
            System.out.printf(
                    "worst %s…: %d ms%n", body.substring(0, 8).strip(), (System.nanoTime() - start) / 1_000_000);
        }
    }
}
