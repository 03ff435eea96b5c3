"""CLIPS through its Python binding."""

from pathlib import Path

import clips
import clips_program
import harness


class Clipspy:
    name = "clipspy"
    package = "clipspy"
    how = "assert, run for one firing, retract; called from Python, each run in a new environment"
    # Every decision leaves something behind that makes the next `run` slower,
    # even of rules that do nothing, so the runs are short and each begins anew.
    most_events = 1000
    begins_anew = True

    def write(self, rules: list[dict], folder: Path) -> None:
        (folder / "rules-clipspy.clp").write_text(clips_program.program(rules), encoding="utf-8")

    def load(self, folder: Path) -> None:
        self.environment = clips.Environment()
        self.environment.define_function(self.take, name="decide")
        self.environment.load(str(folder / "rules-clipspy.clp"))
        self.environment.reset()
        self.template = self.environment.find_template("event")

    def take(self, lead: str, limit: int, rule: str) -> None:
        self.decided = (lead, limit, rule)

    def decide(self, item: str, area: str, people: int) -> tuple:
        fact = self.template.assert_fact(item=item, area=area, people=people)
        self.environment.run(1)
        fact.retract()
        return self.decided


if __name__ == "__main__":
    harness.main(Clipspy())
