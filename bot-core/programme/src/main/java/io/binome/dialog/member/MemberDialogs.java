package io.binome.dialog.member;

import io.binome.engine.Dialog;
import java.util.List;

/** What somebody can ask for at any time: commands, notes, goals, help, what comes next, and what Binôme knows of them. */
public final class MemberDialogs {
    private MemberDialogs() {}

    public static List<Dialog<?>> all() {
        return List.of(new MemberCommands(), new Notebook(), new Goals(), new Enquiries(), new NextSteps(),
                new Notice(), new Review(), new Recognition(), new Ideas());
    }
}
