package symmetrylab.server.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.text.Words;
import symmetrylab.server.web.Languages;
import symmetrylab.server.web.Page;
import symmetrylab.server.web.Templates;

/** Lessons as pages. What a server sends depends on lesson and language only, so it is rendered once. */
final class LessonPages {
    private final Content content;
    private final BenchViews benches;
    private final Templates templates;
    private final Map<String, String> rendered = new ConcurrentHashMap<>();

    LessonPages(Content content, BenchViews benches, Templates templates) {
        this.content = content;
        this.benches = benches;
        this.templates = templates;
    }

    /** The page as this server sends it. */
    String hosted(Lesson lesson, Page page) {
        String key = page.words().language() + "/" + lesson.slug();
        return rendered.computeIfAbsent(key, missing -> render(lesson, page, switches(page.lesson(lesson.slug()))));
    }

    private static List<Languages.Other> switches(String address) {
        List<Languages.Other> others = new ArrayList<>();
        for (Words words : Words.all()) {
            others.add(new Languages.Other(words.language(), words.name(), address + "?lang=" + words.language()));
        }
        return others;
    }

    String render(Lesson lesson, Page page, List<Languages.Other> languages) {
        Map<String, Object> model = new HashMap<>();
        model.put("lesson", lesson);
        model.put("languages", languages);
        model.put("steps", new LessonView(benches, lesson).steps());
        content.courseOf(lesson.slug()).ifPresent(course -> model.put("course", course));
        content.next(lesson.slug()).ifPresent(next -> model.put("next", next));
        return templates.render("lesson", page, model);
    }
}
