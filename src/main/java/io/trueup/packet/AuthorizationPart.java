package io.trueup.packet;

import io.trueup.packet.Look.Fact;
import io.trueup.programlog.Authorization;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The approved authorizations that cover the days. */
final class AuthorizationPart {

    private static final Paragraph TITLE = Look.title("Approved authorization");
    private static final Paragraph NOTE = Look.note("As recorded by the clinic.");

    private final PacketCase about;

    AuthorizationPart(PacketCase about) {
        this.about = about;
    }

    List<Part> parts() {
        List<Part.Section> sections = new ArrayList<>();
        about.<Authorization>each((evidence, into) -> into.accept(evidence.coveringAuthorization()))
                .forEach(authorization -> sections.add(section(authorization)));
        return sections.isEmpty() ? List.of() : List.of(Part.of("Authorization", sections));
    }

    private Part.Section section(Authorization authorization) {
        Integer days = authorization.authorizedDays();
        BigDecimal hours = authorization.authorizedHours();
        return new Part.Section(
                "Approved authorization " + authorization.number(),
                List.of(
                        TITLE,
                        Look.facts(List.of(
                                new Fact("Authorization number", authorization.number()),
                                new Fact("Status", "Approved"),
                                new Fact("Patient", about.patient()),
                                new Fact("Claim number", authorization.claimNumber()),
                                new Fact("Program", Printed.program(authorization.program())),
                                new Fact("Dates", Printed.period(authorization.from(), authorization.to())),
                                new Fact("Authorized days", days == null ? "" : String.valueOf(days)),
                                new Fact("Authorized hours", hours == null ? "" : Printed.number(hours)))),
                        NOTE));
    }
}
