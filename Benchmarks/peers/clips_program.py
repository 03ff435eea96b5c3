"""The rules as a CLIPS program, for CLIPS called from C and from Python.

Each rule states its range of people, so that one rule applies to an event. That
is the exceptions flattened by hand; with salience in their place CLIPS has up to
four activations an event to sort and takes a sixth longer. `decide` is the
function that the embedder gives CLIPS to hand the decision over.
"""

TEMPLATE = """(deftemplate event
  (slot item (type STRING))
  (slot area (type STRING))
  (slot people (type INTEGER)))
"""


def program(rules: list[dict]) -> str:
    return TEMPLATE + "".join(
        f"(defrule {rule['name']}\n"
        f"  (event (area \"{rule['area']}\") (item \"{rule['item']}\"){people(rule)})\n"
        f"  => (decide \"{rule['lead']}\" {rule['limit']} \"{rule['name']}\"))\n"
        for rule in rules
    )


def people(rule: dict) -> str:
    bounds = []
    if rule["from"] > 0:
        bounds.append(f"(>= ?p {rule['from']})")
    if rule["below"] is not None:
        bounds.append(f"(< ?p {rule['below']})")
    if len(bounds) == 2:
        return f" (people ?p&:(and {' '.join(bounds)}))"
    return f" (people ?p&:{bounds[0]})"
