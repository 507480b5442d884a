package io.binome.dialog.pairing;

import io.binome.engine.Effect;
import io.binome.engine.Effect.Send;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.matching.Candidate;
import io.binome.matching.Pool;
import io.binome.message.Message;
import io.binome.programme.Member.Status;
import io.binome.programme.PersonPair;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells those who still wait, once, that somebody they wished for has no place left. */
record Unavailable(Pool pool, RematchQueue queue, ProgrammeId programme, StepContext at) {

    /** Who is to be told of whom, at once. */
    private record News(Candidate reader, List<PersonId> wished) {
        Stream<PersonPair> couples() {
            return wished.stream().map(person -> new PersonPair(reader.id(), person));
        }
    }

    List<PersonPair> couples() {
        return news().stream().flatMap(News::couples).toList();
    }

    List<Effect> messages() {
        return news().stream().<Effect>map(this::message).toList();
    }

    private List<News> news() {
        var news = new ArrayList<News>();
        for (var reader : pool.candidates()) {
            if (reader.standing().status() == Status.WAITING) {
                var wished = reader.wishes().stream()
                        .filter(queue.taken()::contains)
                        .filter(person -> !isFree(person, reader))
                        .filter(person -> !queue.told().contains(new PersonPair(reader.id(), person)))
                        .toList();
                if (!wished.isEmpty()) {
                    news.add(new News(reader, wished));
                }
            }
        }
        return news;
    }

    private Effect message(News news) {
        var reader = news.reader();
        var next = reader.wishes().stream()
                .filter(wished -> !news.wished().contains(wished))
                .filter(wished -> isFree(wished, reader))
                .filter(wished -> !reader.standing().parted().contains(wished))
                .findFirst();
        var message = next
                .map(person -> Message.of(
                        "placement.taken.next",
                        "name", reader.id(),
                        "wished", news.wished(),
                        "people", news.wished().size(),
                        "next", person))
                .orElseGet(() -> Message.of(
                        "placement.taken",
                        "name", reader.id(),
                        "wished", news.wished(),
                        "people", news.wished().size()));
        return Send.to(reader.id(), message.context("placement.taken.wishes"));
    }

    /** Whether somebody has a place that the reader could take. */
    private boolean isFree(PersonId person, Candidate reader) {
        return candidate(person)
                .filter(found -> found.standing().status() != Status.LEFT && found.room(0) > 0)
                .filter(found -> pool.kind() == Kind.CROSS
                        ? found.placesToGive(Kind.CROSS, 0) > 0
                        : canMentor(found, reader) || canMentor(reader, found))
                .isPresent();
    }

    private boolean canMentor(Candidate mentor, Candidate mentee) {
        return mentor.profile().roles().contains(Role.MENTOR)
                && mentor.placesToGive(pool.kind(), 0) > 0
                && mentee.placesToLearn(pool.kind()) > 0;
    }

    private Optional<Candidate> candidate(PersonId person) {
        return pool.candidates().stream().filter(each -> each.id().equals(person)).findFirst();
    }
}
