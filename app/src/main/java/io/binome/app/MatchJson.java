package io.binome.app;

import io.binome.id.PersonId;
import io.binome.matching.Matching.Places;
import io.binome.programme.Person;
import io.binome.programme.Policy;
import io.binome.programme.Policy.Part;
import io.binome.programme.Programme.Kind;
import io.binome.roster.FaultReason;
import io.binome.roster.RosterFault;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code match} found, as the object that {@code --json} writes. Its names are a contract. */
final class MatchJson {
    private MatchJson() {}

    static Map<String, Object> of(
            MatchFindings found, Kind kind, Policy policy, long seed, List<RosterFault> faults, Reader reader) {
        var addresses = addresses(found);
        var all = new LinkedHashMap<String, Object>();
        all.put("kind", kind);
        all.put("objective", policy.objective());
        all.put("seed", seed);
        all.put("policy", Map.of("weights", byName(policy.weights()), "leastHours", policy.leastHours()));
        all.put("people", found.people());
        all.put("matched", found.result().people());
        all.put("pairs", found.pairs().stream().map(pair -> pair(pair, reader)).toList());
        all.put("leftOut", found.leftOut().stream().map(left -> leftOut(left, reader)).toList());
        all.put("keptOut", found.keptOut().stream().map(kept -> keptOut(kept, reader)).toList());
        all.put("places", found.places().stream().map(each -> places(each, addresses)).toList());
        all.put("total", found.result().total());
        all.put("bound", found.result().bound());
        all.put("gap", found.result().gap());
        all.put("method", found.result().method());
        all.put("outOfTime", found.outOfTime());
        all.put("seconds", Math.round(1_000 * found.seconds()) / 1_000.0);
        all.put("skipped", faults(faults, true, reader));
        all.put("remarks", faults(faults, false, reader));
        return all;
    }

    private static Map<PersonId, String> addresses(MatchFindings found) {
        var addresses = new LinkedHashMap<PersonId, String>();
        found.pairs().forEach(pair -> {
            addresses.put(pair.first().id(), pair.first().email());
            addresses.put(pair.second().id(), pair.second().email());
        });
        found.leftOut().forEach(left -> addresses.put(left.person().id(), left.person().email()));
        return addresses;
    }

    private static Map<String, Integer> byName(Map<Part, Integer> parts) {
        return parts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, Object> pair(MatchFindings.Paired pair, Reader reader) {
        var written = new LinkedHashMap<String, Object>();
        written.put("first", pair.first().email());
        written.put("second", pair.second().email());
        written.put("firstName", pair.first().name());
        written.put("secondName", pair.second().name());
        written.put("weight", pair.weight());
        written.put("fit", pair.fit());
        written.put("parts", byName(pair.parts()));
        written.put("reasons", read(pair.explanation().reasons(), reader));
        written.put("watch", read(pair.explanation().watch(), reader));
        return written;
    }

    private static List<String> read(List<Text> texts, Reader reader) {
        return texts.stream().map(reader::read).toList();
    }

    private static Map<String, Object> leftOut(MatchFindings.Alone left, Reader reader) {
        var written = person(left.person());
        written.put("reason", reader.read(left.reason()));
        written.put("advice", reader.read(left.advice()));
        return written;
    }

    private static Map<String, Object> keptOut(MatchFindings.KeptOut kept, Reader reader) {
        var written = person(kept.person());
        written.put("reason", reader.read(kept.reason()));
        return written;
    }

    private static Map<String, Object> person(Person person) {
        var written = new LinkedHashMap<String, Object>();
        written.put("email", person.email());
        written.put("name", person.name());
        return written;
    }

    private static Map<String, Object> places(Places places, Map<PersonId, String> addresses) {
        return Map.of(
                "email", String.valueOf(addresses.get(places.person())),
                "toGive", places.toGive(),
                "toLearn", places.toLearn(),
                "load", places.load());
    }

    /** Lines that were left out altogether, or remarks on others. */
    private static List<Map<String, Object>> faults(List<RosterFault> faults, boolean rejected, Reader reader) {
        return faults.stream()
                .filter(fault -> rejected == (fault.reason().severity() != FaultReason.Severity.IMPORTED_WITH_REMARK))
                .map(fault -> Map.<String, Object>of(
                        "line", fault.line(), "reason", reader.read(fault.sentence())))
                .toList();
    }
}
