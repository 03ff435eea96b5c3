import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools, timed inside the JVM after warm-up.
 *
 * <pre>java DroolsEngine RULES.tsv EVENTS.tsv ANSWERS.txt RUNS reused|direct|pooled MOST_EVENTS</pre>
 *
 * A decision inserts one event, fires, and takes back the event ({@code reused}, and
 * {@code direct} with the option that fires without an agenda), or uses a session of its own from
 * a pool ({@code pooled}). Prints one JSON object.
 */
public final class DroolsEngine {
    private static final int WARM_UP_PASSES = 4;

    private record Row(String id, String item, String area, int people) {}

    private DroolsEngine() {}

    public static void main(String[] arguments) throws IOException {
        long before = residentBytes();
        long start = System.nanoTime();
        KieBase base = RuleReader.read(Path.of(arguments[0]));
        Consumer<Event> decide = session(base, arguments[4]);
        double loadSeconds = (System.nanoTime() - start) / 1e9;
        System.gc();
        long resident = residentBytes();
        Runtime runtime = Runtime.getRuntime();
        long heap = runtime.totalMemory() - runtime.freeMemory();

        List<Row> rows = readEvents(Path.of(arguments[1]));
        rows = rows.subList(0, Math.min(rows.size(), Integer.parseInt(arguments[5])));
        writeAnswers(Path.of(arguments[2]), rows, decide);
        for (int pass = 0; pass < WARM_UP_PASSES; pass++) {
            onePass(rows, decide);
        }
        StringJoiner runs = new StringJoiner(", ", "[", "]");
        for (int run = 0; run < Integer.parseInt(arguments[3]); run++) {
            runs.add(Double.toString(onePass(rows, decide)));
        }
        System.out.printf(
            "{\"load_seconds\": %.6f, \"resident_bytes\": %d, \"resident_bytes_before\": %d, "
                + "\"heap_bytes\": %d, \"events\": %d, \"ns_of_runs\": %s, \"java\": \"%s\"}%n",
            loadSeconds, resident, before, heap, rows.size(), runs,
            System.getProperty("java.version"));
    }

    private static Consumer<Event> session(KieBase base, String style) {
        switch (style) {
            case "reused":
                return reused(base.newKieSession());
            case "direct": {
                KieSessionConfiguration options = KieServices.get().newKieSessionConfiguration();
                options.setOption(DirectFiringOption.YES);
                return reused(base.newKieSession(options, null));
            }
            case "pooled": {
                KieSessionsPool pool = base.newKieSessionsPool(1);
                return event -> {
                    KieSession session = pool.newKieSession();
                    session.insert(event);
                    session.fireAllRules();
                    session.dispose();
                };
            }
            default:
                throw new IllegalArgumentException(style);
        }
    }

    private static Consumer<Event> reused(KieSession session) {
        return event -> {
            FactHandle handle = session.insert(event);
            session.fireAllRules();
            session.delete(handle);
        };
    }

    /** Nanoseconds a decision, over events in new strings whose hashes nothing has computed yet. */
    private static double onePass(List<Row> rows, Consumer<Event> decide) {
        List<Row> fresh = new ArrayList<>(rows.size());
        for (Row row : rows) {
            fresh.add(new Row(row.id, copy(row.item), copy(row.area), row.people));
        }
        long sum = 0;
        long start = System.nanoTime();
        for (Row row : fresh) {
            Event event = new Event(row.item, row.area, row.people);
            decide.accept(event);
            sum += event.limit + event.lead.length() + event.rule.length();
        }
        double each = (System.nanoTime() - start) / (double) rows.size();
        if (sum <= 0) {
            throw new IllegalStateException("nothing was decided");
        }
        return each;
    }

    private static String copy(String text) {
        return new String(text.toCharArray());
    }

    private static void writeAnswers(Path path, List<Row> rows, Consumer<Event> decide)
            throws IOException {
        try (PrintStream out = new PrintStream(
                Files.newOutputStream(path), false, StandardCharsets.UTF_8)) {
            StringBuilder text = new StringBuilder();
            for (Row row : rows) {
                Event event = new Event(row.item, row.area, row.people);
                decide.accept(event);
                text.append(row.id).append('|').append(event.lead).append('|')
                    .append(event.limit).append('|').append(event.rule).append('\n');
            }
            out.print(text);
        }
    }

    private static List<Row> readEvents(Path path) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            String[] columns = line.split("\t");
            rows.add(new Row(columns[0], columns[1], columns[2], Integer.parseInt(columns[3])));
        }
        return rows;
    }

    private static long residentBytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
            }
        }
        throw new IOException("no VmRSS");
    }
}
