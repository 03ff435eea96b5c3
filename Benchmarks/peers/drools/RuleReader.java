import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;


import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Builds a knowledge base from rules.tsv by the executable model, the form into which Drools
 * compiles its rule files; item and area are indexed. Each rule states its range of people, so
 * that one rule fires for an event.
 */
final class RuleReader {
    private RuleReader() {}

    static KieBase read(Path file) throws IOException {
        ModelImpl model = new ModelImpl();
        for (String line : Files.readAllLines(file)) {
            model.addRule(rule(line.split("\t")));
        }
        return KieBaseBuilder.createKieBaseFromModel(model);
    }

    /** Columns: name, level, item, area, from, below (-1: no bound), lead, limit. */
    private static Rule rule(String[] columns) {
        String name = columns[0];
        String item = columns[2];
        String area = columns[3];
        int from = Integer.parseInt(columns[4]);
        int below = Integer.parseInt(columns[5]);
        String lead = columns[6];
        int limit = Integer.parseInt(columns[7]);

        Variable<Event> event = declarationOf(Event.class, "event");
        PatternDef<Event> when = pattern(event)
            .expr("area " + area, e -> e.getArea().equals(area),
                alphaIndexedBy(String.class, ConstraintType.EQUAL, 0, Event::getArea, area))
            .expr("item " + item, e -> e.getItem().equals(item),
                alphaIndexedBy(String.class, ConstraintType.EQUAL, 1, Event::getItem, item));
        if (below < 0) {
            when = when.expr("people " + from, e -> e.getPeople() >= from);
        } else {
            when = when.expr("people " + from + " " + below,
                e -> e.getPeople() >= from && e.getPeople() < below);
        }
        return PatternDSL.rule(name).build(when, on(event).execute(e -> e.decide(lead, limit, name)));
    }
}
