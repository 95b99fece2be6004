package io.trueup.deposit;

import io.trueup.money.Money;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Adds up what a BAI2 file holds, and compares it with its trailers (49, 98, 99). What differs is told, and all is kept. */
final class BaiTotals {

    private final String file;
    private final DepositSink sink;
    private final Sum ofAccount = new Sum();
    private final Sum ofGroup = new Sum();
    private final Sum ofFile = new Sum();

    BaiTotals(String file, DepositSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Cents, parts and records since the beginning of an account, a group or the file. */
    private static final class Sum {
        private long cents;
        private long parts;
        private long records;

        private void begin(BaiRecord record) {
            cents = 0;
            parts = 0;
            records = record.count();
        }
    }

    void beginFile(BaiRecord record) {
        ofFile.begin(record);
    }

    void beginGroup(BaiRecord record) {
        ofGroup.begin(record);
    }

    void beginAccount(BaiRecord record) {
        ofAccount.begin(record);
    }

    /** Status and summary amounts of an account's header: type, amount, how many, funds type; banks write commas too many between them. */
    void balances(BaiRecord header) {
        while (header.hasNext()) {
            if (header.next().isEmpty()) {
                continue;
            }
            Money amount = BaiReader.amount(header.next());
            ofAccount.cents += amount == null ? 0 : amount.cents();
            header.next();
            header.passFundsType();
        }
    }

    void detail(BaiRecord record, @Nullable Money amount) {
        ofAccount.records += record.count();
        ofAccount.cents += amount == null ? 0 : amount.cents();
    }

    void endAccount(BaiRecord trailer) {
        ofAccount.records += trailer.count();
        long total = ofAccount.cents;
        compare(trailer, total, -1, ofAccount.records);
        ofGroup.cents += total;
        ofGroup.parts++;
        ofGroup.records += ofAccount.records;
    }

    void endGroup(BaiRecord trailer) {
        ofGroup.records += trailer.count();
        compare(trailer, ofGroup.cents, ofGroup.parts, ofGroup.records);
        ofFile.cents += ofGroup.cents;
        ofFile.parts++;
        ofFile.records += ofGroup.records;
    }

    void endFile(BaiRecord trailer) {
        ofFile.records += trailer.count();
        compare(trailer, ofFile.cents, ofFile.parts, ofFile.records);
    }

    /** @param parts below 0 where the trailer does not count any */
    private void compare(BaiRecord trailer, long cents, long parts, long records) {
        Money said = BaiReader.amount(trailer.next());
        if (said != null && said.cents() != cents) {
            tell(trailer, "total " + said, Money.ofCents(cents).toString());
        }
        if (parts >= 0) {
            compareCount(trailer, parts, trailer.code().equals("98") ? "accounts" : "groups");
        }
        compareCount(trailer, records, "records");
    }

    private void compareCount(BaiRecord trailer, long counted, String what) {
        String said = trailer.next();
        if (said.matches("\\d{1,9}") && Long.parseLong(said) != counted) {
            tell(trailer, said + " " + what, String.valueOf(counted));
        }
    }

    private void tell(BaiRecord trailer, String found, String expected) {
        Place place = new Place(file, trailer.line(), "record " + trailer.code());
        sink.problem(Problem.of(ProblemCode.STATEMENT_DIFFERS, place, found, expected + ", as its records say"));
    }
}
