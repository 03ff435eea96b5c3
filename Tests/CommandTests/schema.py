"""A small validator of JSON Schema: the keywords that docs/schema uses, and no other."""

import re

KNOWN = {
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "enum", "const", "properties", "required",
    "additionalProperties", "items", "minItems", "maxItems", "minLength", "minimum", "maximum", "pattern", "anyOf",
    "allOf", "if", "then", "else", "not", "format",
}
TYPES = {"string": str, "array": list, "object": dict, "null": type(None), "boolean": bool}


def errors(value, schema: dict, root: dict | None = None, place: str = "$") -> list[str]:
    """What is wrong with a value; empty where nothing is."""
    root = root or schema
    unknown = schema.keys() - KNOWN
    if unknown:
        raise ValueError(f"keywords that this validator does not know: {sorted(unknown)}")
    found = []
    if "$ref" in schema:
        target = root
        for step in schema["$ref"].removeprefix("#/").split("/"):
            target = target[int(step) if isinstance(target, list) else step]
        found += errors(value, target, root, place)
    if "type" in schema:
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        if not any(is_type(value, name) for name in types):
            return found + [f"{place}: not of type {types}"]
    if "enum" in schema and not any(same(value, one) for one in schema["enum"]):
        found.append(f"{place}: not one of {schema['enum']}")
    if "const" in schema and not same(value, schema["const"]):
        found.append(f"{place}: not {schema['const']!r}")
    if isinstance(value, str):
        if len(value) < schema.get("minLength", 0):
            found.append(f"{place}: too short")
        if "pattern" in schema and not re.search(schema["pattern"], value):
            found.append(f"{place}: not of the pattern {schema['pattern']}")
    if is_type(value, "number"):
        if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
            found.append(f"{place}: {value} is out of range")
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            found.append(f"{place}: {len(value)} elements")
        for index, element in enumerate(value):
            if "items" in schema:
                found += errors(element, schema["items"], root, f"{place}[{index}]")
    if isinstance(value, dict):
        found += object_errors(value, schema, root, place)
    for part in schema.get("allOf", []):
        found += errors(value, part, root, place)
    if "anyOf" in schema and all(errors(value, part, root, place) for part in schema["anyOf"]):
        found.append(f"{place}: none of the forms that it may have")
    if "not" in schema and not errors(value, schema["not"], root, place):
        found.append(f"{place}: a form that it may not have")
    if "if" in schema:
        branch = "else" if errors(value, schema["if"], root, place) else "then"
        if branch in schema:
            found += errors(value, schema[branch], root, place)
    return found


def object_errors(value: dict, schema: dict, root: dict, place: str) -> list[str]:
    found = [f"{place}: without {key}" for key in schema.get("required", []) if key not in value]
    properties = schema.get("properties", {})
    for key, member in value.items():
        if key in properties:
            found += errors(member, properties[key], root, f"{place}.{key}")
        elif schema.get("additionalProperties") is False:
            found.append(f"{place}: {key} is not declared")
        elif isinstance(schema.get("additionalProperties"), dict):
            found += errors(member, schema["additionalProperties"], root, f"{place}.{key}")
    return found


def is_type(value, name: str) -> bool:
    if name in ("number", "integer"):
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return is_number and (name == "number" or isinstance(value, int) or value.is_integer())
    return isinstance(value, TYPES[name])


def same(one, other) -> bool:
    return type(one) is type(other) and one == other
