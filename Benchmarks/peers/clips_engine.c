/* CLIPS called from C, as an embedder would call it.
 *
 *     clips_engine RULES.clp EVENTS.tsv ANSWERS.txt RUNS retract|reset
 *
 * A decision asserts one event, runs the engine for one firing, takes the
 * decision that the rule hands over through `decide`, and clears up: by
 * retracting the event, or by resetting the environment. Prints one JSON object.
 */

#include <clips/clips.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

typedef struct {
    char *id, *item, *area;
    long long people;
} Event;

typedef struct {
    const char *lead, *rule;
    long long limit;
} Decision;

static Decision decided;

/* Called by the right-hand side of every rule: (decide LEAD LIMIT RULE). */
static void take_decision(void *environment) {
    decided.lead = EnvRtnLexeme(environment, 1);
    decided.limit = EnvRtnLong(environment, 2);
    decided.rule = EnvRtnLexeme(environment, 3);
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static long resident_bytes(void) {
    long pages = 0, total = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL || fscanf(file, "%ld %ld", &total, &pages) != 2) exit(3);
    fclose(file);
    return pages * sysconf(_SC_PAGESIZE);
}

static void fail(const char *what) {
    fprintf(stderr, "clips_engine: %s\n", what);
    exit(2);
}

static Event *read_events(const char *path, size_t *count) {
    FILE *file = fopen(path, "r");
    if (file == NULL) fail("cannot read the events");
    size_t room = 1024, length = 0;
    Event *events = malloc(room * sizeof *events);
    char *line = NULL;
    size_t line_room = 0;
    while (getline(&line, &line_room, file) > 0) {
        if (length == room) events = realloc(events, (room *= 2) * sizeof *events);
        Event *event = &events[length++];
        event->id = strdup(strtok(line, "\t"));
        event->item = strdup(strtok(NULL, "\t"));
        event->area = strdup(strtok(NULL, "\t"));
        event->people = atoll(strtok(NULL, "\t\n"));
    }
    free(line);
    fclose(file);
    *count = length;
    return events;
}

static void put_text(void *environment, void *fact, const char *slot, const char *text) {
    DATA_OBJECT value;
    SetType(value, STRING);
    SetValue(value, EnvAddSymbol(environment, text));
    EnvPutFactSlot(environment, fact, slot, &value);
}

static Decision decide(void *environment, void *template, const Event *event, int resets) {
    void *fact = EnvCreateFact(environment, template);
    put_text(environment, fact, "item", event->item);
    put_text(environment, fact, "area", event->area);
    DATA_OBJECT people;
    SetType(people, INTEGER);
    SetValue(people, EnvAddLong(environment, event->people));
    EnvPutFactSlot(environment, fact, "people", &people);
    fact = EnvAssert(environment, fact);
    EnvRun(environment, 1);
    if (resets) EnvReset(environment);
    else EnvRetract(environment, fact);
    return decided;
}

int main(int argc, char **argv) {
    if (argc != 6) fail("usage: RULES.clp EVENTS.tsv ANSWERS.txt RUNS retract|reset");
    int runs = atoi(argv[4]), resets = strcmp(argv[5], "reset") == 0;

    long before = resident_bytes();
    double start = seconds();
    void *environment = CreateEnvironment();
    EnvDefineFunction2(environment, "decide", 'v', PTIEF take_decision, "take_decision", "33kkik");
    if (EnvLoad(environment, argv[1]) != 1) fail("cannot load the rules");
    EnvReset(environment);
    double load_seconds = seconds() - start;
    long resident = resident_bytes();
    void *template = EnvFindDeftemplate(environment, "event");

    size_t count = 0;
    Event *events = read_events(argv[2], &count);
    FILE *answers = fopen(argv[3], "w");
    if (answers == NULL) fail("cannot write the answers");
    for (size_t i = 0; i < count; i++) {  /* the warm-up, too */
        Decision decision = decide(environment, template, &events[i], resets);
        fprintf(answers, "%s|%s|%lld|%s\n", events[i].id, decision.lead, decision.limit,
                decision.rule);
    }
    fclose(answers);

    printf("{\"version\": \"%s\", \"load_seconds\": %.6f, \"resident_bytes\": %ld, "
           "\"resident_bytes_before\": %ld, \"events\": %zu, \"ns_of_runs\": [",
           VERSION_STRING, load_seconds, resident, before, count);
    long long sum = 0;
    for (int run = 0; run < runs; run++) {
        start = seconds();
        for (size_t i = 0; i < count; i++) {
            Decision decision = decide(environment, template, &events[i], resets);
            sum += decision.limit + decision.lead[0] + decision.rule[1];
        }
        printf("%s%.3f", run ? ", " : "", (seconds() - start) * 1e9 / (double)count);
    }
    printf("], \"sum\": %lld}\n", sum);
    return 0;
}
