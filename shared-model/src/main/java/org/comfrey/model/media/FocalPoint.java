package org.comfrey.model.media;

import org.comfrey.model.input.InvalidInput;

/**
 * What of a picture has to stay when it is cut.
 *
 * @param x from the left, 0 to 1
 * @param y from the top, 0 to 1
 */
public record FocalPoint(double x, double y) {

    public FocalPoint {
        // Written so that NaN is refused as well.
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new InvalidInput("", "The focal point has an x and a y from 0 to 1: fractions of width and height.");
        }
    }

    public static FocalPoint middle() {
        return new FocalPoint(0.5, 0.5);
    }
}
