package symmetrylab.server.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.ExperimentText.Preset;
import symmetrylab.server.content.Told;
import symmetrylab.server.lesson.BenchView.ClaimView;
import symmetrylab.server.lesson.BenchView.FigureView;
import symmetrylab.server.lesson.BenchView.TheoremView;
import symmetrylab.server.web.Assets;
import symmetrylab.server.web.Page;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.plot.Pictures;
import symmetrylab.shared.wire.EventCodec;
import symmetrylab.shared.wire.Json;

/** Makes benches out of schema, text and stored run. */
final class BenchViews {
    private static final double WIDTH = 640;

    private final Content content;
    private final String language;
    private final Catalog catalog;
    private final Page page;

    /** @param language what the text around the benches is told in */
    BenchViews(Content content, String language, Catalog catalog, Page page) {
        this.page = page;
        this.content = content;
        this.language = language;
        this.catalog = catalog;
    }

    /** A bench behind a prediction: its page prints the stored run, its script must not tell the answer. */
    BenchView predicted(Block.Bench block, List<String> claims) {
        return view(block, claims, Optional.empty(), false);
    }

    /** @param given settings of the reader's own; the stored run is not theirs, so it is left out when they differ */
    BenchView open(Block.Bench block, List<String> claims, Optional<Settings> given) {
        return view(block, claims, given, true);
    }

    private BenchView view(Block.Bench block, List<String> claims, Optional<Settings> given, boolean tells) {
        Experiment experiment = catalog.get(block.experiment());
        Told<ExperimentText> told = told(block.experiment());
        ExperimentText text = told.text();
        Tongue tongue = Tongue.of(told.language(), page.words());
        Preset preset = text.presets().get(block.preset());
        Settings settings = given.orElseGet(() -> Settings.parse(experiment.schema(), preset.settings()));
        boolean own = !settings.text().equals(preset.settings());
        RunRecord run = own ? new RunRecord(experiment.schema()) : stored(experiment.schema(), preset);
        boolean storedOnly = !own && !page.hosted() && !suitsBrowser(experiment, settings);
        ControlViews controls = new ControlViews(block.key(), text, settings, page.words());
        return new BenchView(
                block.key(),
                block.experiment(),
                experiment.schema().pace().name().toLowerCase(Locale.ROOT),
                page.asset(Assets.core(catalog.courseOf(block.experiment()).name())),
                block.title().isEmpty() ? text.title() : block.title(),
                block.title().isEmpty() ? tongue : Tongue.of(language, page.words()),
                tongue,
                own ? "" : preset.id(),
                settings.text(),
                controls.of(block.controls()),
                controls.allBut(block.controls()),
                experiment.schema().parameters().stream().anyMatch(Parameter.Points.class::isInstance),
                experiment.schema().parameters().stream().anyMatch(BenchViews::takesVectors),
                List.copyOf(text.presets().values()),
                figures(block.figures(), text, run),
                claims.stream()
                        .flatMap(id -> new ClaimViews(told, run, page.words()).of(id).stream())
                        .toList(),
                text.limits(),
                storedOnly,
                data(text, own || !tells ? List.of() : lines(preset), storedOnly ? lines(preset) : List.of()));
    }

    private Told<ExperimentText> told(String experiment) {
        return content.experiment(experiment, language).orElseThrow();
    }

    private static boolean suitsBrowser(Experiment experiment, Settings settings) {
        return experiment
                .estimate(settings, Inputs.none())
                .suitsBrowser(experiment.schema().pace());
    }

    /** Whether points may have so many coordinates that one would rather draw them than write them. */
    private static boolean takesVectors(Parameter parameter) {
        return parameter instanceof Parameter.Points points && points.mostColumns() > 2;
    }

    /** A claim that stands apart from any bench. */
    List<ClaimView> claim(Block.ClaimCard card) {
        Told<ExperimentText> told = told(card.experiment());
        Schema schema = catalog.get(card.experiment()).schema();
        RunRecord run = stored(schema, told.text().presets().get(card.preset()));
        return new ClaimViews(told, run, page.words()).of(card.claim());
    }

    TheoremView theorem(Block.Theorem theorem) {
        Told<ExperimentText> told = told(theorem.experiment());
        ExperimentText.ClaimText claim = told.text().claims().get(theorem.claim());
        return new TheoremView(
                theorem.claim(),
                ClaimViews.words(told, claim, page.words()),
                List.copyOf(claim.hypotheses().values()));
    }

    private static RunRecord stored(Schema schema, Preset preset) {
        RunRecord run = new RunRecord(schema);
        preset.stored().forEach(run::add);
        return run;
    }

    private List<FigureView> figures(List<String> ids, ExperimentText text, RunRecord run) {
        List<FigureView> figures = new ArrayList<>();
        for (String id : ids) {
            Labels labels = new Labels(words(text), page.words().phrases());
            double height = new Pictures(run, labels, new Frame(WIDTH, WIDTH)).height(id);
            Pictures pictures = new Pictures(run, labels, new Frame(WIDTH, height));
            String title = text.figures().get(id);
            figures.add(new FigureView(id, title, pictures.svg(id, title), pictures.summary(id), pictures.table(id)));
        }
        return figures;
    }

    private static Map<String, String> words(ExperimentText text) {
        Map<String, String> words = new LinkedHashMap<>();
        text.figures().forEach((id, title) -> words.put("figure." + id, title));
        text.parameters().forEach((name, parameter) -> words.put("parameter." + name, parameter.label()));
        text.subjects().forEach((id, label) -> words.put("subject." + id, label));
        text.series().forEach((id, series) -> {
            words.put("series." + id, series.label());
            if (!series.unit().isEmpty()) {
                words.put("unit." + id, series.unit());
            }
        });
        return words;
    }

    private static List<String> lines(Preset preset) {
        return preset.stored().stream().map(EventCodec::line).toList();
    }

    /** @param kept the run that stands for one that is too heavy where the page will stand */
    private static String data(ExperimentText text, List<String> stored, List<String> kept) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("labels", words(text));
        map.put("stored", stored);
        if (!kept.isEmpty()) {
            map.put("kept", kept);
        }
        return Json.text(map);
    }
}
