package io.trueup.books;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.configuration.WrittenValue;
import java.util.EnumMap;
import java.util.Map;

/** What the clinic's accounting system calls its accounts, from {@code accounts.csv}. Immutable. */
public final class AccountNames {

    /** Name of the file, in the program and in the reference folder that replaces rows of it; its key is the account. */
    public static final String FILE = "accounts.csv";

    private static final Map<String, Account> WORDS = WrittenValue.words(Account.values(), Account::word);

    private final Map<Account, Name> names;

    private AccountNames(Map<Account, Name> names) {
        this.names = Map.copyOf(names);
    }

    /** @param number blank when the accounting system has none */
    public record Name(String number, String name) {}

    /** Those that come with the program. */
    public static AccountNames standard() {
        return ShippedFile.read(AccountNames.class, FILE, AccountNames::read);
    }

    /** Those of a text, or every problem in it. */
    public static RuleReading<AccountNames> read(String file, String text) {
        RuleRow table = CsvTable.read(file, text, "account number? name");
        Map<Account, Name> names = new EnumMap<>(Account.class);
        for (RuleRow row : table.below()) {
            row.once("account " + row.text("account"));
            Account account = row.required("account").word(WORDS, Account.CASH);
            names.put(account, new Name(row.text("number"), row.required("name").text("")));
        }
        return table.reading(() -> new AccountNames(names));
    }

    public Name of(Account account) {
        return names.getOrDefault(account, new Name("", account.word()));
    }
}
