package evenfall.portal.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** FHIR R4 as JSON, which is the only form of it that is written or read. */
final class Fhir {

    /** A document within a resource within another within a bundle is eleven deep. */
    private static final int DEEPEST = 24;

    private static final int LONGEST_NAME = 64;

    private static final int LONGEST_NUMBER = 40;

    /** Looks at everything before HAPI does, which knows no limits. */
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(Wire.MOST)
                            .maxNameLength(LONGEST_NAME)
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(Wire.MOST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Fhir() {}

    /** It takes a second and some megabytes, so it is made when it is needed first, and once. */
    private static final class R4 {

        static final FhirContext CONTEXT = FhirContext.forR4();
    }

    static byte[] write(IBaseResource resource) {
        return parser().encodeResourceToString(resource).getBytes(UTF_8);
    }

    /**
     * Reads a bundle from outside.
     *
     * @throws NotExchanged if it is none, is broken, or nested deeper than any
     */
    static Bundle readBundle(byte[] json) throws NotExchanged {
        var tree = tree(json);
        if (!"Bundle".equals(tree.path("resourceType").asString(""))) {
            throw new NotExchanged(Trouble.WRONG_RESOURCE);
        }
        withoutNarrative(tree);
        try {
            return parser().parseResource(Bundle.class, STRICT.writeValueAsString(tree));
        } catch (RuntimeException _) {
            // whatever HAPI stumbles over, somebody outside has written
            throw new NotExchanged(Trouble.NOT_FHIR);
        }
    }

    private static JsonNode tree(byte[] json) throws NotExchanged {
        try {
            return STRICT.readTree(json);
        } catch (JacksonException _) {
            throw new NotExchanged(Trouble.NOT_FHIR);
        }
    }

    /** What is meant for eyes is XHTML, which nobody here reads. */
    private static void withoutNarrative(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("text").isObject()) {
                object.remove("text");
            }
            object.remove("div");
        }
        node.forEach(Fhir::withoutNarrative);
    }

    private static IParser parser() {
        // an unknown value is left out rather than written to the log
        var lenient = new LenientErrorHandler(false);
        lenient.setErrorOnInvalidValue(false);
        return R4.CONTEXT.newJsonParser().setParserErrorHandler(lenient);
    }

    /** For the test that looks whether everything is valid. */
    static FhirContext context() {
        return R4.CONTEXT;
    }
}
