package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

/** The jar says what it is made of, so that any scanner can judge it. */
class BillOfMaterialsIT {
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String SUFFIX = ".jar";

    @Test
    void everyLibraryInTheJarStandsInItsBillOfMaterialsAndNothingElseDoes() throws IOException {
        try (var jar = new JarFile(Objects.requireNonNull(System.getProperty("binome.jar"), "binome.jar"))) {
            var packed = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(SUFFIX))
                    .map(name -> name.substring(LIBRARIES.length(), name.length() - SUFFIX.length()))
                    // Added by Spring Boot's plugin: it unpacks the jar, and serves no request.
                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools"))
                    .toList();
            assertThat(components(jar)).containsExactlyInAnyOrderElementsOf(packed);
        }
    }

    private static List<String> components(JarFile jar) throws IOException {
        var place = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
        assertThat(place).isEqualTo("META-INF/sbom/application.cdx.json");
        try (var bill = jar.getInputStream(jar.getJarEntry(place))) {
            var json = JsonParserFactory.getJsonParser()
                    .parseMap(new String(bill.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(json).containsEntry("bomFormat", "CycloneDX");
            return ((List<?>) json.get("components"))
                    .stream()
                    .map(each -> (Map<?, ?>) each)
                    // A starter has no classes, so it is named and not packed.
                    .filter(each -> !each.get("name").toString().startsWith("spring-boot-starter"))
                    .map(each -> each.get("name") + "-" + each.get("version"))
                    .toList();
        }
    }
}
