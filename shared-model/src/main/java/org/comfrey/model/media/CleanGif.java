package org.comfrey.model.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A GIF (version 89a) of nothing but its frames, their timing and how often they repeat. Comments, texts, metadata of other
 * programs and whatever stands behind the end are left out.
 *
 * @param bytes the file
 * @param width in pixels
 * @param height in pixels
 * @param frames how many pictures it has, at least 1
 */
record CleanGif(byte[] bytes, int width, int height, int frames) {

    static final int MOST_FRAMES = 500;

    /** What a browser may have to decode for one animation, as a multiple of the pixels of a single picture. */
    private static final int MOST_PICTURES = 10;

    CleanGif {
        if (frames < 1) {
            throw FileRefused.damaged(MediaFormat.GIF);
        }
    }

    static CleanGif of(byte[] bytes, long mostPixels) {
        return new Copy(bytes, mostPixels).whole();
    }

    /** Served as it is: smaller ones would not move. */
    Prepared asAnimation() {
        return new Prepared(MadeFile.picture(MediaFormat.GIF, bytes, width, height), List.of(), frames, null);
    }

    /** Copies block by block. */
    private static final class Copy {

        private static final int HEADER = 6;
        private static final int SCREEN = 7;
        private static final int IMAGE = 0x2C;
        private static final int EXTENSION = 0x21;
        private static final int TRAILER = 0x3B;
        private static final int GRAPHIC_CONTROL = 0xF9;
        private static final int APPLICATION = 0xFF;
        private static final String REPEATS = "NETSCAPE2.0";

        private final byte[] from;
        private final long mostPixels;
        private final ByteArrayOutputStream to = new ByteArrayOutputStream();
        private int at;
        private int frames;

        Copy(byte[] from, long mostPixels) {
            this.from = from;
            this.mostPixels = mostPixels;
        }

        CleanGif whole() {
            copy(HEADER);
            int width = number(at);
            int height = number(at + 2);
            PictureReader.requireFewPixels(width, height, mostPixels);
            int packed = octet(at + 4);
            copy(SCREEN);
            copyColours(packed);
            for (int kind = octet(at); kind != TRAILER; kind = octet(at)) {
                switch (kind) {
                    case IMAGE -> frame(width, height);
                    case EXTENSION -> extension();
                    default -> throw FileRefused.damaged(MediaFormat.GIF);
                }
            }
            copy(1);
            return new CleanGif(to.toByteArray(), width, height, frames);
        }

        private void frame(int width, int height) {
            if (number(at + 1) + number(at + 5) > width || number(at + 3) + number(at + 7) > height) {
                throw FileRefused.damaged(MediaFormat.GIF);
            }
            frames++;
            if (frames > MOST_FRAMES || (long) frames * width * height > MOST_PICTURES * mostPixels) {
                throw new FileRefused("The animation has too many or too large pictures. Make it shorter or smaller.");
            }
            int packed = octet(at + 9);
            copy(10);
            copyColours(packed);
            // The size of the first code.
            copy(1);
            copyBlocks();
        }

        private void extension() {
            int kind = octet(at + 1);
            if (kind == GRAPHIC_CONTROL || (kind == APPLICATION && isRepeats())) {
                copy(2);
                copyBlocks();
            } else {
                at += 2;
                while (octet(at) != 0) {
                    at += 1 + octet(at);
                }
                at++;
            }
        }

        private boolean isRepeats() {
            return octet(at + 2) == REPEATS.length()
                    && at + 3 + REPEATS.length() <= from.length
                    && new String(from, at + 3, REPEATS.length(), StandardCharsets.ISO_8859_1).equals(REPEATS);
        }

        private void copyColours(int packed) {
            if ((packed & 0x80) != 0) {
                copy(3 << ((packed & 0x07) + 1));
            }
        }

        private void copyBlocks() {
            while (octet(at) != 0) {
                copy(1 + octet(at));
            }
            copy(1);
        }

        private void copy(int count) {
            if (at + count > from.length) {
                throw FileRefused.damaged(MediaFormat.GIF);
            }
            to.write(from, at, count);
            at += count;
        }

        private int octet(int position) {
            if (position >= from.length) {
                throw FileRefused.damaged(MediaFormat.GIF);
            }
            return from[position] & 0xFF;
        }

        /** Two octets, the lower first. */
        private int number(int position) {
            return octet(position) | octet(position + 1) << 8;
        }
    }
}
