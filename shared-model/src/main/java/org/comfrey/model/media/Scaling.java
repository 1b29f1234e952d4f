package org.comfrey.model.media;

import com.twelvemonkeys.image.ResampleOp;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller. */
final class Scaling {

    private Scaling() {}

    /** The picture at that width, which is not more than its own. */
    static BufferedImage toWidth(BufferedImage picture, int width) {
        if (picture.getWidth() == width) {
            return picture;
        }
        var near = picture;
        // The fine filter takes ten seconds for 50 megapixels, so the way down to near the size is by quick halves.
        while (near.getWidth() >= 4 * width && near.getHeight() >= 4) {
            near = half(near);
        }
        return new ResampleOp(width, heightFor(picture, width), ResampleOp.FILTER_LANCZOS)
                .filter(near, new BufferedImage(width, heightFor(picture, width), picture.getType()));
    }

    private static int heightFor(BufferedImage picture, int width) {
        return Math.max(1, (int) Math.round(picture.getHeight() * (double) width / picture.getWidth()));
    }

    private static BufferedImage half(BufferedImage picture) {
        var half = new BufferedImage(picture.getWidth() / 2, picture.getHeight() / 2, picture.getType());
        Graphics2D pen = half.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(picture, 0, 0, half.getWidth(), half.getHeight(), null);
        } finally {
            pen.dispose();
        }
        return half;
    }
}
