"""A process that stores skills one by one and says which are stored: `python library_writer.py URL WHO COUNT`.

Every second one stands on the one before; every third has a statement that all writers have.
"""

import sys

from made_up_skills import made_up

from skills_db.database import Database
from skills_db.library import Library, NotNew
from skills_db.problems import Problems
from skills_db.requests import Requests
from skills_db.skill import Origin, Provenance, UseKind


def main(url: str, who: str, count: int) -> None:
    library = Library(Database(url), "environment")
    before = None
    for number in range(count):
        name = f"shared{number}" if number % 3 == 0 else f"writer{who}number{number}"
        try:
            stored = library.insert(made_up(name, "", *([before] if before and number % 2 else [])))
            library.record_use(UseKind.USED, [stored.id], f"problem {who}")
        except NotNew as known:
            stored = library.get(known.stored)
            assert stored is not None
        Requests(library).add(name, f"theorem {name} : {name}", Provenance(Origin.HARVESTED))
        Problems(library).note(name, f"theorem {name} : {name}")
        library.take_up()
        before = stored
        print(stored.id, flush=True)


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
