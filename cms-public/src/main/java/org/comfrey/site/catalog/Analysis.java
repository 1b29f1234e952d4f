package org.comfrey.site.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.de.GermanStemFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** How texts become words to look for. */
final class Analysis {

    /** The language of what names none. */
    static final String USUAL = "en";

    /** Longer beginnings of words need not be told apart. */
    private static final int LONGEST_BEGINNING = 20;

    /** Words by their stems, so that "massages" finds "massage"; without the words that every text has. */
    static final Analyzer ENGLISH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            TokenStream stream = new EnglishPossessiveFilter(words);
            stream = new ASCIIFoldingFilter(new LowerCaseFilter(stream));
            stream = new StopFilter(stream, EnglishAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(words, new PorterStemFilter(stream));
        }
    };

    /** Likewise in German. The analyzer that Lucene has for it leaves the plural of "Muskel" and "Wirbel" as it is. */
    private static final Analyzer GERMAN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            TokenStream stream = new StopFilter(new LowerCaseFilter(words), GermanAnalyzer.getDefaultStopSet());
            stream = new GermanStemFilter(new GermanNormalizationFilter(stream));
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(stream));
        }
    };

    /** Words as they are written, but for capitals and accents. */
    static final Analyzer PLAIN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
    };

    /** Every beginning of every word. */
    private static final Analyzer BEGINNINGS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            TokenStream stream = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(words, new EdgeNGramTokenFilter(stream, 1, LONGEST_BEGINNING, true));
        }
    };

    /** Each takes words by their stems, leaves out those that every text has, and folds accents. */
    private static final Map<String, Analyzer> LANGUAGES = Map.ofEntries(
            Map.entry(USUAL, ENGLISH),
            Map.entry("ar", folded(new ArabicAnalyzer())),
            Map.entry("da", folded(new DanishAnalyzer())),
            Map.entry("de", GERMAN),
            Map.entry("es", folded(new SpanishAnalyzer())),
            Map.entry("fi", folded(new FinnishAnalyzer())),
            Map.entry("fr", folded(new FrenchAnalyzer())),
            Map.entry("it", folded(new ItalianAnalyzer())),
            Map.entry("nb", folded(new NorwegianAnalyzer())),
            Map.entry("nl", folded(new DutchAnalyzer())),
            Map.entry("pt", folded(new PortugueseAnalyzer())),
            Map.entry("ru", folded(new RussianAnalyzer())),
            Map.entry("sv", folded(new SwedishAnalyzer())),
            Map.entry("tr", folded(new TurkishAnalyzer())));

    /** The language of the entry that is being written. */
    static final ScopedValue<String> LANGUAGE = ScopedValue.newInstance();

    /** For entries, each in its language. */
    static final Analyzer OF_ENTRIES = ofEntries(() -> LANGUAGE.orElse(USUAL));

    private Analysis() {}

    /** How words of a language are taken: as they are written where we know no better. */
    static Analyzer of(String language) {
        return LANGUAGES.getOrDefault(language, PLAIN);
    }

    /** For entries in that language. */
    static Analyzer ofEntries(String language) {
        return ofEntries(() -> language);
    }

    private static Analyzer ofEntries(Supplier<String> language) {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return switch (field) {
                    case Fields.SPELLING -> PLAIN;
                    case Fields.BEGINNINGS -> BEGINNINGS;
                    default -> of(language.get());
                };
            }
        };
    }

    private static Analyzer folded(Analyzer analyzer) {
        return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return analyzer;
            }

            @Override
            protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
                return new TokenStreamComponents(
                        components.getSource(), new ASCIIFoldingFilter(components.getTokenStream()));
            }
        };
    }

    /** The words of a text, no more than so many. */
    static List<String> words(Analyzer analyzer, String text, int most) {
        try (var stream = analyzer.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var words = new ArrayList<String>();
            stream.reset();
            while (words.size() < most && stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
