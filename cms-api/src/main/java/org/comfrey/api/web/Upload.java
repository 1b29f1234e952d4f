package org.comfrey.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadContentTypeException;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletDiskFileUpload;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.comfrey.model.input.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A form in parts with one file in it. It is read only when the controller asks for it, and so not before it is known that
 * the one who sends it may.
 */
@RequiredArgsConstructor
public final class Upload {

    /** The name of the part that is the file. */
    public static final String FILE = "file";

    private static final int MOST_PARTS = 10;
    /** Of the lines above a part. A name of 200 letters in UTF-8 takes 800. */
    private static final int MOST_BYTES_OF_HEADERS = 4_096;

    private static final int MOST_BYTES_OF_A_FIELD = 8_192;

    private final HttpServletRequest request;
    private final long mostBytes;

    /**
     * What came.
     *
     * @param file where the file's bytes are for now
     * @param name what the file is called where it came from
     * @param fields the other parts, by name
     */
    public record Form(Path file, String name, Map<String, String> fields) {}

    /**
     * Reads the form, and forgets its file when the act is done.
     *
     * @param fields the names of the other parts that may come
     */
    public <T> T take(Set<String> fields, Function<Form, T> act) {
        Path file = null;
        try {
            file = Files.createTempFile("comfrey-upload", null);
            return act.apply(read(file, fields));
        } catch (IOException unreadable) {
            throw translated(unreadable);
        } finally {
            delete(file);
        }
    }

    private Form read(Path file, Set<String> known) throws IOException {
        var parser = new JakartaServletDiskFileUpload();
        parser.setMaxPartHeaderSize(MOST_BYTES_OF_HEADERS);
        var fields = new HashMap<String, String>();
        String name = null;
        int count = 0;
        for (var parts = parser.getItemIterator(request); parts.hasNext(); ) {
            var part = parts.next();
            if (++count > MOST_PARTS) {
                throw malformed("A form has at most " + MOST_PARTS + " parts.");
            }
            if (FILE.equals(part.getFieldName())) {
                requireOnce(name == null, FILE);
                name = nameOf(part);
                copy(part, file);
            } else {
                field(part, known, fields);
            }
        }
        if (name == null) {
            throw new InvalidInput("/file", "The form has no part \"file\" with a file in it.");
        }
        return new Form(file, name, Map.copyOf(fields));
    }

    private static String nameOf(FileItemInput part) {
        try {
            return Objects.requireNonNullElse(part.getName(), "");
        } catch (InvalidPathException invalid) {
            throw new InvalidInput(
                    "/" + FILE,
                    "The file's name has a character that no name has. Rename the file, then send it again.");
        }
    }

    private void copy(FileItemInput part, Path file) throws IOException {
        try (var in = part.getInputStream()) {
            long size = Files.copy(new Bounded(in, mostBytes), file, StandardCopyOption.REPLACE_EXISTING);
            if (size > mostBytes) {
                throw tooLarge();
            }
        }
    }

    private static void field(FileItemInput part, Set<String> known, Map<String, String> fields) throws IOException {
        var name = String.valueOf(part.getFieldName());
        if (!known.contains(name)) {
            throw new InvalidInput("/" + (name.length() > 50 ? "" : name), "There is no field of that name here.");
        }
        requireOnce(!fields.containsKey(name), name);
        try (var in = part.getInputStream()) {
            var bytes = in.readNBytes(MOST_BYTES_OF_A_FIELD + 1);
            if (bytes.length > MOST_BYTES_OF_A_FIELD) {
                throw new InvalidInput(
                        "/" + name,
                        "This has more than " + MOST_BYTES_OF_A_FIELD
                                + " bytes, which no field here takes. Shorten it.");
            }
            fields.put(name, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static void requireOnce(boolean first, String name) {
        if (!first) {
            throw malformed("The part \"" + name + "\" is given more than once.");
        }
    }

    private RuntimeException translated(IOException unreadable) {
        return switch (unreadable) {
            case FileUploadContentTypeException _ ->
                new RequestRefused(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send multipart/form-data.");
            case FileUploadSizeException _ -> malformed("The lines above a part of the form are too long.");
            case FileUploadException _ ->
                malformed(
                        "The form cannot be read: it breaks off, or its boundary is not the one that Content-Type names.");
            default -> new UncheckedIOException(unreadable);
        };
    }

    private RequestRefused tooLarge() {
        return RequestRefused.at(
                ProblemType.TOO_LARGE, "/file", "A file has at most " + BodyLimit.words(mostBytes) + ".");
    }

    private static RequestRefused malformed(String detail) {
        return new RequestRefused(ProblemType.MALFORMED_REQUEST, detail);
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** Ends one byte after the most that is taken. */
    private static final class Bounded extends InputStream {

        private final InputStream in;
        private long left;

        Bounded(InputStream in, long most) {
            this.in = in;
            this.left = most + 1;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? in.read() : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = left <= 0 ? -1 : in.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
