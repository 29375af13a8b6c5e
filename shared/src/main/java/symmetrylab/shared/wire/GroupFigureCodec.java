package symmetrylab.shared.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.FigureState;

/** States of figures of groups as JSON objects. */
final class GroupFigureCodec {
    private GroupFigureCodec() {}

    static Map<String, Object> object(FigureState state) {
        if (state instanceof FigureState.Quilt quilt) {
            Map<String, Object> object = elements("quilt", quilt.elements());
            object.put("order", quilt.order());
            object.put("products", quilt.products());
            return object;
        }
        if (state instanceof FigureState.Graph graph) {
            Map<String, Object> object = elements("graph", graph.elements());
            object.put("xs", graph.xs());
            object.put("ys", graph.ys());
            object.put("generators", graph.generators());
            object.put("targets", graph.targets());
            object.put("path", graph.path());
            return object;
        }
        if (state instanceof FigureState.Blocks blocks) {
            return blocks(blocks);
        }
        FigureState.Spread spread = (FigureState.Spread) state;
        List<Object> spots = new ArrayList<>();
        for (FigureState.Spot spot : spread.spots()) {
            spots.add(JsonObject.of("subject", spot.subject(), "support", spot.support(), "rank", spot.rank()));
        }
        return JsonObject.of("spots", spots, "order", spread.order());
    }

    private static Map<String, Object> elements(String key, FigureState.Elements elements) {
        Map<String, Object> map =
                JsonObject.of("names", elements.names(), "kinds", elements.kinds(), "kindNames", elements.kindNames());
        return JsonObject.of(key, map);
    }

    private static FigureState.Elements elements(JsonObject o) {
        return new FigureState.Elements(o.strings("names"), o.integers("kinds"), o.strings("kindNames"));
    }

    private static Map<String, Object> blocks(FigureState.Blocks blocks) {
        List<Object> transforms = new ArrayList<>();
        for (FigureState.Transform transform : blocks.transforms()) {
            transforms.add(JsonObject.of("subject", transform.subject(), "re", transform.re(), "im", transform.im()));
        }
        return JsonObject.of("blocks", transforms, "irreps", blocks.irreps(), "degrees", blocks.degrees());
    }

    static FigureState state(JsonObject o) {
        if (o.map().containsKey("quilt")) {
            return new FigureState.Quilt(elements(o.object("quilt")), o.integers("order"), o.integers("products"));
        }
        if (o.map().containsKey("graph")) {
            return new FigureState.Graph(
                    elements(o.object("graph")),
                    o.numbers("xs"),
                    o.numbers("ys"),
                    o.strings("generators"),
                    o.integers("targets"),
                    o.integers("path"));
        }
        if (o.map().containsKey("blocks")) {
            List<FigureState.Transform> transforms = new ArrayList<>();
            for (JsonObject transform : o.objects("blocks")) {
                transforms.add(new FigureState.Transform(
                        transform.string("subject"), transform.numbers("re"), transform.numbers("im")));
            }
            return new FigureState.Blocks(o.strings("irreps"), o.integers("degrees"), transforms);
        }
        List<FigureState.Spot> spots = new ArrayList<>();
        for (JsonObject spot : o.objects("spots")) {
            spots.add(new FigureState.Spot(spot.string("subject"), spot.number("support"), spot.number("rank")));
        }
        return new FigureState.Spread(o.integer("order"), spots);
    }
}
