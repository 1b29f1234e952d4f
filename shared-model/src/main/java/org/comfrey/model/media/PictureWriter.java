package org.comfrey.model.media;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lombok.extern.slf4j.Slf4j;

/** Writes pixels as files, without anything but the pixels. */
@Slf4j
final class PictureWriter {

    /** How much may be lost. */
    enum Quality {
        /** What is kept as the file itself. */
        KEPT(0.92f),
        /** What pages show: a third of the bytes, and hardly a difference to be seen. */
        SHOWN(0.80f);

        private final float factor;

        Quality(float factor) {
            this.factor = factor;
        }
    }

    private static final boolean WEBP = loadsWebp();

    private PictureWriter() {}

    /** Whether this machine has the native library that writes WebP. If not, pages show JPEG and PNG only. */
    static boolean writesWebp() {
        return WEBP;
    }

    static byte[] write(MediaFormat format, BufferedImage picture, Quality quality) {
        if (format == MediaFormat.WEBP && !WEBP) {
            throw new FileRefused("This server cannot write WebP. Send the picture as JPEG or PNG.");
        }
        var writer = writer(format);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings(format, writer, quality));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam settings(MediaFormat format, ImageWriter writer, Quality quality) {
        var settings = writer.getDefaultWriteParam();
        if (format != MediaFormat.PNG) {
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        }
        switch (format) {
            case JPEG -> {
                settings.setCompressionQuality(quality.factor);
                settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            case WEBP -> {
                settings.setCompressionType("Lossy");
                settings.setCompressionQuality(quality.factor);
                ((WebPWriteParam) settings).setUseSharpYUV(true);
            }
            default -> {}
        }
        return settings;
    }

    private static ImageWriter writer(MediaFormat format) {
        return switch (format) {
            case WEBP -> new WebPImageWriterSpi().createWriterInstance(null);
            case JPEG, PNG -> ImageIO.getImageWritersByFormatName(format.name()).next();
            case GIF, SVG, PDF -> throw new IllegalArgumentException(format + " is not written from pixels.");
        };
    }

    private static boolean loadsWebp() {
        try {
            var writer = new WebPImageWriterSpi().createWriterInstance(null);
            writer.getDefaultWriteParam();
            writer.dispose();
            return true;
        } catch (LinkageError | RuntimeException notForThisMachine) {
            log.warn("Pictures are made as JPEG and PNG only: the library for WebP does not load on this machine.");
            return false;
        }
    }
}
