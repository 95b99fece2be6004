package io.trueup.inspection;

import io.trueup.source.Content;
import io.trueup.source.FileKind;
import io.trueup.source.InputFile;
import io.trueup.source.ZipBundle;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Tables;
import io.trueup.x12.AchAddenda;
import io.trueup.x12.X12;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file is, whatever folder it lies in: by its content, and a table by its headings. */
public final class Recognition {

    private static final Pattern FIRST_TRANSACTION = Pattern.compile("(?:^|[^A-Z0-9])ST[^A-Za-z0-9\\s](\\d{3})");
    /** The guides of the 277 that acknowledges claims, of both versions. */
    private static final Pattern CLAIM_ACKNOWLEDGMENT = Pattern.compile("\\d{6}X(?:214|167)");

    private final ColumnMaps columns;

    public Recognition(ColumnMaps columns) {
        this.columns = columns;
    }

    public FileKind of(InputFile file) {
        try (Content content = Content.open(file).value()) {
            byte[] start = content == null ? new byte[0] : content.start(X12.START);
            if (X12.recognises(start) || AchAddenda.recognises(start)) {
                return FileKind.ofTransaction(transaction(start));
            }
            FileKind kind = FileKind.of(file, start);
            return kind.kind().isOpen() && canBeTable(file, start) ? kindOfTable(file, kind) : kind;
        } catch (IOException e) {
            return FileKind.of(file, new byte[0]);
        }
    }

    /** Whether the bytes are those of a table, whatever its headings. */
    static boolean canBeTable(InputFile file, byte[] start) {
        return Tables.recognises(start) && !ZipBundle.recognises(file);
    }

    private static String transaction(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        Matcher first = FIRST_TRANSACTION.matcher(text);
        if (!first.find()) {
            return X12.recognises(start) ? "none" : "ach";
        }
        boolean acknowledges = first.group(1).equals("277")
                && CLAIM_ACKNOWLEDGMENT.matcher(text).find();
        return acknowledges ? "277CA" : first.group(1);
    }

    private FileKind kindOfTable(InputFile file, FileKind otherwise) {
        for (KnownTable table : KnownTable.values()) {
            TableStart start = TableStart.of(file, columns, table);
            if (start.fits() && !table.isRefusedBy(start)) {
                return table.fileKind();
            }
        }
        return otherwise;
    }
}
