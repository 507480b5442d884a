package io.binome.fuzz;

import io.binome.engine.Address;
import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Document;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Message;
import io.binome.play.Written;
import io.binome.shell.Delivery;
import io.binome.shell.Messenger;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads everything that the bot says, as it is read by whom it is said to, and has it carried. */
final class Ears implements Messenger {
    private final Messenger behind;
    private final Function<Address, List<PersonId>> whoReads;
    private final List<Heard> heard = new ArrayList<>();
    private final List<Settled> settled = new ArrayList<>();

    /**
     * Something that was said.
     *
     * @param words as it is read, without its buttons
     */
    record Heard(List<PersonId> by, String words, @Nullable PromptId prompt) {}

    /** A question that was answered, or closed. */
    record Settled(PromptId prompt, Text answer) {}

    Ears(Messenger behind, Function<Address, List<PersonId>> whoReads) {
        this.behind = behind;
        this.whoReads = whoReads;
    }

    List<Heard> heard() {
        return heard;
    }

    List<Settled> settled() {
        return settled;
    }

    private void hear(Address to, Stream<String> lines, @Nullable PromptId prompt) {
        heard.add(new Heard(whoReads.apply(to), lines.collect(Collectors.joining("\n")), prompt));
    }

    @Override
    public Delivery post(EffectId id, @Nullable InputId cause, Address to, Message message, List<Reader> readers) {
        var prompt = message.prompt();
        var bare = new Message(message.blocks(), null);
        if (prompt != null) {
            readers.forEach(reader -> prompt.choices().forEach(choice -> reader.read(choice.label())));
        }
        hear(to, readers.stream().flatMap(reader -> Written.lines(bare, reader).stream()),
                prompt == null ? null : prompt.id());
        return behind.post(id, cause, to, message, readers);
    }

    @Override
    public Delivery hand(EffectId id, @Nullable InputId cause, Address to, Document document, List<Reader> readers) {
        hear(to, Stream.of(readers.getFirst().read(document.title()), document.content()), null);
        return behind.hand(id, cause, to, document, readers);
    }

    @Override
    public Delivery settle(EffectId id, @Nullable InputId cause, PromptId prompt, Text answer, Reader reader) {
        hear(new Address.ToPerson(prompt.to()), Stream.of(reader.read(answer)), null);
        settled.add(new Settled(prompt, answer));
        return behind.settle(id, cause, prompt, answer, reader);
    }

    @Override
    public Delivery show(EffectId id, @Nullable InputId cause, PersonId to, Form form, Reader reader) {
        var given = form.fields().stream()
                .flatMap(field -> field instanceof Field.Words words ? Stream.of(words.initial()) : Stream.of());
        hear(new Address.ToPerson(to), Stream.concat(Written.form(to, form, reader).stream(), given), null);
        return behind.show(id, cause, to, form, reader);
    }

    @Override
    public Delivery openRoom(EffectId id, PairId pair, List<PersonId> members) {
        return behind.openRoom(id, pair, members);
    }
}
