package symmetrylab.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What this program is, for replay links: its release, and the beginning of the hash of its compiled core. Two builds
 * that could give different numbers have different cores.
 */
public final class Version {
    private static final String RELEASE = "/release.txt";
    private static final String CORE = "/web/core.js";

    private Version() {}

    /** For instance {@code 0.1.0+3fa94c21}. */
    public static String current() {
        byte[] core = bytes(CORE);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(core);
            return release() + "+" + HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For instance {@code 0.1.0}. */
    public static String release() {
        return new String(bytes(RELEASE), StandardCharsets.UTF_8).strip();
    }

    private static byte[] bytes(String path) {
        try (InputStream in = Version.class.getResourceAsStream(path)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
