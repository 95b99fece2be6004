package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.withdrawal.TakeBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day with Files in a real browser: two files are dropped, looked at, taken and read by a run; then one is taken back. */
class FilesInABrowserTest {

    private static final DeskRig RIG = FilesRig.made();

    private static final String LOG = """
            patient_id,patient_name,claim_number,patient_control_number,payer_id,jurisdiction,program,service_date,attendance,hours
            DR-1,"DROPPED, DORA",25-0099887,DRO1001,PSMUT,TX,WH,2025-05-05,P,6
            DR-1,"DROPPED, DORA",25-0099887,DRO1001,PSMUT,TX,WH,2025-05-06,P,6
            TW-1,"TWIN, TINA",25-0099888,TWI1001,PSMUT,TX,WH,2025-05-05,P,6
            TW-1,"TWIN, TINA",25-0099888,TWI1001,PSMUT,TX,WH,2025-05-06,P,6
            """;

    private static final String REMITTANCE = """
            ISA*00*          *00*          *ZZ*PRAIRIESTAR    *ZZ*CEDARBENDWR    *250512*0412*^*00501*000009118*0*P*:~
            GS*HP*PRAIRIESTAR*CEDARBENDWR*20250512*0412*9118*X*005010X221A1~
            ST*835*0001~
            BPR*I*384*C*ACH*CCP*01*999988880*DA*4400192*1741998823**01*999977774*DA*7730551*20250512~
            TRN*1*9901432*1741998823~
            N1*PR*PRAIRIE STAR MUTUAL~
            N1*PE*CEDAR BEND WORK RECOVERY*XX*1457382915~
            LX*1~
            CLP*DRO1001*1*600*384**WC*PS250512-0001*11*1~
            NM1*QC*1*DROPPED*DORA~
            REF*1L*25-0099887~
            SVC*HC:97545:WH:CA*200*128**1~
            DTM*472*20250505~
            CAS*CO*P12*72~
            SVC*HC:97546:WH:CA*400*256**4~
            DTM*472*20250505~
            CAS*CO*P12*144~
            SE*16*0001~
            GE*1*9118~
            IEA*1*000009118~
            """;

    /** The same of another patient. */
    private static final String TWIN = REMITTANCE
            .replace("9901432", "9901433")
            .replace("DRO1001", "TWI1001")
            .replace("25-0099887", "25-0099888")
            .replace("PS250512-0001", "PS250512-0002")
            .replace("DROPPED*DORA", "TWIN*TINA");

    private static final LocalDate NEXT = LocalDate.of(2025, 5, 13);

    @TempDir
    private Path desktop = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(desktop.resolve(name), text);
    }

    private static List<String> findings(String controlNumber) {
        return RIG.jdbc().sql("""
                        SELECT concat_ws(' ', service_date, outcome, 'expected', expected, 'paid', paid, recouped)
                        FROM trueup.findings
                        WHERE patient_control_number = ?
                        ORDER BY 1""").param(controlNumber).query(String.class).list();
    }

    private static List<String> leftBehind() {
        return RIG.jdbc()
                .sql("SELECT name FROM left_behind ORDER BY 1")
                .query(String.class)
                .list();
    }

    private static long id(String name) {
        return RIG.jdbc()
                .sql("SELECT id FROM input_file WHERE name = ? AND status = 'TAKEN'")
                .param(name)
                .query(Long.class)
                .single();
    }

    @Test
    void fault_214_a_file_dropped_taken_and_taken_back_on_the_desk_ends_as_by_command() throws IOException {
        try (Browser browser = Browser.open(RIG)) {
            Files.writeString(RIG.job().inbox().resolve("remittances/twin.835"), TWIN);
            dropsALogAnd835(browser);
            RIG.night(NEXT);
            assertThat(findings("DRO1001"))
                    .isEqualTo(findings("TWI1001"))
                    .anyMatch(line -> line.contains("paid 384.00"));
            seesThemInFiles(browser);
            takesBack(browser);
            takesBackByCommand();
            RIG.night(NEXT);
            assertThat(findings("DRO1001"))
                    .hasSize(2)
                    .isEqualTo(findings("TWI1001"))
                    .noneMatch(line -> line.contains("paid 384.00"));
            assertThat(leftBehind()).containsExactly("may 12.835", "twin.835");
            assertThat(browser.driver().manage().logs().get("browser").getAll()).isEmpty();
        }
    }

    private void dropsALogAnd835(Browser browser) throws IOException {
        Path remittance = file("may 12.835", REMITTANCE);
        Path log = file("log.csv", LOG);
        browser.signIn("will").go("/files");
        browser.find("#files").sendKeys(remittance + "\n" + log);
        browser.find("#drop-form button").click();
        browser.link("may 12.835").click();
        assertThat(browser.text()).contains("an 835", "can be taken, nothing would be rejected", "$384.00", "DROPPED");
        browser.find(".take button").click();
        browser.await(() -> browser.text().contains("may 12.835 is in the inbox, in remittances"));
        assertThat(browser.find("h1").getText()).isEqualTo("log.csv");
        assertThat(browser.text()).contains("Attendance", "DROPPED");
        browser.find(".take button").click();
        browser.await(() -> browser.text().contains("log.csv is in the inbox, in program-logs"));
        assertThat(browser.text()).contains("the next run reads it", "Run now");
    }

    private static void seesThemInFiles(Browser browser) {
        browser.go("/files");
        assertThat(browser.text()).contains("Nothing waits for the next run.", "log.csv");
        browser.link("may 12.835").click();
        assertThat(browser.text()).contains("Payments it brought", "9901432").doesNotContain("Taken by mistake?");
    }

    private static void takesBack(Browser browser) {
        browser.find(".who button").click();
        browser.signIn("ada").go("/files/" + id("may 12.835"));
        browser.link("See what would be taken back").click();
        assertThat(browser.text()).contains("With it go 1 payments, 1 claims, 2 service lines");
        browser.find("main form button.main").click();
        browser.await(() -> browser.text().contains("Took back may 12.835"));
        assertThat(browser.text()).contains("taken back on", "It still stands in the inbox as remittances/may 12.835");
        browser.go("/files");
        assertThat(browser.text()).contains("taken back; runs leave it there");
        assertThat(RIG.jdbc()
                        .sql("SELECT who FROM access_log WHERE action = 'withdrew a file'")
                        .query(String.class)
                        .list())
                .containsExactly("ada");
    }

    /** What {@code trueup withdraw} does. */
    private static void takesBackByCommand() {
        try (TakeBack takeBack =
                TakeBack.begin(RIG.database().dataSource(), RIG.job().inbox())) {
            takeBack.carryOut(takeBack.named("twin.835"), OffsetDateTime.now());
        }
    }
}
