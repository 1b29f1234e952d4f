package org.comfrey.model.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads pictures from hostile files: first what the header says, and the pixels only if they are few enough. */
final class PictureReader {

    /** Of one side, in pixels. The most that WebP can hold is 16,383. */
    static final int LONGEST_SIDE = 16_000;

    private PictureReader() {}

    /** The picture, upright, with red, green and blue as screens show them. */
    static BufferedImage read(MediaFormat format, byte[] bytes, long mostPixels) {
        if (!Completeness.isComplete(format, bytes)) {
            throw FileRefused.damaged(format);
        }
        try {
            var orientation = Orientation.of(format, bytes);
            return orientation.upright(decoded(format, bytes, mostPixels));
        } catch (FileRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // Decoders meet broken files with whatever exception comes up.
            throw FileRefused.damaged(format, broken);
        }
    }

    private static BufferedImage decoded(MediaFormat format, byte[] bytes, long mostPixels) throws IOException {
        var reader = reader(format);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            // Without metadata: a PNG's texts, say, are compressed and can become a thousand times as large.
            reader.setInput(in, false, true);
            requireFewPixels(reader.getWidth(0), reader.getHeight(0), mostPixels);
            if (format == MediaFormat.WEBP && reader.getNumImages(true) > 1) {
                throw new FileRefused("An animation is taken as GIF only.");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** @throws FileRefused when there are too many, or none */
    static void requireFewPixels(int width, int height, long mostPixels) {
        if (width < 1 || height < 1) {
            throw new FileRefused("The picture has no pixels.");
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > mostPixels) {
            throw new FileRefused(
                    "The picture has %,d x %,d pixels. At most %,d are taken, and %,d on a side. Make it smaller first."
                            .formatted(width, height, mostPixels, LONGEST_SIDE));
        }
    }

    private static ImageReader reader(MediaFormat format) {
        // By name, because the native decoder for WebP registers itself too, and this one is safe by its language.
        return format == MediaFormat.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(format.name()).next();
    }
}
