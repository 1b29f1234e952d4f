package org.comfrey.model.media;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.stream.MemoryCacheImageInputStream;
import lombok.extern.slf4j.Slf4j;

/**
 * How a camera was held (EXIF 2.32, tag 274). It has to be applied to the pixels before EXIF goes, or the picture lies on
 * its side.
 *
 * @param value 1 for upright, to 8
 */
@Slf4j
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int RIFF_HEADER = 12;
    private static final int RIFF_FRAME = 8;

    static Orientation of(MediaFormat format, byte[] bytes) {
        try {
            return switch (format) {
                case JPEG -> ofJpeg(bytes);
                case WEBP -> ofWebp(bytes);
                default -> UPRIGHT;
            };
        } catch (IOException | RuntimeException unreadable) {
            log.debug("EXIF that cannot be read is passed over: {}", unreadable.getMessage());
            return UPRIGHT;
        }
    }

    private static Orientation ofJpeg(byte[] bytes) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            for (var segment : JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif")) {
                var exif = segment.data();
                // One zero stands between the word and the numbers.
                exif.skipNBytes(1);
                return ofExif(exif);
            }
        }
        return UPRIGHT;
    }

    private static Orientation ofWebp(byte[] bytes) throws IOException {
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = RIFF_HEADER;
        while (at + RIFF_FRAME <= bytes.length) {
            int length = file.getInt(at + 4);
            if (length < 0 || length > bytes.length - at - RIFF_FRAME) {
                break;
            }
            if (new String(bytes, at, 4, StandardCharsets.ISO_8859_1).equals("EXIF")) {
                var from = at + RIFF_FRAME;
                return ofExif(new ByteArrayInputStream(Arrays.copyOfRange(bytes, from, from + length)));
            }
            at += RIFF_FRAME + length + (length & 1);
        }
        return UPRIGHT;
    }

    private static Orientation ofExif(InputStream exif) throws IOException {
        try (var in = new MemoryCacheImageInputStream(exif)) {
            var entry = new TIFFReader().read(in).getEntryById(TIFF.TAG_ORIENTATION);
            return entry != null
                            && entry.getValue() instanceof Number number
                            && number.intValue() >= 1
                            && number.intValue() <= 8
                    ? new Orientation(number.intValue())
                    : UPRIGHT;
        }
    }

    /** The picture turned upright, in plain RGB, with what shines through where it has that. */
    BufferedImage upright(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int type = picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var turned = value >= 5 ? new BufferedImage(height, width, type) : new BufferedImage(width, height, type);
        Graphics2D pen = turned.createGraphics();
        try {
            pen.drawImage(picture, transform(width, height), null);
        } finally {
            pen.dispose();
        }
        return turned;
    }

    /** Scale, shear and move for each of the eight ways. */
    private AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
