package io.trueup;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The code keeps to the map, and the map to the code: a new arrow is a deliberate line in package-map.txt. */
class PackageMapTest {

    private static final String BASE = "io.trueup";

    private static PackageMap map;
    private static JavaClasses classes;

    @BeforeAll
    static void readBoth() throws IOException {
        map = PackageMap.read(Path.of("src/test/resources/package-map.txt"));
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(BASE);
    }

    /** The room of a package below the base; blank for the base itself and for packages elsewhere. */
    private static String room(String packageName) {
        if (!packageName.startsWith(BASE + ".")) {
            return "";
        }
        String below = packageName.substring(BASE.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    private static boolean isCode(JavaClass type) {
        return !type.getSimpleName().equals("package-info");
    }

    @Test
    void every_room_of_the_code_is_on_the_map_and_every_room_of_the_map_has_code() {
        Set<String> built = classes.stream()
                .filter(PackageMapTest::isCode)
                .map(type -> room(type.getPackageName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(map.rooms().keySet()).containsExactlyInAnyOrderElementsOf(built);
    }

    @Test
    void the_map_names_only_rooms_and_frameworks_that_there_are_and_has_no_circle() {
        Set<String> above = new TreeSet<>();
        map.rooms().forEach((name, room) -> {
            assertThat(above).as("rooms above " + name).containsAll(room.uses());
            assertThat(PackageMap.FRAMEWORKS.keySet())
                    .as("frameworks of " + name)
                    .containsAll(room.frameworks());
            above.add(name);
        });
    }

    @Test
    void every_arrow_between_rooms_is_on_the_map() {
        assertThat(arrows(PackageMapTest::isWrongArrow)).isEmpty();
    }

    @Test
    void every_framework_is_used_only_where_the_map_lists_it() {
        assertThat(arrows(PackageMapTest::isWrongFramework)).isEmpty();
    }

    @Test
    void no_line_of_the_map_allows_what_nobody_does() {
        map.rooms().forEach((name, room) -> {
            List<String> targets = classes.stream()
                    .filter(type -> room(type.getPackageName()).equals(name))
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .map(PackageMapTest::target)
                    .distinct()
                    .toList();
            assertThat(targets.stream().map(PackageMapTest::room).toList())
                    .as("rooms that " + name + " uses")
                    .containsAll(room.uses());
            for (String word : room.frameworks()) {
                assertThat(targets)
                        .as("framework " + word + " in " + name)
                        .anyMatch(target -> PackageMap.FRAMEWORKS.getOrDefault(word, List.of()).stream()
                                .anyMatch(target::startsWith));
            }
        });
    }

    @Test
    void every_package_is_null_marked_and_says_what_lives_there() {
        Set<String> packages = classes.stream()
                .filter(PackageMapTest::isCode)
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isNotEmpty();
        assertThat(packages.stream().filter(name -> !isNullMarked(name))).isEmpty();
    }

    private static boolean isNullMarked(String packageName) {
        return classes.stream()
                .filter(type -> type.getPackageName().equals(packageName))
                .filter(type -> !isCode(type))
                .anyMatch(type -> type.isAnnotatedWith(NullMarked.class));
    }

    private static boolean isWrongArrow(Dependency arrow) {
        String from = room(arrow.getOriginClass().getPackageName());
        String to = room(target(arrow));
        PackageMap.Room room = map.rooms().get(from);
        return !to.isEmpty()
                && !to.equals(from)
                && (room == null || !room.uses().contains(to));
    }

    private static boolean isWrongFramework(Dependency arrow) {
        String target = target(arrow);
        return !target.isEmpty()
                && !target.equals(BASE)
                && !target.startsWith(BASE + ".")
                && !map.allows(room(arrow.getOriginClass().getPackageName()), target);
    }

    /** The package of what is used, of its elements for an array; blank for a primitive. */
    private static String target(Dependency arrow) {
        return arrow.getTargetClass().getBaseComponentType().getPackageName();
    }

    /** Class and line of each, one sentence for each pair of class and target. */
    private static List<String> arrows(Predicate<Dependency> wrong) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(wrong)
                .map(arrow -> arrow.getOriginClass().getName() + " " + arrow.getSourceCodeLocation() + " uses "
                        + arrow.getTargetClass().getName())
                .distinct()
                .sorted()
                .toList();
    }
}
