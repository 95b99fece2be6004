package io.trueup.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueup.codes.CodeLists;
import io.trueup.contract.Confidence;
import io.trueup.contract.RateBook;
import io.trueup.letter.LetterDocument;
import io.trueup.packet.PacketReader.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A packet as the payer opens it. */
class PacketTest {

    private static final Packet PACKETS = new Packet(CodeLists.standard(), RateBook.of(List.of(), List.of()));

    private static PacketReader read(PacketCases about) throws IOException {
        return PacketReader.of(PACKETS.of(about.build()));
    }

    @Test
    void a_packet_has_a_cover_the_letter_and_the_records_it_speaks_of_each_where_the_index_says() throws IOException {
        PacketReader packet = read(PacketCases.denied().days(2));

        assertThat(packet.index())
                .containsExactly(
                        new Entry("Letter", 2),
                        new Entry("Explanation of payment T-99 of June 20, 2025", 3),
                        new Entry("Daily logs of 2 days, March 3, 2025 to March 4, 2025", 4),
                        new Entry("Approved authorization A-77", 5),
                        new Entry("Contract terms: contract 2025 rev B", 6));
        assertThat(packet.pages().get(0))
                .contains("Cedar Bend Work Recovery", "Test Mutual", "Re: Request for reconsideration", "JANE DOE")
                .doesNotContain("Draft", "To be attached");
        assertThat(packet.pages().get(1)).contains("We ask you to decide again.");
        assertThat(packet.pages().get(2))
                .contains("03/03/2025 97545-WH-CA $600.00", "CO-197 $600.00", "4, denied")
                .contains("Contractual obligation", "Authorization or notice is missing");
        assertThat(packet.pages().get(3))
                .contains("Monday, March 3, 2025", "08:00-14:00", "6.00 hours", "Floor to waist lifts", "Sam Poe, PT")
                .contains("Same week: March 3, 2025");
        assertThat(packet.pages().get(4)).contains("A-77", "March 1, 2025 to June 30, 2025", "Approved");
        assertThat(packet.pages().get(5)).contains("TEST MUTUAL", "$100.00 for each hour");
        assertThat(packet.text()).doesNotContain("internal-id", "confidence");
    }

    @Test
    void every_page_says_which_it_is_of_how_many_with_item_and_claim() throws IOException {
        PacketReader packet = read(PacketCases.denied().days(60));

        assertThat(packet.pages()).hasSizeGreaterThan(8);
        IntStream.range(0, packet.pages().size())
                .forEach(i -> assertThat(packet.pages().get(i))
                        .contains(
                                "Page " + (i + 1) + " of " + packet.pages().size(), "Our reference I-1", "Claim WC-1"));
    }

    @Test
    void fault_144_a_table_longer_than_a_page_goes_on_with_its_headings_and_loses_no_row() throws IOException {
        PacketReader packet = read(PacketCases.denied().days(60));

        List<String> payment = packet.pages().stream()
                .filter(page -> page.contains("Date of service"))
                .toList();
        assertThat(payment).hasSizeGreaterThan(1).allMatch(page -> page.contains("Adjustments"));
        assertThat(payment.get(1)).contains("Explanation of payment, continued");
        assertThat(String.join("\n", payment).split("97545-WH-CA", -1)).hasSize(61);
        assertThat(packet.text()).contains("$36,000.00");
    }

    @Test
    void fault_144_a_text_longer_than_a_page_is_parted_and_loses_no_word() throws IOException {
        String tasks =
                String.join(" ", IntStream.range(0, 3000).mapToObj(i -> "w" + i).toList());

        PacketReader packet = read(PacketCases.denied().tasks(tasks));

        assertThat(packet.text().replaceAll("\\s+", " ")).contains("w0 w1", "w2999");
        assertThat(IntStream.range(0, 3000).filter(i -> !packet.text().contains("w" + i)))
                .isEmpty();
    }

