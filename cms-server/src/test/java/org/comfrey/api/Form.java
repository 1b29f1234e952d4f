package org.comfrey.api;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form in parts, as a browser sends it. */
final class Form {

    private static final String BOUNDARY = "----comfrey7MA4YWxkTrZu0gW";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Form field(String name, String value) {
        return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String name, byte[] content) {
        return part("name=\"file\"; filename=\"" + name + "\"", "Content-Type: application/octet-stream\r\n", content);
    }

    /** A part with whatever stands in its disposition. */
    Form part(String disposition, String headers, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + headers + "\r\n");
        bytes.writeBytes(content);
        write("\r\n");
        return this;
    }

    Answer sentBy(Client client) {
        return sentBy(client, "POST", "/media");
    }

    Answer sentBy(Client client, String method, String path) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return client.send(
                method,
                path,
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(whole.toByteArray()));
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
