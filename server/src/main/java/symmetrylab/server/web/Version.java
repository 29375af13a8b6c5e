package symmetrylab.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiments.Experiments;

/**
 * What this program is, for replay links: its release, and the beginning of the hash of its compiled modules. Two builds
 * that could give different numbers have different ones.
 */
public final class Version {
    private static final String RELEASE = "/release.txt";

    private Version() {}

    /** For instance {@code 0.1.0+3fa94c21}. */
    public static String current() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Catalog.Course course : Experiments.catalog().courses()) {
                digest.update(bytes("/web/" + Assets.core(course.name())));
            }
            return release() + "+" + HexFormat.of().formatHex(digest.digest(), 0, 4);
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
