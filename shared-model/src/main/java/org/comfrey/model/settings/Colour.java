package org.comfrey.model.settings;

import java.util.Locale;
import org.comfrey.model.input.InvalidInput;

/**
 * A colour that white text can be read on.
 *
 * @param value such as {@code #0b5a4a}, in lower case
 */
public record Colour(String value) {

    /** WCAG 2.2, 1.4.3: the least contrast of text of usual size. */
    public static final double LEAST_CONTRAST = 4.5;

    /** WCAG 2.2, 1.4.6: what everybody can read. */
    private static final double GOOD_CONTRAST = 7;

    /** The relative luminance of the darkest paper of the theme. */
    private static final double DARK_PAPER = 0.01;

    private static final double WHITE = 1;
    private static final int BLUE = 8;
    private static final int RED = 16;
    private static final int FULL = 0xff;

    public Colour {
        if (!value.matches("#[0-9a-fA-F]{6}")) {
            throw new InvalidInput("", "A colour is a # and six hexadecimal digits, such as #0b5a4a.");
        }
        value = value.toLowerCase(Locale.ROOT);
        if (contrast(WHITE, luminance(rgb(value))) < LEAST_CONTRAST) {
            throw new InvalidInput("", "White text cannot be read on this colour. Choose a darker one.");
        }
    }

    /** This colour with so much white in it that it can be read as text on nearly black paper. */
    public String lightened() {
        int percent = 0;
        while (contrast(luminance(mixed(rgb(value), 0xffffff, percent)), DARK_PAPER) < GOOD_CONTRAST) {
            percent += 5;
        }
        return hex(mixed(rgb(value), 0xffffff, percent));
    }

    /** This colour with as much black in it as of itself, for dark surroundings. */
    public String darkened() {
        return hex(mixed(rgb(value), 0, 50));
    }

    private static int mixed(int rgb, int other, int percent) {
        int mixed = 0;
        for (int shift = 0; shift <= RED; shift += BLUE) {
            int part = (rgb >> shift & FULL) * (100 - percent) + (other >> shift & FULL) * percent;
            mixed |= part / 100 << shift;
        }
        return mixed;
    }

    /** WCAG 2.2, definition of contrast ratio. */
    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** WCAG 2.2, definition of relative luminance. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> RED & FULL) + 0.7152 * linear(rgb >> BLUE & FULL) + 0.0722 * linear(rgb & FULL);
    }

    private static double linear(int part) {
        double share = part / (double) FULL;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int rgb(String value) {
        return Integer.parseInt(value.substring(1), 16);
    }

    private static String hex(int rgb) {
        return "#%06x".formatted(rgb);
    }

    @Override
    public String toString() {
        return value;
    }
}
