package io.trueup.setup;

import io.trueup.configuration.ShippedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of a clinic: jobs/nightly.yml, jobs/reference/contracts.yml, the folders of the inbox, the templates. What is there already
 * is left as it is; payers are added to contracts.yml.
 */
public final class NewClinic {

    private static final String JOB = "jobs/nightly.yml";
    private static final String CONTRACTS = "jobs/reference/contracts.yml";
    private static final List<String> FOLDERS = List.of(
            "inbox/program-logs",
            "inbox/remittances",
            "inbox/bills",
            "inbox/acknowledgments",
            "inbox/deposits",
            "inbox/episodes",
            "inbox/authorizations",
            "inbox/worklists");

    /** The first line of what this writes, by which a folder is known again. */
    private static final String MARK = "# Set up by trueup init.";

    private final Path folder;
    private final List<Path> written = new ArrayList<>();

    public NewClinic(Path folder) {
        this.folder = folder;
    }

    public Path job() {
        return folder.resolve(JOB);
    }

    /** Whether a job is there. */
    public boolean isThere() {
        return Files.exists(job());
    }

    /** Whether the job that is there was set up here, and is not somebody's own or the sample's. */
    public boolean isOurs() {
        try {
            return isThere() && Files.readString(job()).startsWith(MARK);
        } catch (IOException e) {
            return false;
        }
    }

    /** What was written so far, in order. */
    public List<Path> written() {
        return List.copyOf(written);
    }

    /** Makes job, folders and templates; what is there stays as it is. */
    public void make(ClinicDetails clinic) throws IOException {
        for (String name : FOLDERS) {
            Files.createDirectories(folder.resolve(name));
        }
        if (!isThere()) {
            write(
                    JOB,
                    MARK + "\n"
                            + ShippedFile.text(NewClinic.class, "nightly.yml")
                                    .replace("{zone}", clinic.zone())
                                    .replace("{clinic}", clinic.yaml())
                            + "\n");
        }
        for (Template template : Templates.all()) {
            Path file = folder.resolve("templates").resolve(template.file());
            if (!Files.exists(file)) {
                write("templates/" + template.file(), TemplateWorkbook.bytes(template));
            }
        }
    }

    /** Adds payers to the contracts. */
    public void add(List<PayerDetails> payers) throws IOException {
        Path contracts = folder.resolve(CONTRACTS);
        StringBuilder text = new StringBuilder(
                Files.exists(contracts)
                        ? Files.readString(contracts)
                        : MARK + "\n" + ShippedFile.text(NewClinic.class, "contracts.yml") + "\n");
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        payers.forEach(payer -> text.append(unlike(text.toString(), payer)));
        if (!payers.isEmpty() || !Files.exists(contracts)) {
            write(CONTRACTS, text.toString());
        }
    }

    /** An id that another entry has already gets a number behind it. */
    private static String unlike(String there, PayerDetails payer) {
        String id = payer.id();
        int number = 2;
        while (there.contains("id: " + id + "\n")) {
            id = payer.id() + "-" + number++;
        }
        return payer.yaml().replace("id: " + payer.id() + "\n", "id: " + id + "\n");
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whole or not at all: a file that cannot be finished leaves the one that was there. */
    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(beside, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        written.add(file);
    }
}
