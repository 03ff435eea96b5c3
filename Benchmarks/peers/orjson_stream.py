"""orjson parsing the event lines, and nothing else: the measure of a stream."""

import json
import time

import harness
import orjson


def main() -> None:
    options = harness.arguments()
    if options.action == "write":
        return
    lines = (options.folder / "events.ndjson").read_bytes().splitlines()
    times = []
    for _ in range(options.runs + 1):  # the first is the warm-up
        parse = orjson.loads
        start = time.perf_counter_ns()
        for line in lines:
            parse(line)
        times.append((time.perf_counter_ns() - start) / len(lines))
    print(json.dumps({
        "engine": "orjson",
        "version": orjson.__version__,
        "how": "parses each line, decides nothing",
        "events": len(lines),
        "ns_of_runs": times[1:],
    }))


if __name__ == "__main__":
    main()
