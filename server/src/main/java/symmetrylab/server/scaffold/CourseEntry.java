package symmetrylab.server.scaffold;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Enters a lesson at the end of the last course of {@code course.yaml}, leaving everything else as it is. */
final class CourseEntry {
    /** {@code lessons: [a, b]}, on one line or on several. */
    private static final Pattern FLOW = Pattern.compile("(\\blessons:\\s*\\[)([^\\]]*)\\]");
    /** {@code lessons:} and under it {@code - a}. */
    private static final Pattern BLOCK = Pattern.compile("\\blessons:[ \\t]*\\n((?:[ \\t]+- [^\\n]*\\n?)+)");

    private CourseEntry() {}

    static String with(String course, String slug) {
        Matcher flow = FLOW.matcher(course);
        Matcher block = BLOCK.matcher(course);
        int inFlow = last(flow);
        int inBlock = last(block);
        if (inFlow < 0 && inBlock < 0) {
            throw new ScaffoldRefused("course.yaml has no list of lessons to which '" + slug + "' could be added");
        }
        return inFlow > inBlock ? flow(course, flow, inFlow, slug) : block(course, block, inBlock, slug);
    }

    private static int last(Matcher matcher) {
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    private static String flow(String course, Matcher matcher, int at, String slug) {
        matcher.find(at);
        String listed = matcher.group(2).stripTrailing();
        String list = listed.isBlank() ? slug : listed + ", " + slug;
        return course.substring(0, matcher.start()) + matcher.group(1) + list + "]" + course.substring(matcher.end());
    }

    private static String block(String course, Matcher matcher, int at, String slug) {
        matcher.find(at);
        String items = matcher.group(1);
        String indent = items.substring(0, items.indexOf('-'));
        String before = course.substring(0, matcher.end());
        return before + (before.endsWith("\n") ? "" : "\n") + indent + "- " + slug + "\n"
                + course.substring(matcher.end());
    }
}
