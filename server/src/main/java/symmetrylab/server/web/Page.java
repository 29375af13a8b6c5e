package symmetrylab.server.web;

import symmetrylab.server.text.Words;

/**
 * What a page knows of the place where it will stand.
 *
 * @param words the interface strings of its language
 * @param place what stands behind it
 * @param root what leads from the page to the front page: {@code /} on a server, {@code ../../} in a folder
 * @param version what replay links are made with: another version may give other numbers
 */
public record Page(Words words, Place place, String root, String version) {
    /** Where pages stand. */
    public enum Place {
        /** On a server that takes runs and files. */
        SERVER,
        /** In a folder of files, on any file server. */
        FOLDER,
        /** Alone, as one file. */
        FILE
    }

    /** A page of this server. */
    public static Page hosted(Words words, String version) {
        return new Page(words, Place.SERVER, "/", version);
    }

    /** Whether a server stands behind it. */
    public boolean hosted() {
        return place == Place.SERVER;
    }

    /** Whether it can lead to other pages. */
    public boolean linked() {
        return place != Place.FILE;
    }

    public String home() {
        return hosted() ? root : root + file();
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
        return hosted() ? root + path : root + path + "/" + file();
    }

    /** The name of the page's file within its folder; English has the plain one. */
    public String file() {
        return file(words);
    }

    /** The name of the file of the same page in another language. */
    public static String file(Words words) {
        return words == Words.ENGLISH ? "index.html" : "index." + words.language() + ".html";
    }
}
