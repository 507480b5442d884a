package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every open modal and every Home tab. A person has at most three modals on top of each other. */
final class Views {
    static final int DEEPEST = 3;

    private final World world;
    private final Map<String, View> byId = new HashMap<>();
    private final Map<String, List<View>> stacks = new HashMap<>();
    private final Map<String, View> homes = new HashMap<>();
    private int changes;

    Views(World world) {
        this.world = world;
    }

    /** Opens a first modal; what the person had open before is gone. */
    synchronized View open(Team team, String user, JsonObject body) {
        stacks.getOrDefault(user, List.of()).forEach(view -> byId.remove(view.id()));
        stacks.put(user, new ArrayList<>());
        return add(team, user, body, "", "");
    }

    synchronized View push(Team team, String user, JsonObject body) {
        var stack = stacks.getOrDefault(user, List.of());
        if (stack.isEmpty()) {
            throw Refusal.of("not_found");
        }
        if (stack.size() >= DEEPEST) {
            throw Refusal.of("push_limit_reached");
        }
        return add(team, user, body, stack.getFirst().id(), stack.getLast().id());
    }

    private View add(Team team, String user, JsonObject body, String root, String previous) {
        unique(team, Json.text(body, "external_id"), "");
        var view = new View(world.id("V"), team, user, root, previous);
        view.show(body, hash());
        byId.put(view.id(), view);
        stacks.get(user).add(view);
        return view;
    }

    synchronized View publish(Team team, String user, JsonObject body, String hash) {
        var home = homes.get(user);
        if (home == null) {
            home = new View(world.id("V"), team, user, "", "");
        } else if (!hash.isEmpty() && !home.hash().equals(hash)) {
            throw Refusal.of("hash_conflict");
        }
        home.show(body, hash());
        byId.put(home.id(), home);
        homes.put(user, home);
        return home;
    }

    synchronized View update(Team team, String id, String external, JsonObject body, String hash) {
        var view = find(team, id, external).orElseThrow(() -> Refusal.of("not_found"));
        if (!hash.isEmpty() && !view.hash().equals(hash)) {
            throw Refusal.of("hash_conflict");
        }
        if (view.isHome() != Json.text(body, "type").equals("home")) {
            throw Refusal.of("invalid_arguments",
                    List.of("the type of a view cannot change [json-pointer:/view/type]"));
        }
        unique(team, Json.text(body, "external_id"), view.id());
        view.show(body, hash());
        return view;
    }

    private Optional<View> find(Team team, String id, String external) {
        return byId.values()
                .stream()
                .filter(view -> view.team().id().equals(team.id()))
                .filter(view -> id.isEmpty()
                        ? !external.isEmpty() && Json.text(view.body(), "external_id").equals(external)
                        : view.id().equals(id))
                .findFirst();
    }

    private void unique(Team team, String external, String mine) {
        if (!external.isEmpty() && find(team, "", external).filter(view -> !view.id().equals(mine)).isPresent()) {
            throw Refusal.of("duplicate_external_id");
        }
    }

    private String hash() {
        changes++;
        return world.now().getEpochSecond() + "." + Integer.toHexString(("hash" + changes).hashCode());
    }

    synchronized Optional<View> home(String user) {
        return Optional.ofNullable(homes.get(user));
    }

    /** The modals of a person, the undermost first. */
    synchronized List<View> stack(String user) {
        return List.copyOf(stacks.getOrDefault(user, List.of()));
    }

    synchronized void pop(String user) {
        var stack = stacks.get(user);
        byId.remove(stack.removeLast().id());
    }

    synchronized List<View> clear(String user) {
        var stack = stacks.remove(user);
        if (stack == null) {
            return List.of();
        }
        stack.forEach(view -> byId.remove(view.id()));
        return stack;
    }
}
