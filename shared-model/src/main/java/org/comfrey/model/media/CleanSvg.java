package org.comfrey.model.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A drawing, written anew from what {@link SvgRules} takes.
 *
 * @param bytes the file, in UTF-8
 * @param width in pixels, or null where it says none
 * @param height in pixels, or null where it says none
 */
record CleanSvg(
        byte[] bytes, @Nullable Integer width, @Nullable Integer height) {

    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** Drawings are text; one that is larger is a photo in disguise. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    static CleanSvg of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new FileRefused("A drawing (SVG) has at most 2 MiB. Make it simpler, or send it as PNG.");
        }
        try {
            return new Copy(bytes).whole();
        } catch (XMLStreamException broken) {
            throw FileRefused.damaged(MediaFormat.SVG, broken);
        }
    }

    Prepared prepared() {
        return new Prepared(MadeFile.sized(MediaFormat.SVG, bytes, width, height), List.of());
    }

    /** Copies element by element. */
    private static final class Copy {

        private static final int DEEPEST = 100;
        private static final int MOST_ELEMENTS = 50_000;

        private final XMLStreamReader in;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final XMLStreamWriter out;
        private final SvgReferences references = new SvgReferences();
        private int depth;
        private int elements;

        Copy(byte[] from) throws XMLStreamException {
            in = reader().createXMLStreamReader(new ByteArrayInputStream(from));
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        }

        /** No document type and no entities: what refers to one is refused. */
        private static XMLInputFactory reader() {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
            return factory;
        }

        CleanSvg whole() throws XMLStreamException {
            while (in.next() != XMLStreamConstants.START_ELEMENT) {
                // What stands before the drawing is left out, a style sheet of elsewhere included.
            }
            if (!isSvg() || !in.getLocalName().equals("svg")) {
                throw FileRefused.damaged(MediaFormat.SVG);
            }
            var width = attribute("width");
            var height = attribute("height");
            var box = attribute("viewBox");
            element();
            while (in.hasNext()) {
                // The rest is read as well, to know that it is well-formed.
                in.next();
            }
            out.flush();
            references.requireFew();
            return sized(bytes.toByteArray(), width, height, box);
        }

        /** At the start of an element that is taken; goes on to its end. */
        private void element() throws XMLStreamException {
            enter();
            var name = in.getLocalName();
            out.writeStartElement(name);
            if (depth == 1) {
                out.writeDefaultNamespace(NAMESPACE);
            }
            attributes();
            if (name.equals("style")) {
                style();
            } else {
                content();
            }
            out.writeEndElement();
            references.leave();
            depth--;
        }

        private void enter() {
            if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
                throw new FileRefused("The drawing has too many parts. Make it simpler, or send it as PNG.");
            }
            var id = attribute("id");
            references.enter(id == null ? "" : id);
        }

        private void attributes() throws XMLStreamException {
            for (int i = 0; i < in.getAttributeCount(); i++) {
                // xlink:href is the old name of href.
                var name = in.getAttributeLocalName(i);
                var value = in.getAttributeValue(i);
                boolean own = isBlank(in.getAttributeNamespace(i));
                if ((own || name.equals("href")) && SvgRules.takesAttribute(name, value) && isFirst(name, i)) {
                    out.writeAttribute(name, value);
                    SvgRules.references(value).forEach(references::use);
                }
            }
        }

        /** A drawing for old and new programs may name href twice. */
        private boolean isFirst(String name, int index) {
            for (int i = 0; i < index; i++) {
                if (in.getAttributeLocalName(i).equals(name)) {
                    return false;
                }
            }
            return true;
        }

        /** What stands in the element, to its end. */
        private void content() throws XMLStreamException {
            for (int kind = in.next(); kind != XMLStreamConstants.END_ELEMENT; kind = in.next()) {
                switch (kind) {
                    case XMLStreamConstants.START_ELEMENT -> child();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> out.writeCharacters(in.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw FileRefused.damaged(MediaFormat.SVG);
                    default -> {
                        // Comments and instructions to programs are left out.
                    }
                }
            }
        }

        private void child() throws XMLStreamException {
            if (isSvg() && SvgRules.takesElement(in.getLocalName())) {
                element();
            } else if (isSvg() && SvgRules.takesContentOf(in.getLocalName())) {
                enter();
                content();
                references.leave();
                depth--;
            } else {
                skip();
            }
        }

        private void skip() throws XMLStreamException {
            for (int open = 1; open > 0; ) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open++;
                    case XMLStreamConstants.END_ELEMENT -> open--;
                    default -> {
                        // It goes with the rest.
                    }
                }
            }
        }

        private void style() throws XMLStreamException {
            var css = new StringBuilder();
            for (int kind = in.next(); kind != XMLStreamConstants.END_ELEMENT; kind = in.next()) {
                switch (kind) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> css.append(in.getText());
                    case XMLStreamConstants.START_ELEMENT -> skip();
                    default -> {
                        // Only its text says anything.
                    }
                }
            }
            if (SvgRules.isSafeCss(css.toString())) {
                out.writeCharacters(css.toString());
                SvgRules.references(css.toString()).forEach(references::use);
            }
        }

        private boolean isSvg() {
            return NAMESPACE.equals(in.getNamespaceURI());
        }

        private @Nullable String attribute(String name) {
            for (int i = 0; i < in.getAttributeCount(); i++) {
                if (isBlank(in.getAttributeNamespace(i))
                        && in.getAttributeLocalName(i).equals(name)) {
                    return in.getAttributeValue(i);
                }
            }
            return null;
        }

        private static boolean isBlank(@Nullable String text) {
            return text == null || text.isEmpty();
        }

        /** Its own size, else that of its box. */
        private static CleanSvg sized(
                byte[] bytes, @Nullable String width, @Nullable String height, @Nullable String box) {
            var own = sides(bytes, width, height);
            if (own != null || box == null) {
                return own == null ? new CleanSvg(bytes, null, null) : own;
            }
            var numbers = box.strip().split("[\\s,]+", -1);
            var boxed = numbers.length == 4 ? sides(bytes, numbers[2], numbers[3]) : null;
            return boxed == null ? new CleanSvg(bytes, null, null) : boxed;
        }

        private static @Nullable CleanSvg sides(byte[] bytes, @Nullable String width, @Nullable String height) {
            if (width == null || height == null) {
                return null;
            }
            var across = SvgRules.pixels(width);
            var down = SvgRules.pixels(height);
            return across.isEmpty() || down.isEmpty()
                    ? null
                    : new CleanSvg(bytes, (int) Math.ceil(across.get()), (int) Math.ceil(down.get()));
        }
    }
}
