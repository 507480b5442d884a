package io.binome.terminal;

import io.binome.engine.Address;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people see of a terminal, and who looks at which channel. */
interface Screen {
    void prints(Address to, Message message, List<Reader> readers);

    void shows(PersonId to, Form form, Reader reader);

    void settles(PromptId prompt);

    /** Says what is wrong with a form, field by field. */
    void complains(PersonId to, Map<String, Text> faults, Reader reader);

    /** Empty where the bot may not look in. */
    Optional<List<String>> members(String channel);
}
