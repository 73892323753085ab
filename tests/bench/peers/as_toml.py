"""Writes values as TOML: what the workspaces of the measurements need of it, and no more."""

import json


def value(item):
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, (int, float)):
        return str(item)
    if isinstance(item, (list, tuple)):
        return "[" + ", ".join(value(one) for one in item) + "]"
    if isinstance(item, dict):
        return "{ " + ", ".join(f"{key} = {value(one)}" for key, one in item.items()) + " }"
    # JSON's escapes are TOML's; everything else stays as it is written.
    return json.dumps(item, ensure_ascii=False)


def table(head, keys):
    """A table `[[person]]` or `[person.photo]`; its keys in their order, those without a value left out."""
    lines = [head, *(f"{key} = {value(item)}" for key, item in keys.items() if item is not None)]
    return "\n".join(lines) + "\n"


def document(*tables):
    return "\n".join(tables)
