package org.comfrey.model.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a file from outside into files that are safe to serve, or refuses it. What it is, its content says. */
@Component
class Intake {

    /** Pictures are worked on one after the other: two large ones at once could fill the memory. */
    private final Semaphore turn = new Semaphore(1, true);

    private final Tika tika = new Tika();
    private final Pictures pictures;
    private final long mostPixels;
    private final long mostBytes;

    Intake(MediaSettings settings) {
        this.mostPixels = settings.maxPixels();
        this.mostBytes = settings.maxSize().toBytes();
        this.pictures = new Pictures(mostPixels);
    }

    /** @throws FileRefused when it is of no kind that is taken, damaged, too large, or cannot be made safe */
    Prepared prepare(Upload upload) {
        turn.acquireUninterruptibly();
        try {
            var bytes = bytes(upload.file());
            var format = format(bytes);
            return prepared(format, bytes).withNotice(notice(format, upload.label()));
        } finally {
            turn.release();
        }
    }

    private byte[] bytes(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new FileRefused("The file is empty.");
            }
            if (size > mostBytes) {
                throw new FileRefused("The file is too large.");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private MediaFormat format(byte[] bytes) {
        var type = tika.detect(bytes);
        return MediaFormat.ofMimeType(type)
                .orElseThrow(() -> new FileRefused("By its content, this is " + type + ". Taken are "
                        + Arrays.stream(MediaFormat.values()).map(Enum::name).collect(Collectors.joining(", "))
                        + "."));
    }

    private Prepared prepared(MediaFormat format, byte[] bytes) {
        return switch (format) {
            case JPEG, PNG, WEBP -> pictures.prepare(format, bytes);
            case GIF -> {
                var gif = CleanGif.of(bytes, mostPixels);
                yield gif.frames() == 1 ? pictures.prepareGif(gif) : gif.asAnimation();
            }
            case SVG -> CleanSvg.of(bytes).prepared();
            case PDF -> new Prepared(MadeFile.document(format, Pdf.checked(bytes)), List.of());
        };
    }

    /** What somebody has to know who believes the name. */
    private static @Nullable String notice(MediaFormat format, String name) {
        return MediaFormat.ofName(name)
                .filter(named -> named != format)
                .map(named ->
                        "Its name says " + named + ", but by its content it is " + format + ", and was taken as such.")
                .orElse(null);
    }
}
