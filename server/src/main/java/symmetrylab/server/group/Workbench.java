package symmetrylab.server.group;

import java.util.List;
import java.util.Optional;
import symmetrylab.server.document.Document;
import symmetrylab.server.document.Fact;
import symmetrylab.server.group.Refused.Kind;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;

/** Transforms signals on one group, there and back, and multiplies them; each answer is a document with its evidence. */
public final class Workbench {
    /** Most elements of a group on which products are also computed by their definition. */
    private static final int MOST_DIRECT = 1000;

    private final FiniteGroup group;
    private final Measure measure;
    private final GroupTables tables;
    private final GroupFourierTransform transform;

    /** How two signals are multiplied. */
    public enum Product {
        /** (f∗h)(u) = Σ_v f(uv⁻¹) h(v). */
        CONVOLVE("convolution"),
        /** (f⋆h)(u) = Σ_v f(uv) h(v), h real. */
        CORRELATE("cross-correlation");

        private final String word;

        Product(String word) {
            this.word = word;
        }
    }

    private Workbench(FiniteGroup group, Measure measure) {
        this.group = group;
        this.measure = measure;
        tables = new GroupTables(group);
        transform = GroupFourierTransform.of(tables.dual());
    }

    /** Throws {@link Refused} where transforms on this group take too long or too much memory. */
    public static Workbench on(FiniteGroup group, Measure measure) {
        Limits.transform(group);
        try {
            return new Workbench(group, measure);
        } catch (GroupRefused e) {
            throw Refused.of(e);
        }
    }

    /** A signal that needs no file; {@link SignalSource#forms}. */
    public Signal source(String text) {
        try {
            return SignalSource.read(group, text);
        } catch (GroupRefused e) {
            throw Refused.of(e);
        }
    }

    /** A signal from a text in CSV or JSON. */
    public Signal read(String place, String text) {
        return new SignalReader(group, place).text(text);
    }

    /** A signal from JSON, or the name of one that needs no file. */
    public Signal read(Object json) {
        return json instanceof String text ? source(text) : new SignalReader(group, "signal").json(json);
    }

    /** f and f̂. */
    public Document transform(Signal signal) {
        Spectrum spectrum = transform.forward(signal.values());
        return document(signal.values(), spectrum, List.of(new Fact("source", "signal", signal.source())))
                .document(FourierDocument.SPECTRUM);
    }

    /** The function that a spectrum belongs to, from CSV or JSON. */
    public Document inverse(String place, String text) {
        return inverse(place, new SpectrumReader(tables, place).text(text));
    }

    /** The same from JSON that is read. */
    public Document inverse(Object json) {
        return inverse("spectrum", new SpectrumReader(tables, "spectrum").json(json));
    }

    private Document inverse(String place, Spectrum spectrum) {
        GroupFunction f = transform.inverse(spectrum);
        double residual = relative(transform.forward(f).distance(spectrum), spectrum.largestSingularValue());
        return document(
                        f,
                        spectrum,
                        List.of(
                                new Fact("source", "signal", "inverse of " + place),
                                new Fact("inverseResidual", "spectrum again, relative residual", residual)))
                .document(FourierDocument.SIGNAL);
    }

    /** Convolution or cross-correlation of two signals by their spectra, held to the definition where it is small. */
    public Document product(Product product, Signal f, Signal h) {
        if (product == Product.CORRELATE && !h.values().isReal()) {
            throw new Refused(
                    Kind.UNSOUND_SIGNAL, "the second signal of a cross-correlation must be real: " + h.source());
        }
        Spectrum first = transform.forward(f.values());
        Spectrum second = transform.forward(h.values());
        Spectrum spectrum = product == Product.CONVOLVE ? first.times(second) : first.timesAdjoint(second);
        GroupFunction made = transform.inverse(spectrum);
        FourierDocument document = document(
                made,
                spectrum,
                List.of(new Fact("source", "signal", product.word + " of " + f.source() + " and " + h.source())));
        if (group.order() <= MOST_DIRECT) {
            GroupFunction direct = direct(product, f.values(), h.values());
            document.add(new Fact(
                    "theoremResidual",
                    "held to the definition, relative residual",
                    relative(made.distance(direct), direct.norm())));
        }
        return document.document(FourierDocument.SIGNAL);
    }

    private GroupFunction direct(Product product, GroupFunction f, GroupFunction h) {
        int n = group.order();
        double[] fRe = f.re();
        double[] fIm = f.im();
        double[] hRe = h.re();
        double[] hIm = h.im();
        double[] re = new double[n];
        double[] im = new double[n];
        for (int v = 0; v < n; v++) {
            int factor = product == Product.CONVOLVE ? group.inverse(v) : v;
            for (int u = 0; u < n; u++) {
                int at = group.product(u, factor);
                re[u] += fRe[at] * hRe[v] - fIm[at] * hIm[v];
                im[u] += fRe[at] * hIm[v] + fIm[at] * hRe[v];
            }
        }
        return new GroupFunction(group, re, im);
    }

    private FourierDocument document(GroupFunction f, Spectrum spectrum, List<Fact> origin) {
        return new FourierDocument(f, spectrum, measure, origin);
    }

    static double relative(double distance, double size) {
        return size > 0 ? distance / size : distance;
    }

    /** The document with one of its parts only, where one was asked for. */
    public static Document only(Document document, Optional<String> part) {
        return part.map(key -> document.only(document.part(key)
                        .orElseThrow(() -> new Refused(
                                Kind.UNKNOWN_NAME,
                                "the table must be one of " + FourierDocument.PARTS + ", got '" + key + "'"))))
                .orElse(document);
    }
}
