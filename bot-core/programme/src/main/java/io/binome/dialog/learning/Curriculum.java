package io.binome.dialog.learning;

import io.binome.fact.Fact;
import io.binome.fact.History;
import io.binome.content.Lesson;
import io.binome.id.MemberId;
import io.binome.id.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lessons of a person over all their programmes, each once: the ones to begin with first. */
final class Curriculum {
    private final PersonId person;
    private final List<Part> parts;
    private final Map<MemberId, Set<String>> told;
    private final Set<String> done;
    private final List<Course> courses;

    private Curriculum(PersonId person, List<Part> parts, Map<MemberId, Set<String>> told, Set<String> done) {
        this.person = person;
        this.parts = parts;
        this.told = told;
        this.done = done;
        courses = courses();
    }

    /** @param known the lessons that the person has been through, as far as the conversation knows */
    static Curriculum of(Learner learner, List<String> known) {
        var parts = learner.parts();
        var told = told(parts, learner.at().history());
        var done = new HashSet<>(known);
        told.values().forEach(done::addAll);
        return new Curriculum(learner.person(), parts, told, done);
    }

    private static Map<MemberId, Set<String>> told(List<Part> parts, History history) {
        var told = new LinkedHashMap<MemberId, Set<String>>();
        for (var part : parts) {
            var member = part.member();
            if (member != null) {
                told.put(member, Learner.done(member, history));
            }
        }
        return told;
    }

    /** The same, when these have been gone through as well. */
    Curriculum having(List<String> names) {
        var more = new HashSet<>(done);
        more.addAll(names);
        return new Curriculum(person, parts, told, more);
    }

    List<Course> all() {
        return courses;
    }

    Optional<Course> find(String name) {
        return courses.stream().filter(course -> course.name().equals(name)).findFirst();
    }

    /** What comes next: the first that the person has not been through. */
    Optional<Course> next() {
        return courses.stream().filter(course -> !course.isDone()).findFirst();
    }

    /** What has been done and is not a fact yet in a programme whose lesson it is. */
    List<Fact> owed() {
        var owed = new ArrayList<Fact>();
        for (var part : parts) {
            var member = part.member();
            if (member != null) {
                part.lessons().stream()
                        .map(lesson -> lesson.id().name())
                        .filter(name -> done.contains(name) && !told.getOrDefault(member, Set.of()).contains(name))
                        .forEach(name -> owed.add(new Fact.LessonDone(member, name)));
            }
        }
        return List.copyOf(owed);
    }

    CourseWords words(Course course) {
        return new CourseWords(person, course);
    }

    private List<Course> courses() {
        var found = new LinkedHashMap<String, Course>();
        parts.forEach(part -> part.recommended().forEach(lesson -> add(lesson, part, true, found)));
        parts.forEach(part -> part.lessons().forEach(lesson -> add(lesson, part, false, found)));
        return List.copyOf(found.values());
    }

    private void add(Lesson lesson, Part part, boolean isFirst, Map<String, Course> found) {
        var name = lesson.id().name();
        found.putIfAbsent(name, new Course(
                lesson, part.texts(), isFirst, isFirst && part.isBeforeSession(), done.contains(name)));
    }
}
