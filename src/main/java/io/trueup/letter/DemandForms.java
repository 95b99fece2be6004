package io.trueup.letter;

import io.trueup.configuration.ShippedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Template and arguments of letters about lists of one payer.
 *
 * @param template null = the program's own
 * @param arguments null = the program's own
 */
public record DemandForms(
        @Nullable LetterTemplate template, @Nullable DemandArguments arguments) {

    /** Name of the template's file, in the program and in the reference folder that overrides it. */
    public static final String TEMPLATE = "demand-template.docx";

    /** What comes with the program. */
    public static final DemandForms STANDARD = new DemandForms(null, null);

    /** Read when it is first needed, and only once. */
    private static final class Standard {
        static final LetterTemplate TEMPLATE_OF_LISTS = shipped();

        private static LetterTemplate shipped() {
            try {
                return LetterTemplate.read(standardBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(TEMPLATE, e);
            }
        }
    }

    /** The bytes of the template that comes with the program, to start one's own from. */
    public static byte[] standardBytes() {
        return ShippedFile.bytes(DemandForms.class, TEMPLATE);
    }

    LetterTemplate templateOrStandard() {
        return template == null ? Standard.TEMPLATE_OF_LISTS : template;
    }

    DemandArguments argumentsOrStandard() {
        return arguments == null ? DemandArguments.standard() : arguments;
    }
}
