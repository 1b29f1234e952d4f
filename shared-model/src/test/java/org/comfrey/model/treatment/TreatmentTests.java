package org.comfrey.model.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comfrey.model.input.InvalidInput;
import org.comfrey.model.input.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import tools.jackson.databind.json.JsonMapper;

class TreatmentTests {

    private static final Treatment MASSAGE = Treatment.builder()
            .therapyName("Massage therapy")
            .otherNames(List.of("Massage"))
            .howItWorks("It eases\ntense muscles.")
            .benefits(List.of("Less pain for some weeks"))
            .indications(List.of(new Indication(
                    "Low back pain", List.of(new Icd10Code("m54.5")), EvidenceGrade.LOW, null, List.of("cochrane"))))
            .contraindications(List.of(new Contraindication("Fever", null, Contraindication.Severity.ABSOLUTE)))
            .insurance(new Insurance(List.of("How many sessions?"), List.of("M54.5")))
            .referral(new Referral("Find a therapist", "+44 20 1234", "https://a.example"))
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"M54.5", "M54.50", "G43.909", "U07.1", "A00", "O9A.2", "S72.001A"})
    void takesCodes(String code) {
        assertThat(new Icd10Code(code).value()).isEqualTo(code);
    }

    @Test
    void writesCodesInUpperCase() {
        assertThat(new Icd10Code(" m54.5 ")).isEqualTo(new Icd10Code("M54.5")).hasToString("M54.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "M5", "54.5", "M54.", "M54.50000", "M54,5", "M54.5; DROP", "ＭM54"})
    void refusesWhatIsNoCode(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Icd10Code(code))
                .withMessageContaining("such as M54.5");
    }

    @Test
    void takesWhatIsLeftOutAsNothing() {
        assertThat(Treatment.builder().build()).isEqualTo(Treatment.none());
    }

    @Test
    void pointsAtEverythingThatIsWrong() {
        var tooMany = Collections.nCopies(Treatment.MOST_ENTRIES + 1, "a");
        var tooLong = "a".repeat(Treatment.LONGEST_PASSAGE + 1);

        assertThat(pointers(() -> Treatment.builder()
                        .therapyName(" ")
                        .otherNames(List.of("a", "b\u0000"))
                        .howItWorks(tooLong)
                        .benefits(tooMany)
                        .build()))
                .containsExactly("/therapyName", "/otherNames/1", "/howItWorks", "/benefits");
        assertThat(pointers(() -> new Indication("a".repeat(301), List.of(), null, tooLong, List.of("no key"))))
                .containsExactly("/condition", "/note", "/references/0");
        assertThat(pointers(() -> new Referral("a", "call me", "javascript:alert(1)")))
                .containsExactly("/phone", "/link");
        assertThat(pointers(() -> new Reference("no key", "", null, 20, "ftp://a", "11.1/a")))
                .containsExactly("/key", "/title", "/year", "/url", "/doi");
    }

    @Test
    void namesWhatIsMissingInJson() {
        var json = JsonMapper.builder().build();

        assertThatThrownByReading(json, "{}", Contraindication.class).containsExactly("/condition", "/severity");
        assertThatThrownByReading(json, "{}", Reference.class).containsExactly("/key", "/title");
    }

    @Test
    void survivesJson() {
        var json = JsonMapper.builder().build();

        assertThat(json.readValue(json.writeValueAsString(MASSAGE), Treatment.class))
                .isEqualTo(MASSAGE);
    }

    @Test
    void survivesTheStore() {
        var conversions = new MongoCustomConversions(List.of(FromCode.INSTANCE, ToCode.INSTANCE));
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        var stored = new org.bson.Document();
        converter.write(MASSAGE, stored);

        assertThat(converter.read(Treatment.class, stored)).isEqualTo(MASSAGE);
        assertThat(converter.read(Treatment.class, new org.bson.Document())).isEqualTo(Treatment.none());
    }

    private static org.assertj.core.api.ListAssert<String> assertThatThrownByReading(
            JsonMapper json, String text, Class<?> type) {
        return assertThat(pointers(() -> {
            try {
                json.readValue(text, type);
            } catch (tools.jackson.core.JacksonException refused) {
                throw refused.getCause() == null ? refused : refused.getCause();
            }
        }));
    }

    private static List<String> pointers(ThrowingCallable act) {
        var refused = catchThrowableOfType(InvalidInput.class, act);
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Problem::pointer).toList();
    }

    @WritingConverter
    enum FromCode implements Converter<Icd10Code, String> {
        INSTANCE;

        @Override
        public String convert(Icd10Code code) {
            return code.value();
        }
    }

    @ReadingConverter
    enum ToCode implements Converter<String, Icd10Code> {
        INSTANCE;

        @Override
        public Icd10Code convert(String stored) {
            return new Icd10Code(stored);
        }
    }
}
