"""The checksum of the answers, and the comparison of two engines' answers.

An answer is one line of UTF-8, `id|lead|limit|rule` and a line feed: the
event's id, the name of the unit that leads, the limit of the last milestone in
workdays, and the name of the rule that decided. The answers stand in the order
of the events. Their checksum is 64-bit FNV-1a over the bytes of all lines
(Fowler, Noll and Vo: offset basis 14695981039346656037, prime 1099511628211),
written as 16 hexadecimal digits.
"""

OFFSET_BASIS = 14695981039346656037
PRIME = 1099511628211
MASK = (1 << 64) - 1


class Mismatch(Exception):
    """Two engines decided an event differently."""


def fnv1a64(data: bytes) -> str:
    value = OFFSET_BASIS
    for byte in data:
        value = ((value ^ byte) * PRIME) & MASK
    return f"{value:016x}"


def line(event_id: str, lead: str, limit: int, rule: str) -> str:
    return f"{event_id}|{lead}|{limit}|{rule}\n"


def compare(engine: str, answers: bytes, expected: bytes) -> int:
    """How many answers an engine gave, all of them as expected.

    An engine that was given fewer events is compared with as many answers.
    Raises `Mismatch` with the first event that differs.
    """
    count = answers.count(b"\n")
    if answers.endswith(b"\n") and expected.startswith(answers):
        return count
    pairs = zip(answers.splitlines(), expected.splitlines())
    for number, (mine, right) in enumerate(pairs, 1):
        if mine != right:
            raise Mismatch(
                f"{engine}: event {number}: decided {mine.decode(errors='replace')}, "
                f"expected {right.decode()}"
            )
    raise Mismatch(f"{engine}: {count} answers for {expected.count(10)} events")