    @Test
    void fault_145_names_in_other_alphabets_and_marks_of_the_format_neither_stop_a_packet_nor_break_it()
            throws IOException {
        PacketReader packet =
                read(PacketCases.denied().patient("NÚÑEZ-Łukasz", "O’Brien 李").tasks("(lifts) \\ 35 lb)) \u0000\t%"));

        assertThat(packet.text()).contains("NÚÑEZ-Lukasz, O’Brien ?", "(lifts) \\ 35 lb))");
    }

    @Test
    void a_word_longer_than_its_cell_is_parted_inside_of_it() throws IOException {
        PacketReader packet = read(PacketCases.denied().tasks("x".repeat(400)));

        assertThat(packet.text().chars().filter(c -> c == 'x').count()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void fault_146_what_the_letter_encloses_is_in_the_index_or_to_be_attached() throws IOException {
        PacketReader packet = read(PacketCases.denied()
                .enclosing(
                        "Explanation of payment T-99 of June 20, 2025",
                        "Explanation of payment T-98 of May 1, 2025",
                        "Approved authorization",
                        "Time log by activity",
                        "FCE"));
        String cover = packet.pages().get(0);

        assertThat(packet.index()).extracting(Entry::name).contains("Daily log of March 3, 2025");
        assertThat(cover).contains("with: Time log by activity");
        assertThat(cover.substring(cover.indexOf("To be attached")))
                .contains("Explanation of payment T-98 of May 1, 2025", "FCE")
                .doesNotContain("T-99", "Approved authorization", "Time log");
    }

    @Test
    void a_letter_with_gaps_or_papers_to_get_is_a_draft_and_the_cover_says_what_is_missing() throws IOException {
        PacketReader packet = read(PacketCases.denied()
                .letter(new WordLetter().paragraph("Signed: [____ to be completed: signature]"))
                .lacking("signature", "FCE"));

        assertThat(packet.pages().get(0)).contains("Draft: to be completed", "signature; FCE");
        assertThat(packet.pages().get(1)).contains("[____ to be completed: signature]");
    }

    @Test
    void a_rate_whose_source_nobody_checked_is_not_put_before_the_payer() throws IOException {
        assertThat(read(PacketCases.denied().rate(Confidence.LOW)).index())
                .extracting(Entry::name)
                .noneMatch(name -> name.startsWith("Contract"));
    }

    @Test
    void a_letter_of_ones_own_template_keeps_its_words_and_its_tables() throws IOException {
        PacketReader packet = read(PacketCases.denied()
                .letter(new WordLetter()
                        .bold("Cedar Bend", 16)
                        .paragraph("one\ttwo")
                        .table(90, "Date", "Amount")
                        .paragraph("Sincerely")));

        assertThat(packet.index().get(1).page()).as("pages of the letter").isEqualTo(4);
        assertThat(packet.pages().get(1)).contains("Cedar Bend", "one two", "Date 1 Amount 1");
        assertThat(packet.pages().get(2)).contains("Date Amount", "Amount 90", "Sincerely");
    }

    @Test
    void a_letter_that_is_no_word_document_is_said_to_be_none() {
        PacketCase sound = PacketCases.denied().build();
        LetterDocument broken = new LetterDocument(
                "no zip".getBytes(StandardCharsets.UTF_8),
                List.of(),
                sound.letter().cover());

        assertThatThrownBy(() -> PACKETS.of(new PacketCase("I-1", "WC-1", sound.members(), broken)))
                .isInstanceOf(IOException.class)
                .hasMessage("not a Word document (.docx)");
    }

    @Test
    void the_same_appeal_gives_the_same_bytes_whoever_else_writes_at_that_time() throws Exception {
        byte[] alone = PACKETS.of(PacketCases.denied().days(7).build());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<byte[]> again =
                    () -> PACKETS.of(PacketCases.denied().days(7).build());
            for (var written : threads.invokeAll(List.of(again, again, again, again, again, again))) {
                assertThat(written.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(alone).hasSizeLessThan(15_000);
    }
}
