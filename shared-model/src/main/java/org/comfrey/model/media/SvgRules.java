package org.comfrey.model.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a drawing may be made of (SVG 2). All that is not named here is left out, and with it whatever SVG can do beyond
 * drawing: scripts, foreign content, animation of links, loading from elsewhere.
 */
final class SvgRules {

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "marker",
            "style",
            "filter",
            "feBlend",
            "feColorMatrix",
            "feComponentTransfer",
            "feComposite",
            "feFlood",
            "feFuncA",
            "feFuncB",
            "feFuncG",
            "feFuncR",
            "feGaussianBlur",
            "feMerge",
            "feMergeNode",
            "feOffset",
            "feDropShadow");

    /** What goes without what stands in it. Of anything else that is not taken, nothing is. */
    private static final Set<String> WRAPPERS = Set.of("a", "switch");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "style",
            "href",
            "viewBox",
            "preserveAspectRatio",
            "width",
            "height",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "fr",
            "d",
            "points",
            "pathLength",
            "transform",
            "gradientTransform",
            "gradientUnits",
            "spreadMethod",
            "offset",
            "patternTransform",
            "patternUnits",
            "patternContentUnits",
            "clipPathUnits",
            "maskUnits",
            "maskContentUnits",
            "markerUnits",
            "markerWidth",
            "markerHeight",
            "refX",
            "refY",
            "orient",
            "startOffset",
            "method",
            "spacing",
            "dx",
            "dy",
            "rotate",
            "textLength",
            "lengthAdjust",
            "filterUnits",
            "primitiveUnits",
            "in",
            "in2",
            "result",
            "mode",
            "type",
            "values",
            "operator",
            "k1",
            "k2",
            "k3",
            "k4",
            "stdDeviation",
            "tableValues",
            "slope",
            "intercept",
            "amplitude",
            "exponent",
            "role",
            "aria-label",
            "aria-hidden",
            "version");

    /** Properties of CSS that may be written as attributes (SVG 2, 6.7). */
    private static final Set<String> PROPERTIES = Set.of(
            "alignment-baseline",
            "baseline-shift",
            "clip-path",
            "clip-rule",
            "color",
            "color-interpolation",
            "color-interpolation-filters",
            "direction",
            "display",
            "dominant-baseline",
            "fill",
            "fill-opacity",
            "fill-rule",
            "filter",
            "flood-color",
            "flood-opacity",
            "font-family",
            "font-size",
            "font-stretch",
            "font-style",
            "font-variant",
            "font-weight",
            "image-rendering",
            "letter-spacing",
            "marker-end",
            "marker-mid",
            "marker-start",
            "mask",
            "mask-type",
            "mix-blend-mode",
            "opacity",
            "overflow",
            "paint-order",
            "shape-rendering",
            "stop-color",
            "stop-opacity",
            "stroke",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-opacity",
            "stroke-width",
            "text-anchor",
            "text-decoration",
            "text-rendering",
            "unicode-bidi",
            "vector-effect",
            "visibility",
            "word-spacing",
            "writing-mode");

    private static final Pattern LOCAL = Pattern.compile("#[A-Za-z_][\\w.-]{0,199}");
    private static final Pattern URL = Pattern.compile("url\\(\\s*[\"']?(#[A-Za-z_][\\w.-]{0,199})[\"']?\\s*\\)");

    private SvgRules() {}

    static boolean takesElement(String name) {
        return ELEMENTS.contains(name);
    }

    static boolean takesContentOf(String name) {
        return WRAPPERS.contains(name);
    }

    static boolean takesAttribute(String name, String value) {
        if (name.equals("href")) {
            return LOCAL.matcher(value).matches();
        }
        return (ATTRIBUTES.contains(name) || PROPERTIES.contains(name)) && isSafeCss(value);
    }

    /**
     * Whether a value or a style sheet loads nothing. CSS can write any letter as an escape and put comments between, so
     * neither is taken.
     */
    static boolean isSafeCss(String css) {
        var rest = URL.matcher(css).replaceAll("").toLowerCase(Locale.ROOT);
        return rest.indexOf('\\') < 0
                && !rest.contains("/*")
                && !rest.contains("url")
                && !rest.contains("image")
                && !rest.contains("@")
                && !rest.contains("src")
                && !rest.contains("expression")
                && !rest.contains("behavior")
                && !rest.contains("-moz-binding")
                && !rest.contains("javascript:")
                && !rest.contains("data:");
    }

    /** The ids of the drawing's own parts that an attribute or a style makes use of. */
    static List<String> references(String value) {
        if (LOCAL.matcher(value).matches()) {
            return List.of(value.substring(1));
        }
        return URL.matcher(value)
                .results()
                .map(match -> match.group(1).substring(1))
                .toList();
    }

    /** A length in pixels, if it is a plain one. */
    static Optional<Double> pixels(String length) {
        var number = length.strip().replaceFirst("px$", "");
        try {
            var value = Double.parseDouble(number);
            return value > 0 && value <= PictureReader.LONGEST_SIDE ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException relative) {
            return Optional.empty();
        }
    }
}
