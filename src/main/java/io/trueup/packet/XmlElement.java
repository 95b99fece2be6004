package io.trueup.packet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element of a part of a Word document: its name, attributes and text without their namespaces. */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, StringBuilder text) {

    /** @throws IOException when it is not well-formed, or wants to read anything else */
    static XmlElement read(byte[] xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                // what stands before the root says nothing
            }
            return element(reader);
        } catch (XMLStreamException e) {
            throw new IOException("not a Word document: " + e.getMessage(), e);
        }
    }

    private static XmlElement element(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        XmlElement read = new XmlElement(reader.getLocalName(), attributes, new ArrayList<>(), new StringBuilder());
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> read.children.add(element(reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    read.text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return read;
                }
                default -> {}
            }
        }
    }

    boolean is(String local) {
        return name.equals(local);
    }

    @Nullable
    XmlElement child(String local) {
        for (XmlElement child : children) {
            if (child.is(local)) {
                return child;
            }
        }
        return null;
    }

    /** Those directly in it. */
    Stream<XmlElement> all(String local) {
        return children.stream().filter(child -> child.is(local));
    }

    /** Blank when it has none. */
    String attribute(String local) {
        return attributes.getOrDefault(local, "");
    }

    /** {@code val} of a child; blank when there is none. */
    String value(String local) {
        XmlElement child = child(local);
        return child == null ? "" : child.attribute("val");
    }

    /** A whole number; null when it is none. */
    static @Nullable Integer number(String text) {
        try {
            return text.isEmpty() ? null : Math.round(Float.parseFloat(text));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
