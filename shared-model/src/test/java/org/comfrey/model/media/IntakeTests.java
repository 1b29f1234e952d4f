package org.comfrey.model.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What people with bad intentions, or with a bad camera, send. */
class IntakeTests {

    private static final String SECRET = "51.5007N 0.1246W";

    @TempDir
    private Path folder;

    private final Intake intake = new Intake(new MediaSettings(
            DataSize.ofMegabytes(20),
            50_000_000,
            MediaSettings.Kind.GRIDFS,
            new MediaSettings.S3(null, "us-east-1", null, null, null, true)));

    @Test
    void turnsAPictureUprightAndKeepsNothingThatTheCameraWrote() throws IOException {
        var master = intake.prepare(upload("phone.jpg", withExif(picture("jpg", 60, 40), 6)))
                .master();
        assertThat(text(master.bytes())).doesNotContain("Exif").doesNotContain(SECRET);
        var shown = ImageIO.read(new ByteArrayInputStream(master.bytes()));
        assertThat(shown.getWidth()).isEqualTo(40);
        assertThat(shown.getHeight()).isEqualTo(60);
    }

    @Test
    void keepsNothingThatFollowsThePicture() throws IOException {
        var polyglot = joined(picture("png", 20, 20), "<script>alert(1)</script>PK\u0003\u0004".getBytes(UTF_8));
        assertThat(text(intake.prepare(upload("both.png", polyglot)).master().bytes()))
                .doesNotContain("script");
    }

    @Test
    void countsThePixelsBeforeItReadsThem() throws IOException {
        refuses("bomb.png", pngOf(100_000, 100_000));
        var gif = picture("gif", 20, 20);
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) 65_000)
                .putShort(8, (short) 65_000);
        refuses("bomb.gif", gif);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void refusesAPictureThatWasCutOff(String format) throws IOException {
        var whole = picture(format, 300, 300);
        refuses("half." + format, Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void goesByWhatAFileIsAndNotByItsName() throws IOException {
        refuses("page.jpg", "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8));
        refuses("program.png", new byte[] {'M', 'Z', 0, 1, 2, 3});
        refuses("nothing.png", new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<rect width='5' height='5' onload='alert(1)'/>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe src='javascript:alert(1)'/></body></foreignObject>",
                "<image href='https://tracker.example/a.png'/>",
                "<a href='javascript:alert(1)'><text>Press</text></a>",
                "<style>@import url(https://tracker.example/a.css);</style>",
                "<set attributeName='onmouseover' to='alert(1)'/>",
                "<use href='https://tracker.example/a.svg#x'/>"
            })
    void takesWhatCanDoHarmOutOfADrawingOrRefusesIt(String inside) throws IOException {
        byte[] kept;
        try {
            kept = intake.prepare(upload("drawing.svg", svg("", inside)))
                    .master()
                    .bytes();
        } catch (FileRefused refused) {
            return;
        }
        assertThat(text(kept))
                .doesNotContain(
                        "alert", "tracker.example", "javascript:", "foreignObject", "onload", "onmouseover", "<script");
    }

    @Test
    void keepsAHarmlessDrawing() throws IOException {
        var kept = intake.prepare(upload("drawing.svg", svg("", "<circle cx='5' cy='5' r='4' fill='#008'/>")));
        assertThat(text(kept.master().bytes())).contains("<circle", "r=\"4\"");
    }

    @Test
    void readsNoEntitiesOfADrawing() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "not for readers");
        var external = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        refusesOrKeepsNothingOf("not for readers", svg(external, "<text>&x;</text>"));
        var bomb =
                "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        refusesOrKeepsNothingOf("haha", svg(bomb, "<text>&c;</text>"));
    }

    private void refusesOrKeepsNothingOf(String words, byte[] file) throws IOException {
        try {
            assertThat(text(intake.prepare(upload("drawing.svg", file)).master().bytes()))
                    .doesNotContain(words);
        } catch (FileRefused refused) {
            assertThat(refused).hasMessageNotContaining(words);
        }
    }

    private void refuses(String name, byte[] bytes) throws IOException {
        var upload = upload(name, bytes);
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> intake.prepare(upload));
    }

    private Upload upload(String name, byte[] bytes) throws IOException {
        return new Upload(Files.write(folder.resolve("upload"), bytes), name);
    }

    private static byte[] svg(String prologue, String inside) {
        return ("<?xml version='1.0'?>" + prologue + "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>"
                        + inside + "</svg>")
                .getBytes(UTF_8);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, new Color(x * 7 % 256, y * 11 % 256, (x + y) % 256).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** Puts what a phone writes behind the start of a JPEG: how it was held, and where. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var place = SECRET.getBytes(ISO_8859_1);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0".getBytes(ISO_8859_1))
                .put("II".getBytes(ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
        int length = exif.capacity() + 2;
        byte[] marker = {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length};
        return joined(Arrays.copyOf(jpeg, 2), marker, exif.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A small PNG whose header says that it is large. */
    private static byte[] pngOf(int width, int height) throws IOException {
        var png = picture("png", 4, 4);
        var header = ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
