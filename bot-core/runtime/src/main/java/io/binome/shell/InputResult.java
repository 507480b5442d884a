package io.binome.shell;

import io.binome.text.Text;
import java.util.Map;

/** What became of something a person did. */
public sealed interface InputResult {
    /** It is safely kept; whatever follows will follow. Also the answer to an input that was taken before. */
    record Taken() implements InputResult {}

    /** A form that cannot be taken as it is: what is wrong, by field. Nothing was kept. */
    record Faulty(Map<String, Text> faults) implements InputResult {}

    /** The question was not put to this person. Nothing was kept. */
    record NotYours() implements InputResult {}

    /** There is no conversation that could have put such a question, or there is none any more. Nothing was kept. */
    record NeverAsked() implements InputResult {}
}
