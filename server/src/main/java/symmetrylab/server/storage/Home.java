package symmetrylab.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import symmetrylab.server.config.ConfigRefused;

/** The folder of one server, locked while it runs: two servers on one database would both work on its runs. */
public final class Home implements AutoCloseable {
    private final Path folder;
    private final FileChannel lockFile;

    private Home(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** Makes the folder where it is missing; throws {@link ConfigRefused} when another server has it. */
    public static Home open(Path folder) {
        FileChannel channel;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new ConfigRefused("home " + folder + " cannot be written to (" + e.getMessage()
                    + "): choose another with --home DIR");
        }
        if (!locked(channel)) {
            throw new ConfigRefused("home " + folder
                    + " is in use by another server: stop that one, or choose another with --home DIR");
        }
        return new Home(folder, channel);
    }

    private static boolean locked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path database() {
        return folder.resolve("lab.db");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
