package symmetrylab.server.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author with an editor on one side and the page on the other. */
class AuthorTest {
    private static final Path CONTENT = Path.of("..", "content");

    @TempDir
    Path folder;

    private void copyContent() throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(CONTENT.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void savesAndSeesThePageFollowBreakAndHeal() throws IOException {
        copyContent();
        Path lesson = folder.resolve("lessons/diagonal/lesson.md");
        String text = Files.readString(lesson);
        try (LabServer server = LabServer.start("--content", folder.toString());
                Visit visit = Visit.of(server).open("/lessons/diagonal")) {
            Files.writeString(lesson, text.replace("title: Diagonal networks", "title: Diagonal, renamed"));
            visit.page.locator("h1", heading("Diagonal, renamed")).waitFor();
            Files.writeString(lesson, text.replace("kind: direction", "kind: directions"));
            visit.page.locator("h1", heading("This page has problems")).waitFor();
            visit.page.getByText("content/lessons/diagonal/lesson.md:13").waitFor();
            visit.assertAccessible("problems");
            Files.writeString(lesson, text);
            visit.page.locator("h1", heading("Diagonal networks")).waitFor();
            // the browser notes that the page with problems is no lesson
            visit.problems().removeIf(problem -> problem.contains("422"));
        }
    }

    private static Page.LocatorOptions heading(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
