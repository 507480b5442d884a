package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A library that was raised because of a known flaw does not fall back below the version that mends it. */
class SafeVersionsTest {
    private static final Pattern JAR = Pattern.compile("-(\\d[^/]*)\\.jar!");

    @ParameterizedTest
    @CsvSource({
        "org/springframework/boot/SpringApplication, 4.1.2",
        "org/springframework/core/SpringVersion, 7.0.9",
        "org/springframework/web/servlet/DispatcherServlet, 7.0.9",
        "org/apache/catalina/startup/Tomcat, 11.0.25",
        "com/fasterxml/jackson/core/JsonFactory, 2.21.6",
        "com/fasterxml/jackson/databind/ObjectMapper, 2.21.6",
        "tools/jackson/core/JsonParser, 3.1.7",
        "tools/jackson/databind/ObjectMapper, 3.1.7",
        "io/netty/buffer/ByteBuf, 4.2.19",
        "io/netty/handler/ssl/SslHandler, 4.2.19",
        "com/nimbusds/jose/JWSObject, 10.0.2",
        "com/google/common/collect/ImmutableList, 32.0.1",
        "org/apache/commons/io/IOUtils, 2.14.0",
        "okio/Buffer, 3.4.0"
    })
    void isAtLeastTheOneThatMendsWhatIsKnown(String type, String least) {
        var place = SafeVersionsTest.class.getResource("/" + type + ".class");
        assertThat(place).as(type).isNotNull();
        var version = JAR.matcher(place.toString());
        assertThat(version.find()).as(place.toString()).isTrue();
        assertThat(Version.parse(version.group(1))).as(type).isGreaterThanOrEqualTo(Version.parse(least));
    }
}
