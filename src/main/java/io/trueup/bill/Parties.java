package io.trueup.bill;

import io.trueup.remittance.PersonName;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom the bills that follow are for and who is to pay, as the levels of an 837 tell it: a subscriber (HL*22) with the payer, and
 * below it a patient (HL*23) where that is another. A level forgets what the one before it said.
 */
final class Parties {

    private static final String SUBSCRIBER = "22";
    private static final String PATIENT = "23";
    private static final String ORGANISATION = "2";

    /** Of 2010BB: the payer's own number, its tax number, claim office, NAIC code, and what 4010 called its taxpayer number. */
    private static final Set<String> PAYER_NUMBERS = Set.of("2U", "EI", "FY", "NF", "TJ");

    private final String file;
    private Person subscriber;
    private Person patient;
    private Payer payer;
    private int level = 1;
    private String loop = "";

    Parties(String file) {
        this.file = file;
        this.subscriber = new Person(file);
        this.patient = new Person(file);
        this.payer = new Payer(file);
    }

    /** HL, SBR, NM1 or REF before the first claim of a level. */
    void take(Segment segment) {
        switch (segment.tag()) {
            case "HL":
                begin(segment.element(3));
                break;
            case "SBR":
                level = level(segment.element(1));
                break;
            case "NM1":
                name(segment);
                break;
            case "REF":
                reference(segment);
                break;
            default:
                break;
        }
    }

    private void begin(String levelCode) {
        loop = "";
        patient = new Person(file);
        if (!levelCode.equals(PATIENT)) {
            subscriber = new Person(file);
            payer = new Payer(file);
            level = 1;
        }
    }

    /** P is the first payer, S the second, T and A to H those behind; U says nothing. */
    private static int level(String sequence) {
        return switch (sequence) {
            case "", "P", "U" -> 1;
            case "S" -> 2;
            default -> 3;
        };
    }

    private void name(Segment nm1) {
        loop = nm1.element(1);
        switch (loop) {
            case "IL":
                subscriber.name(nm1);
                break;
            case "QC":
                patient.name(nm1);
                break;
            case "PR", "IN":
                payer.name(nm1);
                break;
            default:
                break;
        }
    }

    private void reference(Segment ref) {
        switch (loop) {
            case "IL":
                subscriber.reference(ref);
                break;
            case "QC":
                patient.reference(ref);
                break;
            case "PR", "IN":
                payer.reference(ref);
                break;
            default:
                break;
        }
    }

    /** What is wrong with those who are named now; a missing payer is told at the claim. */
    List<Problem> problems(Segment clm) {
        List<Problem> problems = new ArrayList<>(payer.elements.problems());
        problems.addAll(subscriber.elements.problems());
        problems.addAll(patient.elements.problems());
        if (payer.id().isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.MISSING_SEGMENT,
                    clm.place(file),
                    "no NM1*PR",
                    "NM1*PR with the payer's id, before the claim"));
        }
        return problems;
    }

    String payerId() {
        return payer.id();
    }

    String payerName() {
        return payer.name;
    }

    List<String> payerIdentifiers() {
        return List.copyOf(payer.identifiers);
    }

    int payerLevel() {
        return level;
    }

    /** The subscriber may be the employer: then only a patient of its own is one. */
    PersonName patient() {
        return patient.name.isBlank() ? subscriber.name : patient.name;
    }

    /** The patient's before the subscriber's; a member number that REF*SY says is the social security number is none. */
    Set<String> claimNumbers() {
        Set<String> numbers = new LinkedHashSet<>(patient.claimNumbers);
        numbers.addAll(subscriber.claimNumbers);
        numbers.addAll(patient.memberIds);
        numbers.addAll(subscriber.memberIds);
        numbers.remove(patient.socialSecurityNumber);
        numbers.remove(subscriber.socialSecurityNumber);
        return numbers;
    }

    /** Of a subscriber or patient. */
    private static final class Person {

        /** NM108 of a number that is no claim's: social security, and an employer's tax number. */
        private static final Set<String> NO_CLAIM_NUMBERS = Set.of("34", "24", "FI");

        private final ElementReader elements;
        private final Set<String> claimNumbers = new LinkedHashSet<>(2);
        private final Set<String> memberIds = new LinkedHashSet<>(2);
        private PersonName name = PersonName.UNKNOWN;
        private String socialSecurityNumber = "";

        private Person(String file) {
            this.elements = new ElementReader(file);
        }

        private void name(Segment nm1) {
            elements.checkLengths(nm1);
            if (!nm1.element(2).equals(ORGANISATION)) {
                name = PersonName.of(nm1.element(3), nm1.element(4), nm1.element(5), nm1.element(7));
            }
            if (!NO_CLAIM_NUMBERS.contains(nm1.element(8)) && !nm1.element(9).isEmpty()) {
                memberIds.add(nm1.element(9));
            }
        }

        private void reference(Segment ref) {
            if (ref.element(1).equals("SY")) {
                socialSecurityNumber = ref.element(2);
            } else if (ClaimReferences.isClaimNumber(ref)) {
                elements.checkLengths(ref);
                claimNumbers.add(ref.element(2));
            }
        }
    }

    private static final class Payer {

        private final ElementReader elements;
        private final Set<String> identifiers = new LinkedHashSet<>(2);
        private String name = "";

        private Payer(String file) {
            this.elements = new ElementReader(file);
        }

        private void name(Segment nm1) {
            elements.checkLengths(nm1);
            name = nm1.element(3);
            add(nm1.element(9));
        }

        private void reference(Segment ref) {
            if (PAYER_NUMBERS.contains(ref.element(1))) {
                elements.checkLengths(ref);
                add(ref.element(2));
            }
        }

        private void add(String identifier) {
            if (!identifier.isEmpty()) {
                identifiers.add(identifier);
            }
        }

        /** Its name where it has no number. */
        private String id() {
            return identifiers.stream().findFirst().orElse(name);
        }
    }
}
