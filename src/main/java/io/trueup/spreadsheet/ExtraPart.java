package io.trueup.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/** A part of the workbook's package whose XML is ours, because POI cannot write it, or makes much of it. */
final class ExtraPart {

    private final PackagePart part;
    private final String relation;

    private ExtraPart(PackagePart part, String relation) {
        this.part = part;
        this.relation = relation;
    }

    /** @param name in the package, with a leading slash */
    static ExtraPart write(OPCPackage file, String name, XSSFRelation relation, XmlBuffer content) throws IOException {
        PackagePart part = file.createPart(name(name), relation.getContentType());
        try (OutputStream out = part.getOutputStream()) {
            content.drainTo(out);
        }
        return new ExtraPart(part, relation.getRelation());
    }

    private static PackagePartName name(String name) {
        try {
            return PackagingURIHelper.createPartName(name);
        } catch (InvalidFormatException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Says that another part needs this one; the id by which it can name it. */
    String neededBy(PackagePart other) {
        return other.addRelationship(part.getPartName(), TargetMode.INTERNAL, relation)
                .getId();
    }

    String neededBy(ExtraPart other) {
        return neededBy(other.part);
    }
}
