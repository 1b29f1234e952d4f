package org.comfrey.api.redirect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.comfrey.api.problem.ProblemType;
import org.comfrey.api.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/**
 * Redirects as a table of comma-separated values (RFC 4180), or separated by semicolons or tabs, as spreadsheets write them:
 * from, to, and as a third column, which may be missing, whether for good.
 */
final class RedirectFile {

    static final String MEDIA_TYPE = "text/csv";

    /** In one file. A site that moves has more, and sends several. */
    static final int MOST_LINES = 5_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** How the library says that. */
    private static final String END_WITHIN_A_CELL = "EOF reached";

    private static final Set<String> NAMES_OF_THE_FIRST_COLUMN = Set.of("from", "source", "source url", "old");

    private RedirectFile() {}

    /**
     * A line of the file.
     *
     * @param number from 1
     * @param permanent what the third column says, or empty
     */
    record Line(long number, String from, String to, String permanent) {

        /** Whether clients may take the new address for good, or null when it says neither. */
        @Nullable
        Boolean isPermanent() {
            return switch (permanent.toLowerCase(Locale.ROOT)) {
                case "", "true", "yes", "301", "308" -> Boolean.TRUE;
                case "false", "no", "302", "307" -> Boolean.FALSE;
                default -> null;
            };
        }
    }

    /** The lines that say anything. A first line that names the columns is left out. */
    static List<Line> read(byte @Nullable [] file) {
        if (file == null) {
            throw new RequestRefused(ProblemType.MALFORMED_REQUEST, "The file is empty.");
        }
        var text = text(file);
        var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var lines = new ArrayList<Line>();
        long begun = 1;
        try (var parser = CSVParser.parse(plain, format(plain))) {
            for (var cells : parser) {
                begun = parser.getCurrentLineNumber() + 1;
                var line = new Line(cells.getRecordNumber(), cell(cells, 0), cell(cells, 1), cell(cells, 2));
                boolean saysNothing = line.from().isEmpty() && line.to().isEmpty();
                if (!saysNothing && !isHeading(line)) {
                    requireRoom(lines);
                    lines.add(line);
                }
            }
            return List.copyOf(lines);
        } catch (IOException | UncheckedIOException unreadable) {
            throw malformed(begun, unreadable);
        }
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new RequestRefused(
                    ProblemType.MALFORMED_REQUEST,
                    "This file is not in UTF-8. Save it as \"CSV UTF-8\", then send it again.");
        }
    }

    /** Empty lines count too, so that the numbers are those that a text editor shows. */
    private static CSVFormat format(String text) {
        var first = text.lines().findFirst().orElse("");
        char delimiter =
                first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
    }

    private static String cell(CSVRecord cells, int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    private static boolean isHeading(Line line) {
        return line.number() == 1
                && NAMES_OF_THE_FIRST_COLUMN.contains(line.from().toLowerCase(Locale.ROOT));
    }

    private static void requireRoom(List<Line> lines) {
        if (lines.size() == MOST_LINES) {
            throw new RequestRefused(
                    ProblemType.TOO_LARGE,
                    "A file has at most " + MOST_LINES + " redirects. Split it, and send one part after the other.");
        }
    }

    /**
     * Quotation marks are all that a table can have wrong. One that is never closed takes everything after it into its cell.
     *
     * @param line where the row begins that cannot be read
     */
    private static RequestRefused malformed(long line, Exception unreadable) {
        var mark = String.valueOf(unreadable.getMessage()).contains(END_WITHIN_A_CELL)
                ? "Line " + line + " opens a quotation mark that is never closed."
                : "Line " + line
                        + " goes on after the quotation mark that closes a cell. A quotation mark within a cell is written"
                        + " twice.";
        return new RequestRefused(ProblemType.MALFORMED_REQUEST, mark);
    }
}
