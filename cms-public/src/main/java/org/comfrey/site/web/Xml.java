package org.comfrey.site.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document, element by element. What is written as text is escaped. */
public final class Xml {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    private Xml() throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    /** A step in writing a document. */
    @FunctionalInterface
    private interface Step {
        void take(XMLStreamWriter writer) throws XMLStreamException;
    }

    /** Begins a document with this element, which stays open. Attributes are pairs of a name and a value. */
    public static Xml document(String root, String... attributes) {
        try {
            return new Xml().open(root, attributes);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens an element. Attributes are pairs of a name and a value; their names may have a prefix. */
    public Xml open(String name, String... attributes) {
        return step(to -> {
            to.writeStartElement(name);
            write(to, attributes);
        });
    }

    /** An element with nothing in it. */
    public Xml empty(String name, String... attributes) {
        return step(to -> {
            to.writeEmptyElement(name);
            write(to, attributes);
        });
    }

    /** An element with a text in it. */
    public Xml text(String name, String text, String... attributes) {
        return open(name, attributes)
                .step(to -> to.writeCharacters(writable(text)))
                .close();
    }

    /** Closes the element that was opened last. */
    public Xml close() {
        return step(XMLStreamWriter::writeEndElement);
    }

    /** The document as UTF-8, with what is still open closed. */
    public byte[] bytes() {
        step(XMLStreamWriter::writeEndDocument).step(XMLStreamWriter::close);
        return bytes.toByteArray();
    }

    private Xml step(Step step) {
        try {
            step.take(writer);
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(XMLStreamWriter to, String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            to.writeAttribute(attributes[i], writable(attributes[i + 1]));
        }
    }

    /** XML 1.0, section 2.2, knows no way to write some characters. Two of them are no control characters. */
    private static String writable(String text) {
        return text.replaceAll(
                "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
