package org.comfrey.model.comment.classifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replies of which somebody said what they are, from a CSV file (RFC 4180, UTF-8) whose first line names the columns
 * {@code text} and {@code spam}, which is 1 or 0.
 *
 * @param name the file's name
 * @param examples in their order
 */
record LabelledFile(String name, List<Example> examples) {

    static LabelledFile read(Path file) throws IOException {
        var rows = rows(Files.readString(file).replaceFirst("^\uFEFF", ""));
        var header = rows.getFirst();
        int text = header.indexOf("text");
        int spam = header.indexOf("spam");
        if (text < 0 || spam < 0) {
            throw new IOException(file + " has no columns text and spam; it has " + header + ".");
        }
        var examples = new ArrayList<Example>();
        for (var row : rows.subList(1, rows.size())) {
            examples.add(new Example(row.get(text), isSpam(row.get(spam), file)));
        }
        return new LabelledFile(file.getFileName().toString(), List.copyOf(examples));
    }

    /** The CSV files among these, and in those of these that are folders, in the order of their names. */
    static List<LabelledFile> readAll(List<Path> places) throws IOException {
        var files = new ArrayList<LabelledFile>();
        for (var place : places) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> inside = Files.list(place)) {
                    for (var file : inside.filter(found -> found.toString().endsWith(".csv"))
                            .sorted()
                            .toList()) {
                        files.add(read(file));
                    }
                }
            } else {
                files.add(read(place));
            }
        }
        return files;
    }

    private static boolean isSpam(String label, Path file) throws IOException {
        return switch (label.strip()) {
            case "1" -> true;
            case "0" -> false;
            default -> throw new IOException(file + " has a label that is neither 0 nor 1: " + label);
        };
    }

    private static List<List<String>> rows(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (!row.isEmpty() || !field.isEmpty()) {
            row.add(field.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
