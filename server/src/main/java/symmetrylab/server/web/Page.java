package symmetrylab.server.web;

import symmetrylab.server.text.Words;

/**
 * What a page knows of the place where it will stand.
 *
 * @param words the interface strings of its language
 * @param root what leads from the page to the front page: {@code /} on a server, {@code ../../} in a folder
 * @param hosted whether a server stands behind it that can take runs and files
 * @param version what replay links are made with: another version may give other numbers
 */
public record Page(Words words, String root, boolean hosted, String version) {
    private static final String INDEX = "index.html";

    /** A page of this server. */
    public static Page hosted(Words words, String version) {
        return new Page(words, "/", true, version);
    }

    public String home() {
        return hosted ? root : root + INDEX;
    }

    /** The address of a file of the style sheet's folder. */
    public String asset(String file) {
        return root + "assets/" + file;
    }

    public String lesson(String slug) {
        return address("lessons/" + slug);
    }

    public String experiment(String id) {
        return address("experiments/" + id);
    }

    private String address(String path) {
        return hosted ? root + path : root + path + "/" + INDEX;
    }
}
