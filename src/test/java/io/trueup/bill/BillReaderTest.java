package io.trueup.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.bill.Bill.Form;
import io.trueup.bill.Bill.Frequency;
import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.PersonName;
import io.trueup.source.TestFiles;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bill of an 837 says, and where it stands there. */
class BillReaderTest {

    private static final LocalDate MARCH_3 = LocalDate.of(2025, 3, 3);

    @TempDir
    Path folder;

    private BillRecorder read(Edi837 file) {
        return read(file.text());
    }

    private BillRecorder read(String text) {
        return BillRecorder.of(TestFiles.write(folder, "test.837", text));
    }

    @Test
    void a_bill_of_a_worker_is_read_whole() {
        BillRecorder read = read(Edi837.file()
                .patient()
                .claim("A-1", "290.00", "1")
                .segments("REF*G1*AUTH7", "REF*D9*CH-1", "REF*EA*MR1", "HI*BK:S335XXA", "NM1*82*1*ROE*ANN")
                .line("97545:WH:CA", "150.00", "1", "20250303")
                .segments("REF*6R*LINE1")
                .line("97546:WH:CA", "140.00", "4", "20250303"));

        assertThat(read.problems()).isEmpty();
        Bill bill = read.only();
        assertThat(bill)
                .isEqualTo(new Bill(
                        "TESTMUT",
                        "TEST MUTUAL",
                        List.of("TESTMUT"),
                        "A-1",
                        List.of("WC-1", "POL1"),
                        new PersonName("DOE", "JANE"),
                        1,
                        Frequency.ORIGINAL,
                        "",
                        "AUTH7",
                        LocalDate.of(2025, 3, 10),
                        Money.of("290.00"),
                        new Bill.Sending("BATCH1", "77", "0001", "CH-1"),
                        Form.X12,
                        List.of(line(1, "97545", "150.00", "1"), line(2, "97546", "140.00", "4")),
                        bill.place()));
        assertThat(bill.place().line()).isEqualTo(25);
    }

    private static BilledLine line(int number, String code, String charge, String units) {
        return new BilledLine(
                number, code, List.of("WH", "CA"), Money.of(charge), new BigDecimal(units), DateRange.day(MARCH_3));
    }
}
