package org.comfrey.model.comment.classifier;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How much each feature speaks for spam, learnt by logistic regression. Immutable, and so thread-safe. */
final class SpamModel {

    /** The first bytes of a file: what it is, and by which features. It grows by one with each change of those. */
    private static final int FORMAT = 0xC0F5_0001;

    private final float[] weights;
    private final float bias;

    SpamModel(float[] weights, float bias) {
        this.weights = weights.clone();
        this.bias = bias;
    }

    /** The logarithm of the odds that a reply with these features is spam. */
    double logOdds(List<Feature> features) {
        double sum = bias;
        for (var feature : features) {
            sum += contribution(feature);
        }
        return sum;
    }

    /** What one feature adds to the odds' logarithm. */
    private double contribution(Feature feature) {
        return (double) weights[feature.index()] * feature.value();
    }

    Stream<Weighed> weighed(List<Feature> features) {
        return features.stream().map(feature -> new Weighed(feature, contribution(feature)));
    }

    static double likelihood(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** Writes the weights in 16 bits each, and only those that are not zero, compressed. The same model gives the same bytes. */
    void write(OutputStream file) throws IOException {
        float largest = 0;
        for (var weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        var step = largest / Short.MAX_VALUE;
        try (var out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeInt(FORMAT);
            out.writeInt(weights.length);
            out.writeFloat(step);
            out.writeFloat(bias);
            int gap = 0;
            for (var weight : weights) {
                var steps = step == 0 ? 0 : Math.round(weight / step);
                if (steps == 0) {
                    gap++;
                } else {
                    writeGap(out, gap);
                    out.writeShort(steps);
                    gap = 0;
                }
            }
            writeGap(out, gap);
        }
    }

    /** @throws IOException when it is no such file, or one for other features */
    static SpamModel read(InputStream file) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(file))) {
            if (in.readInt() != FORMAT) {
                throw new IOException("This is no model of the kind that this version reads.");
            }
            var weights = new float[in.readInt()];
            var step = in.readFloat();
            var bias = in.readFloat();
            for (int i = readGap(in); i < weights.length; i += 1 + readGap(in)) {
                weights[i] = in.readShort() * step;
            }
            return new SpamModel(weights, bias);
        }
    }

    /** Seven bits in a byte, the lowest first. */
    private static void writeGap(DataOutputStream out, int gap) throws IOException {
        int rest = gap;
        while (rest > 0x7F) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readGap(DataInputStream in) throws IOException {
        int gap = 0;
        for (int shift = 0; ; shift += 7) {
            int read = in.readUnsignedByte();
            gap |= (read & 0x7F) << shift;
            if (read <= 0x7F) {
                return gap;
            }
        }
    }
}
