package org.comfrey.model.media;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;

/**
 * Makes new files out of a picture's pixels. Nothing else of the file that was sent survives: no EXIF, with the place
 * where it was taken, and nothing that was hidden in or behind it.
 */
@RequiredArgsConstructor
final class Pictures {

    private final long mostPixels;

    Prepared prepare(MediaFormat format, byte[] bytes) {
        var picture = PictureReader.read(format, bytes, mostPixels);
        var master = encoded(format, picture, PictureWriter.Quality.KEPT);
        return new Prepared(master, variants(format, picture, master));
    }

    /** One that does not move: its own file is kept, for a GIF loses nothing by that. */
    Prepared prepareGif(CleanGif gif) {
        var picture = PictureReader.read(MediaFormat.GIF, gif.bytes(), mostPixels);
        var master = MadeFile.picture(MediaFormat.GIF, gif.bytes(), gif.width(), gif.height());
        return new Prepared(master, variants(MediaFormat.GIF, picture, master));
    }

    private static List<MadeFile> variants(MediaFormat format, BufferedImage picture, MadeFile master) {
        var fallback = fallback(format, picture);
        var made = new ArrayList<MadeFile>();
        var from = picture;
        for (int width : widths(picture.getWidth())) {
            // Each is made of the one before: that is much less work, and nobody sees a difference.
            from = Scaling.toWidth(from, width);
            if (PictureWriter.writesWebp() && !isMaster(master, MediaFormat.WEBP, width)) {
                made.add(encoded(MediaFormat.WEBP, from, PictureWriter.Quality.SHOWN));
            }
            if (!isMaster(master, fallback, width)) {
                made.add(encoded(fallback, from, PictureWriter.Quality.SHOWN));
            }
        }
        return made.reversed();
    }

    private static boolean isMaster(MadeFile master, MediaFormat format, int width) {
        var file = master.rendition();
        var own = file.width();
        return file.format() == format && own != null && own == width;
    }

    /** The usual widths below the picture's own, and its own or the largest usual one: the widest first. */
    private static int[] widths(int own) {
        int widest = Math.min(own, Rendition.WIDTHS[Rendition.WIDTHS.length - 1]);
        return IntStream.concat(
                        IntStream.of(widest),
                        Arrays.stream(Rendition.WIDTHS)
                                .filter(width -> width < widest)
                                .map(width -> -width)
                                .sorted()
                                .map(width -> -width))
                .toArray();
    }

    /** For browsers without WebP. PNG where edges are sharp or something shines through. */
    private static MediaFormat fallback(MediaFormat format, BufferedImage picture) {
        boolean drawn = format == MediaFormat.PNG || format == MediaFormat.GIF;
        return drawn || picture.getColorModel().hasAlpha() ? MediaFormat.PNG : MediaFormat.JPEG;
    }

    private static MadeFile encoded(MediaFormat format, BufferedImage picture, PictureWriter.Quality quality) {
        var bytes = PictureWriter.write(format, picture, quality);
        return MadeFile.picture(format, bytes, picture.getWidth(), picture.getHeight());
    }
}
