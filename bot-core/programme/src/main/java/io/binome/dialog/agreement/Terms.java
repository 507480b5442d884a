package io.binome.dialog.agreement;

import io.binome.content.Content;
import io.binome.content.ContentId;
import io.binome.content.ContentId.Shelf;
import io.binome.content.LibraryEntry;
import io.binome.markup.Part;
import io.binome.programme.Agreement;
import io.binome.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * What every pair of a programme signs, besides what the two expect: the programme's own text over its organisation's over
 * ours. Under its first heading stands what each promises before anything is told, under the others what both sign.
 *
 * @param promises what each agrees to first
 * @param clauses what both sign in the end
 */
record Terms(List<String> promises, List<String> clauses) {
    static final ContentId ID = new ContentId(Shelf.LIBRARY, "agreement-terms");

    /** As somebody reads them; ours, where a text in their place has no promise or no clause. */
    static Terms of(Content content, Language reader) {
        return content.find(ID, LibraryEntry.class, reader)
                .map(Terms::read)
                .filter(Terms::isWhole)
                .orElseGet(() -> Content.ours().find(ID, LibraryEntry.class, reader).map(Terms::read).orElseThrow());
    }

    /** What was signed, as somebody reads it, whatever the text of the programme says by now. */
    static Terms signed(Agreement agreement, Language reader) {
        return Content.languages(reader)
                .map(language -> new Terms(
                        Canonical.lines(agreement.text(), Canonical.PROMISE, language),
                        Canonical.lines(agreement.text(), Canonical.CLAUSE, language)))
                .filter(Terms::isWhole)
                .findFirst()
                .orElse(new Terms(List.of(), List.of()));
    }

    private boolean isWhole() {
        return !promises.isEmpty() && !clauses.isEmpty();
    }

    private static Terms read(LibraryEntry entry) {
        var promises = new ArrayList<String>();
        var clauses = new ArrayList<String>();
        var headings = 0;
        for (var part : entry.parts()) {
            if (part instanceof Part.Heading) {
                headings++;
            } else if (part instanceof Part.Bullet bullet) {
                (headings < 2 ? promises : clauses).add(bullet.text());
            }
        }
        return new Terms(List.copyOf(promises), List.copyOf(clauses));
    }
}
