package io.trueup.packet;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.codes.CodeLists;
import io.trueup.contract.RateBook;
import io.trueup.letter.ClaimLetters;
import io.trueup.letter.DemandForms;
import io.trueup.letter.LetterCase;
import io.trueup.letter.LetterDocument;
import io.trueup.letter.LetterForms;
import io.trueup.letter.LetterTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packet lays out its letter from the letter's template and fields, and must show what the letter's bytes show. */
class LetterOfATemplateTest {

    private static final Packet PACKETS = new Packet(CodeLists.standard(), RateBook.of(List.of(), List.of()));

    @TempDir
    private Path folder;

    private void packetsShowTheBytesOfTheirLetters(LetterForms forms) throws IOException {
        ClaimLetters letters = LetterCases.letters(forms, folder);
        for (int days = 1; days <= 10; days += 3) {
            PacketCase about = PacketCases.denied()
                    .days(days)
                    .patient("NÚÑEZ & <SONS>", "O'Brien \uD83D\uDE00")
                    .tasks("a\tb \u0001 (c)\nd")
                    .build();
            LetterCase letter = LetterCases.denied(days, about.members());
            LetterDocument made = letters.document(letter);
            LetterDocument bytes = new LetterDocument(made.docx(), made.missing(), made.cover());

            assertThat(made.filled()).as("what it was made of").isNotNull();
            byte[] ofTemplate = PACKETS.of(new PacketCase("I-1", "WC-1", about.members(), made));
            byte[] ofBytes = PACKETS.of(new PacketCase("I-1", "WC-1", about.members(), bytes));
            assertThat(PacketReader.of(ofTemplate).pages())
                    .as("%d days", days)
                    .isEqualTo(PacketReader.of(ofBytes).pages());
            assertThat(Arrays.equals(ofTemplate, ofBytes))
                    .as("the same bytes with %d days", days)
                    .isTrue();
        }
    }

    @Test
    void a_packet_shows_the_letter_of_the_shipped_template_as_its_bytes_have_it() throws IOException {
        packetsShowTheBytesOfTheirLetters(LetterForms.STANDARD);
    }

    @Test
    void fault_264_a_packet_shows_the_letter_of_an_own_template_as_its_bytes_have_it() throws IOException {
        packetsShowTheBytesOfTheirLetters(forms(own()));
    }

    @Test
    void fault_264_a_section_that_begins_in_a_cell_and_ends_behind_the_table_is_read_letter_by_letter()
            throws IOException {
        byte[] template;
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(1, 1);
            table.getRow(0).getCell(0).setText("{{claim}}");
            table.getRow(0).getCell(0).addParagraph().createRun().setText("{{#claim}}");
            text(document, "{{patient}}");
            text(document, "{{/claim}}");
            text(document, "end");
            template = bytes(document);
        }
        LetterForms forms = forms(template);
        PacketCase about = PacketCases.denied().build();
        LetterDocument letter = LetterCases.letters(forms, folder).document(LetterCases.denied(1, about.members()));

        PacketReader packet = PacketReader.of(PACKETS.of(new PacketCase("I-1", "WC-1", about.members(), letter)));

        assertThat(packet.pages().get(1)).contains("WC-1", "DOE, JANE", "end");
    }

    private static LetterForms forms(byte[] template) throws IOException {
        return new LetterForms(LetterTemplate.read(template), null, DemandForms.STANDARD, List.of(), List.of());
    }

    /** Everything that a template may have: head and foot, lists in and outside of tables, sections, capitals, gaps, tabs. */
    private static byte[] own() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{clinic_name}} head");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Claim {{claim}}");
            XWPFRun capitals = text(document, "to {{recipient}}, {{recipient_address}}");
            capitals.setCapitalized(true);
            XWPFRun gap = text(document, "Seen on {{ime_date}}, then {{fce_date}}{{week}} by {{patient}}");
            gap.addTab();
            gap.setBold(true);
            text(document, "{{#agency}}");
            text(document, "never: {{agency}}");
            text(document, "{{/agency}}");
            text(document, "{{#authorization}}");
            text(document, "Under {{authorization}} [____ to be completed: page of {{claim}}]");
            text(document, "{{enclosures.text}} of {{claim}}");
            text(document, "{{/authorization}}");
            XWPFTable table = document.createTable(2, 3);
            table.getRow(0).getCell(0).setText("Date");
            table.getRow(0).setRepeatHeader(true);
            table.getRow(1).getCell(0).setText("{{days.date}}");
            table.getRow(1).getCell(1).setText("{{days.codes}} {{payer}}");
            table.getRow(1).getCell(2).setText("fixed");
            text(document, "{{tasks}}");
            text(document, "Sincerely");
            return bytes(document);
        }
    }

    private static XWPFRun text(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        return run;
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }
}
