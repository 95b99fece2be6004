package io.trueup.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cutting a stream into located segments, and the comparison with StAEDI, another reader of X12. */
class TokenizerTest {

    private static final Path SAMPLES = Path.of("..", "shared", "remittance-samples");

    private static List<Segment> segments(byte[] bytes) throws IOException {
        Tokenizer tokenizer = new Tokenizer(new ByteArrayInputStream(bytes));
        List<Segment> segments = new ArrayList<>();
        for (Segment next = tokenizer.next(); next != null; next = tokenizer.next()) {
            segments.add(next);
        }
        return segments;
    }

    private static List<Segment> segments(String text) throws IOException {
        return segments(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void elements_and_components_are_counted_from_one_and_blank_when_absent() throws IOException {
        Segment svc = segments("ST*835*1~SVC*HC:97545:WH**80 ~").get(1);

        assertThat(svc.tag()).isEqualTo("SVC");
        assertThat(svc.elements()).isEqualTo(3);
        assertThat(svc.element(1)).isEqualTo("HC:97545:WH");
        assertThat(List.of(svc.component(1, 1), svc.component(1, 3), svc.component(1, 4)))
                .containsExactly("HC", "WH", "");
        assertThat(List.of(svc.element(2), svc.element(3), svc.element(4), svc.element(0)))
                .containsExactly("", "80", "", "");
        assertThat(List.of(svc.components(1), svc.components(2), svc.components(3), svc.components(4)))
                .containsExactly(List.of("HC", "97545", "WH"), List.of(), List.of("80"), List.of());
        assertThat(svc.raw()).isEqualTo("SVC*HC:97545:WH**80");
    }

    @Test
    void fault_294_a_tab_may_separate_elements_and_a_table_that_begins_alike_is_none() throws IOException {
        String isa =
                "ISA*00*          *00*          *ZZ*ACMECOMP       *ZZ*CLINIC         *250501*0900*^*00501*000000001*0*P*:~";
        byte[] file =
                (isa + "\nST*835*1~\nSVC*HC:97545:WH**80~").replace('*', '\t').getBytes(StandardCharsets.UTF_8);

        assertThat(X12.recognises(file)).isTrue();
        Segment svc = segments(file).get(2);
        assertThat(svc.components(1)).containsExactly("HC", "97545", "WH");
        assertThat(svc.element(2)).isEmpty();
        assertThat(svc.element(3)).isEqualTo("80");

        String table = "ISA\tpayer_id\tpayment_trace\tservice_date" + "\tcolumn".repeat(20) + "\n00\tTESTMUT\tCHK1\n";
        assertThat(X12.recognises(table.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void lines_are_counted_as_an_editor_does_whatever_ends_them() throws IOException {
        for (String end : List.of("~\n", "~\r\n", "~\r")) {
            assertThat(segments("ST*835*1" + end + "BPR*I" + end + end + "  TRN*1" + end))
                    .extracting(Segment::line)
                    .containsExactly(1L, 2L, 4L);
        }
    }

    @Test
    void the_last_segment_says_when_it_has_no_terminator() throws IOException {
        assertThat(segments("ST*835*1~BPR*I*8"))
                .extracting(Segment::isTerminated)
                .containsExactly(true, false);
    }

    @Test
    void a_new_interchange_on_a_line_of_its_own_ends_a_segment_that_was_cut() throws IOException {
        String isa =
                "ISA*00*          *00*          *ZZ*A              *ZZ*B              *250320*0200*^*00501*000000001*0*P*:~";

        assertThat(segments(isa + "ST*835*1~CLP*A*1\n" + isa))
                .extracting(Segment::tag, Segment::isTerminated)
                .containsExactly(tuple("ISA", true), tuple("ST", true), tuple("CLP", false), tuple("ISA", true));
    }

    @Test
    void segments_across_the_buffers_edge_are_whole() throws IOException {
        StringBuilder text = new StringBuilder("ST*835*1~\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("REF*6R*").append(i).append("~\r\n");
        }
        List<Segment> segments = segments(text.toString());

        assertThat(segments).hasSize(30_001);
        for (int i = 0; i < 30_000; i++) {
            assertThat(segments.get(i + 1).element(2)).isEqualTo(String.valueOf(i));
            assertThat(segments.get(i + 1).line()).isEqualTo(i + 2);
        }
    }

    @Test
    void a_text_of_any_length_comes_out_as_it_stands_wherever_it_does() throws IOException {
        String characters = "A1b2C3d4E5f6G7h8I9j0K-l.M n";
        StringBuilder text = new StringBuilder("ST*835*1~");
        List<String> wanted = new ArrayList<>();
        for (int turn = 0; turn < 3; turn++) {
            for (int length = 1; length <= characters.length(); length++) {
                String element = characters.substring(0, length).strip();
                wanted.addAll(List.of(element, element + "é", "\u007f" + element));
                text.append("N1*" + element + "* " + element + "é*\u007f" + element + " ~");
            }
        }
        List<String> read = new ArrayList<>();
        for (Segment n1 : segments(text.toString()).subList(1, 3 * characters.length() + 1)) {
            read.addAll(List.of(n1.element(1), n1.element(2), n1.element(3)));
        }
        assertThat(read).isEqualTo(wanted);
    }

    @Test
    void what_is_no_X12_is_not_recognised() {
        for (String text : List.of("", "%PDF-1.7", "ISABEL wrote", "STATEMENT", "payer_id,trace\n", "ST,835,1", "G")) {
            assertThat(X12.recognises(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isFalse();
        }
    }

    @TestFactory
    Stream<DynamicTest> the_segments_are_those_that_StAEDI_reads_wherever_it_can() throws IOException {
        assumeTrue(Files.exists(SAMPLES), "no remittance samples beside the project");
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
        }
    }

    private static void compare(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        boolean marked = whole[0] == (byte) 0xEF; // StAEDI does not know the byte order mark
        byte[] bytes = marked ? Arrays.copyOfRange(whole, 3, whole.length) : whole;
        List<String> theirs = new ArrayList<>();
        try (EDIStreamReader reader =
                EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(bytes))) {
            while (reader.hasNext()) {
                EDIStreamEvent event = reader.next();
                if (event == EDIStreamEvent.START_SEGMENT) {
                    theirs.add(reader.getText());
                } else if (event == EDIStreamEvent.ELEMENT_DATA
                        && !theirs.isEmpty()
                        && !reader.getText().isBlank()) {
                    theirs.set(
                            theirs.size() - 1,
                            theirs.get(theirs.size() - 1) + "|"
                                    + reader.getText().strip());
                }
            }
        } catch (EDIStreamException unreadable) {
            assumeTrue(false, "StAEDI cannot read " + file.getFileName());
        }
        assertThat(segments(bytes).stream().map(TokenizerTest::flat)).containsExactlyElementsOf(theirs);
    }

    private static String flat(Segment segment) {
        StringBuilder text = new StringBuilder(segment.tag());
        for (int i = 1; i <= segment.elements(); i++) {
            boolean separatorItself = segment.is("ISA") && i == 16;
            for (int j = 1; j <= Math.max(1, segment.components(i).size()); j++) {
                String part = separatorItself ? segment.element(i) : segment.component(i, j);
                if (!part.isEmpty()) {
                    text.append('|').append(part);
                    if (separatorItself) {
                        break;
                    }
                }
            }
        }
        return text.toString();
    }
}
