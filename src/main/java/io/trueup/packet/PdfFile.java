package io.trueup.packet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages as the bytes of a file: the same for the same pages, whenever it is written. */
final class PdfFile {

    private static final int BYTES = 1 << 14;
    private static final int COMPRESSION = 2;

    /** Of what the file's own number is made, beside its title; a clock otherwise. */
    private static final long NO_TIME = 1L;

    private PdfFile() {}

    static byte[] of(List<PageMarks> pages, String title) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Set<Face> faces = EnumSet.noneOf(Face.class);
            pages.forEach(page -> faces.addAll(page.faces()));
            PDResources resources = new PDResources(resources(faces));
            for (PageMarks marks : pages) {
                PDPage page = new PDPage(new PDRectangle(Flow.PAGE_WIDTH, Flow.PAGE_HEIGHT));
                page.setResources(resources);
                page.getCOSObject().setItem(COSName.CONTENTS, content(document, marks));
                document.addPage(page);
            }
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(title);
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setLanguage("en-US");
            document.setDocumentId(NO_TIME);
            ByteArrayOutputStream out = new ByteArrayOutputStream(BYTES);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static COSDictionary resources(Set<Face> faces) {
        COSDictionary fonts = new COSDictionary();
        for (Face face : faces) {
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE1);
            font.setName(COSName.BASE_FONT, face.postscriptName());
            font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
            fonts.setItem(face.resource(), font);
        }
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        return resources;
    }

    /** Compressed a little: the last tenth of the size would take most of the time. */
    private static COSStream content(PDDocument document, PageMarks marks) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        Deflater deflater = new Deflater(COMPRESSION);
        try (OutputStream out = new DeflaterOutputStream(stream.createRawOutputStream(), deflater, BYTES)) {
            out.write(marks.bytes());
        } finally {
            deflater.end();
        }
        return stream;
    }
}
