package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.desk.DeskRig;
import io.trueup.desk.Surfer;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.HtmlUtils;

/** "Price a day" says what {@code price} prints. */
class PriceAtTheDeskTest {

    @TempDir
    private Path home = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            payer=PSMUT&state=TX&program=WH&date=2025-03-12&minutes=375 | --payer PSMUT --jurisdiction TX --program WH --date 2025-03-12 --minutes 375
            payer=TRICO&state=OK&program=WH&date=3/12/2025&days=16 | --payer TRICO --jurisdiction OK --program WH --date 2025-03-12 --days 16
            payer=PACRIM&program=WH&date=2025-03-12&minutes=360&billed=400 | --payer PACRIM --program WH --date 2025-03-12 --minutes 360 --billed 400
            payer=REDRK&state=AZ&program=WH&date=2025-03-12&minutes=360&exercise=60&activities=30&documented=yes | --payer REDRK --jurisdiction AZ --program WH --date 2025-03-12 --minutes 360 --activity 60,0,30 --documented
            payer=CANYON&program=WH&date=2025-03-12&minutes=360 | --payer CANYON --program WH --date 2025-03-12 --minutes 360
            """)
    void the_form_says_what_the_command_prints(String asked, String typed) {
        Typed priced = ClinicFolder.copiedTo(home).types("price", typed.split(" "));
        Surfer vera = DeskRig.shared().signIn("vera");
        String page = HtmlUtils.htmlUnescape(vera.page("/contracts/price?" + asked.replace("/", "%2F")));
        String answer = page.substring(page.indexOf("id=\"answer\""), page.indexOf("<form class=\"filter price\""));
        assertThat(priced.status()).isEqualTo(ExitStatus.DONE);
        assertThat(priced.lines())
                .allSatisfy(line -> assertThat(answer)
                        .contains(line.startsWith("contract: ") ? line.substring("contract: ".length()) : line));
    }
}
